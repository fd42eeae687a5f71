"""What an editor sees in a browser while `bangtin serve` runs: each test's name is the rule it proves."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import unittest

from playwright.sync_api import sync_playwright

BANGTIN = os.environ["BANGTIN"]
CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"
THEME = pathlib.Path(__file__).resolve().parents[2] / "templates"
POST = "thong-bao/2026-10-01-thu.md"
PAGE = POST.replace(".md", ".html")
TEXT = "---\ntiêu đề: Bài thử\n---\n" + "Một đoạn văn dài.\n\n" * 80 + "Câu cuối: {}\n"


class Serve(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.exits = contextlib.ExitStack()
        cls.addClassCleanup(cls.exits.close)
        playwright = cls.exits.enter_context(sync_playwright())
        cls.browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
        cls.exits.callback(cls.browser.close)

    def setUp(self):
        self.site = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        shutil.copytree(CONTENT, self.site / "content")
        self.write(TEXT.format("cũ"))
        self.serve()
        context = self.browser.new_context(viewport={"width": 1000, "height": 700})
        self.addCleanup(context.close)
        self.page = context.new_page()
        self.problems = []
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))

    def serve(self, *arguments, port="0"):
        self.process = subprocess.Popen(
            [BANGTIN, "serve", "--source", str(self.site), "--port", port, "--drafts", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(self.end, self.process)
        self.base = re.search(r"http://localhost:\d+/", self.process.stdout.readline()).group()

    def end(self, process):
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.wait(timeout=5)
        process.stdout.close()

    def write(self, text, path=POST):
        """Saves as many editors do: beside the file, then over it."""
        target = self.site / "content" / path
        beside = target.with_name(target.name + "~")
        beside.write_text(text, encoding="utf-8")
        beside.replace(target)

    def open(self, path=PAGE):
        """Opens a page and waits until it hears of changes."""
        with self.page.expect_response(lambda response: "/.bangtin/events" in response.url):
            self.page.goto(self.base + path)

    def see(self, text):
        self.page.get_by_text(text).first.wait_for(state="attached", timeout=10_000)

    def tearDown(self):
        self.assertEqual(self.problems, [])

    def test_an_edit_is_seen_where_the_reader_was(self):
        self.open()
        self.page.evaluate("scrollTo(0, 1234)")
        self.write(TEXT.format("mới"))
        self.see("Câu cuối: mới")
        self.page.wait_for_function("Math.abs(scrollY - 1234) < 2")

    def test_a_mistake_is_shown_and_goes_when_it_is_mended(self):
        self.open()
        self.write("---\ntiêu đề: Bài thử\ntgas: [<img src=x onerror=alert(1)>]\n---\n")
        self.see("Trang đang có lỗi")
        self.assertEqual(self.page.locator("img").count(), 0)
        self.assertIn(f"content/{POST}:3:1", self.page.locator("main").inner_text())
        self.assertIn("^^^^", self.page.locator("pre").inner_text())
        self.page.get_by_text("English").click()
        self.assertTrue(self.page.locator("h1[lang=en]").is_visible())
        self.assertFalse(self.page.locator("h1[lang=vi]").is_visible())
        self.page.get_by_text("Tiếng Việt").click()
        self.assertTrue(self.page.locator("h1[lang=vi]").is_visible())
        self.write(TEXT.format("đã sửa"))
        self.see("Câu cuối: đã sửa")

    def test_the_last_good_version_stays_in_reach_and_gives_way(self):
        self.open()
        self.write("---\ntgas: x\n---\n")
        self.see("Xem bản đúng gần nhất")
        self.page.get_by_text("Xem bản đúng gần nhất").click()
        self.see("Câu cuối: cũ")
        self.page.locator("nav a").first.click()
        self.see("Đây là bản đúng gần nhất")
        self.page.go_back()
        self.see("Câu cuối: cũ")
        self.write(TEXT.format("đã sửa"))
        self.see("Câu cuối: đã sửa")
        self.assertEqual(self.page.url, self.base + PAGE)

    def test_the_mistake_can_be_read_and_goes_without_a_script_too(self):
        context = self.browser.new_context(java_script_enabled=False)
        self.addCleanup(context.close)
        page = context.new_page()
        self.write("---\ntgas: x\n---\n")
        # The server may not have seen it yet.
        for _ in range(100):
            page.goto(self.base + PAGE)
            if page.locator(".finding").count():
                break
        page.get_by_text("English").click()
        self.assertTrue(page.locator("h1[lang=en]").is_visible())
        self.assertFalse(page.locator("h1[lang=vi]").is_visible())
        self.write(TEXT.format("đã sửa"))
        page.get_by_text("Câu cuối: đã sửa").wait_for(timeout=10_000)

    def test_style_sheets_are_exchanged_without_loading_the_page(self):
        shutil.copytree(THEME, self.site / "templates")
        self.open()
        # The new folder has been seen.
        self.page.wait_for_timeout(500)
        self.page.evaluate("window.kept = true; scrollTo(0, 500)")
        style = self.site / "templates/assets/site.css"
        style.write_text(style.read_text(encoding="utf-8") + "\nbody { background: rgb(1, 2, 3) }\n", encoding="utf-8")
        self.page.wait_for_function("getComputedStyle(document.body).backgroundColor == 'rgb(1, 2, 3)'", timeout=10_000)
        self.assertTrue(self.page.evaluate("window.kept"))
        self.assertEqual(self.page.evaluate("scrollY"), 500)

    def test_a_draft_is_marked_on_its_page_and_where_it_is_linked(self):
        self.write("---\ntiêu đề: Bài nháp\nnháp: có\n---\nN.\n", "thong-bao/2026-10-02-nhap.md")
        self.open("thong-bao/")
        mark = "getComputedStyle(document.querySelector('a[href$=\"2026-10-02-nhap.html\"]'), '::after').content"
        self.see("Bài nháp")
        self.assertIn("✎", self.page.evaluate(mark))
        self.page.get_by_role("link", name="Bài nháp").first.click()
        self.see("Bản nháp – bà con chưa thấy bài này.")
        self.assertTrue(self.page.locator(".bangtin-ribbon").is_visible())

    def test_a_page_outlives_the_server_and_follows_the_next_one(self):
        self.open()
        self.end(self.process)
        self.write(TEXT.format("sau khi chạy lại"))
        self.serve(port=self.base.rsplit(":")[-1].strip("/"))
        self.see("Câu cuối: sau khi chạy lại")

    def test_ten_open_tabs_do_not_block_each_other(self):
        pages = [self.page.context.new_page() for _ in range(10)]
        for page in pages:
            page.goto(self.base + PAGE, timeout=10_000)
        self.open()
        self.write(TEXT.format("mới"))
        self.see("Câu cuối: mới")


if __name__ == "__main__":
    unittest.main()
