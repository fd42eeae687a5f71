"""What a reader meets in a browser: each test's name is the rule it proves."""

import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import threading
import unittest
import urllib.parse

from playwright.sync_api import sync_playwright

SITE = pathlib.Path(os.environ["BANGTIN_SITE"]).resolve()
PAGES = sorted(
    path.relative_to(SITE).as_posix()
    for path in SITE.rglob("*.html")
    if "http-equiv=\"refresh\"" not in path.read_text(encoding="utf-8")
)
POST = "van-ban/2026-01-30-cong-khai-du-toan-ngan-sach-nam-2026.html"

CONTRAST = """() => {
  const parse = c => { const n = (c.match(/[\\d.]+/g) || []).map(Number); return n.length > 3 && n[3] === 0 ? null : n; };
  const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const poor = [];
  for (const e of document.body.querySelectorAll("*")) {
    const text = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join("");
    if (!text || !e.checkVisibility() || e.closest(".skip")) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    let back = null;
    for (let p = e; p && !back; p = p.parentElement) back = parse(getComputedStyle(p).backgroundColor);
    const [a, b] = [light(parse(style.color)), light(back || [255, 255, 255])];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) poor.push(`${ratio.toFixed(2)} <${e.tagName.toLowerCase()}> ${text.slice(0, 30)}`);
  }
  return poor;
}"""

FOCUS = """() => {
  const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
  const isFirst = !e.dataset.seen; e.dataset.seen = "1";
  return { isBody: e === document.body, isFirst, href: e.getAttribute("href"),
    isInMain: !!e.closest("main"), name: (e.innerText || "").trim(),
    hasRing: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
    isInView: r.bottom > 0 && r.top < innerHeight && r.width > 0 };
}"""


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class QuietServer(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """A browser that leaves a page drops what it has not read yet."""


class Theme(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.exits = contextlib.ExitStack()
        cls.addClassCleanup(cls.exits.close)
        handler = functools.partial(QuietHandler, directory=str(SITE))
        server = QuietServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.exits.callback(server.server_close)
        cls.exits.callback(server.shutdown)
        cls.base = f"http://127.0.0.1:{server.server_address[1]}/"
        playwright = cls.exits.enter_context(sync_playwright())
        cls.browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
        cls.exits.callback(cls.browser.close)

    def open(self, path="index.html", width=360, height=740, **options):
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(self.base + path)
        return page

    def every(self, page):
        for path in PAGES:
            page.goto(self.base + path)
            yield path

    def test_theFirstTabStopSkipsToTheContent(self):
        page = self.open()
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate(FOCUS)["name"], "Bỏ qua, tới nội dung chính")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        self.assertTrue(page.evaluate(FOCUS)["isInMain"])

    def test_theKeyboardReachesEveryLinkAndShowsWhereItIs(self):
        for path in ["index.html", POST, "so-van-ban/index.html"]:
            page = self.open(path)
            expected = page.locator("a[href]:visible, button:visible, [tabindex='0']:visible").count()
            reached = 0
            while reached <= expected:
                page.keyboard.press("Tab")
                focus = page.evaluate(FOCUS)
                if focus["isBody"] or not focus["isFirst"]:
                    break
                reached += 1
                self.assertTrue(focus["hasRing"], f"{path}: {focus}")
                self.assertTrue(focus["isInView"], f"{path}: {focus}")
            self.assertEqual(reached, expected, path)

    def test_nothingScrollsSidewaysAt320PixelsOrWithTextTwiceAsLarge(self):
        page = self.open(width=320, height=640)
        for path in self.every(page):
            for width, size in [(320, "100%"), (640, "200%")]:
                page.set_viewport_size({"width": width, "height": 640})
                page.evaluate("size => document.documentElement.style.fontSize = size", size)
                actual = page.evaluate("document.documentElement.scrollWidth")
                self.assertLessEqual(actual, width, f"{path} at {width} px, {size}")

    def test_textIsReadableInLightAndInDark(self):
        for scheme in ["light", "dark"]:
            page = self.open(color_scheme=scheme)
            for path in self.every(page):
                self.assertEqual(page.evaluate(CONTRAST), [], f"{path}, {scheme}")

    def test_paperShowsTheTextInBlackWithoutNavigation(self):
        page = self.open(color_scheme="dark")
        page.emulate_media(media="print", color_scheme="dark")
        for path in self.every(page):
            visible = page.locator("nav:visible, .skip:visible, .tools:visible, footer:visible").count()
            self.assertEqual(visible, 0, path)
            self.assertEqual(page.evaluate("getComputedStyle(document.body).color"), "rgb(0, 0, 0)")
        page.goto(self.base + POST)
        self.assertTrue(page.get_by_text("Địa chỉ bài trên mạng").is_visible())
        self.assertTrue(page.get_by_text("Cơ quan ban hành").is_visible())

    def test_aPageWithoutScriptLosesOnlyItsTwoButtons(self):
        plain = self.open(POST, java_script_enabled=False)
        self.assertEqual(plain.locator("button:visible").count(), 0)
        scripted = self.open(POST)
        self.assertEqual(scripted.locator("button:visible").count(), 2)
        self.assertEqual(plain.locator("main a:visible").count(), scripted.locator("main a:visible").count())

    def test_theCopyButtonCopiesTheAddressAndSaysSo(self):
        page = self.open(POST, permissions=["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Chép địa chỉ").click()
        page.get_by_text("Đã chép địa chỉ").wait_for()
        expected = page.locator("link[rel=canonical]").get_attribute("href")
        self.assertEqual(page.evaluate("navigator.clipboard.readText()"), expected)

    def test_noPageAsksAnotherHostForAnything(self):
        page = self.open()
        hosts = set()
        page.on("request", lambda request: hosts.add(urllib.parse.urlsplit(request.url).netloc))
        for _ in self.every(page):
            pass
        self.assertEqual(hosts, {urllib.parse.urlsplit(self.base).netloc})
        self.assertEqual(page.context.cookies(), [])

    def test_everyPageOpensFromAStickWithItsStylesAndLinks(self):
        page = self.open()
        # A host serves 404.html at any depth: its links start at the host.
        for path in [path for path in PAGES if path != "404.html"]:
            page.goto((SITE / path).as_uri())
            self.assertNotEqual(page.evaluate("getComputedStyle(document.body).display"), "block", path)
            for url in page.evaluate("[...document.querySelectorAll('a[href], img[src], link[href]')].map(e => e.href || e.src)"):
                if url.startswith("file:"):
                    target = urllib.parse.unquote(urllib.parse.urlsplit(url).path)
                    self.assertTrue(os.path.isfile(target), f"{path}: {target}")

    def test_theLatestNoticesShowOnAPhoneWithoutScrolling(self):
        page = self.open(width=360, height=740)
        for locator in [page.locator(".urgent a").first, page.locator(".card h2").first]:
            box = locator.bounding_box()
            self.assertLess(box["y"] + box["height"], 740)


if __name__ == "__main__":
    unittest.main()
