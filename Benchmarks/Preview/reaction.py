#!/usr/bin/env python3
"""From saving a post to the new page in Chromium, while `bangtin serve` runs: reaction.py BINARY SITE

Writes to a post of SITE, and puts it back. Needs what Tests/Browser/run needs.
"""
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

SAVES = 25
# Of the posts that Benchmarks/corpus.py makes.
IN_USE = ["y tế", "đất đai", "hộ tịch"]
# The page itself notes when it shows the mark: its text is there, and two frames later it is painted.
WATCH = """addEventListener("DOMContentLoaded", () => {
  if (!/MARK\\d+/.test(document.body.innerText)) return;
  window.read = Date.now();
  requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = Date.now(); }));
})"""


def show(name, times):
    times.sort()
    print(f"{name}: best {times[0]:.0f}, median {statistics.median(times):.0f}, worst {times[-1]:.0f} ms")


def main(binary, site):
    content = pathlib.Path(site) / "content"
    posts = sorted(content.rglob("20*.md"))
    post = posts[len(posts) // 2]
    text = post.read_text(encoding="utf-8")
    errors = tempfile.TemporaryFile("w+", encoding="utf-8")
    server = subprocess.Popen(
        [binary, "serve", "--source", site, "--port", "0", "--timings"],
        stdout=subprocess.PIPE, stderr=errors, text=True)
    try:
        base = re.search(r"http://localhost:\d+/", server.stdout.readline()).group()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page()
            with page.expect_response(lambda response: "/.bangtin/events" in response.url):
                page.goto(base + post.relative_to(content).as_posix().replace(".md", ".html"))
            page.add_init_script(WATCH)
            for kind, change in {
                "a sentence": lambda i: f"{text}\nMARK{i}\n",
                "the title": lambda i: re.sub(r"(?m)^title: .*$", f"title: MARK{i}", text, count=1),
                "tags in use": lambda i: re.sub(
                    r"(?m)^tags: .*$", f"tags: [{', '.join(IN_USE[i % 2:])}]", f"{text}\nMARK{i}\n", count=1),
                "a new tag": lambda i: re.sub(r"(?m)^tags: .*$", f"tags: [MARK{i}]", text, count=1),
                "another date": lambda i: re.sub(
                    r"(?m)^date: .*$", f"date: 2019-03-{1 + i:02}", f"{text}\nMARK{i}\n", count=1),
            }.items():
                read, painted = [], []
                for i in range(SAVES):
                    time.sleep(0.3)
                    beside = post.with_name(post.name + "~")
                    beside.write_text(change(i), encoding="utf-8")
                    saved = time.time() * 1000
                    beside.replace(post)
                    page.wait_for_function(f"document.body.innerText.includes('MARK{i}') && window.painted")
                    times = page.evaluate("[window.read, window.painted]")
                    read.append(times[0] - saved)
                    painted.append(times[1] - saved)
                show(f"{kind}, read", read)
                show(f"{kind}, painted", painted)
            browser.close()
    finally:
        post.write_text(text, encoding="utf-8")
        server.send_signal(signal.SIGINT)
        server.wait()
    errors.seek(0)
    stages = {}
    for name, took in re.findall(r"(\w+): ([\d.]+) ms", errors.read()):
        stages.setdefault(name, []).append(float(took))
    print("stages, medians: " + ", ".join(f"{name} {statistics.median(took):.1f}" for name, took in stages.items()))


if __name__ == "__main__":
    main(*sys.argv[1:])
