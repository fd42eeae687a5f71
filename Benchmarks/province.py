#!/usr/bin/env python3
"""Times the ways in which docs/scaling.md builds many sites on one machine; one of the sites has a mistake.

  province.py [--sites 50] [--jobs 2] [--each "--jobs 1"] [the options of bench.py]

`--posts` (300 by default) is for each site; `--each` is what each build is told besides. Needs GNU parallel and make. Each
way has to build all sites but the wrong one, or this ends with an error.
"""
import os
import sys

import bench
import corpus

WRONG = "xa-17"
MAKEFILE = """SITES := $(notdir $(wildcard sites/*))
.PHONY: all $(SITES)
all: $(SITES)
$(SITES):
\t@{build} --source sites/$@ --output www/$@
"""


def main():
    parser = bench.arguments(__doc__)
    parser.set_defaults(posts=300)
    parser.add_argument("--sites", type=int, default=50)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--each", default="")
    given = parser.parse_args()
    if given.sites < 17:
        sys.exit("at least 17 sites")
    build = f"{os.path.abspath(given.bangtin)} build --quiet {given.each}"
    ways = {
        "one after the other": f"for s in sites/*; do {build} --source $s --output www/${{s#sites/}}; done; true",
        "GNU parallel": f"! parallel --jobs {given.jobs} {build} --source {{}} --output www/{{/}} ::: sites/*",
        "make": f"! make --jobs {given.jobs} --keep-going --output-sync=target",
    }
    timer = bench.Bench(given.cache)
    try:
        folder = os.path.join(timer.work, "province")
        make_sites(folder, given)
        corpus.write(folder, "Makefile", MAKEFILE.format(build=build))
        for _ in range(given.runs):
            for name, command in ways.items():
                forget(timer, folder)
                timer.time(name, ["sh", "-c", command], folder)
                timer.time(name + ", nothing changed", ["sh", "-c", command], folder)
                check(folder, given.sites, name)
        print(f"{given.sites} sites of {given.posts} posts, medians of {given.runs}\n")
        print("| | wall s | CPU s | peak MiB of the largest process |\n|---|--:|--:|--:|")
        for name, value in timer.medians().items():
            print(f"| {name} | {value['wall']:.2f} | {value['cpu']:.2f} | {value['peak']:.0f} |")
    finally:
        timer.end()


def make_sites(folder, given):
    for number in range(1, given.sites + 1):
        site = os.path.join(folder, "sites", f"xa-{number:02}")
        post = os.path.join(site, corpus.make(site, given.posts, f"{given.seed} {number}", given.words))
        if os.path.basename(site) == WRONG:
            with open(post, "r+") as file:
                text = file.read().replace("\ndate: ", "\ndate: 31/02/2026 #", 1)
                file.seek(0)
                file.write(text)


def forget(timer, folder):
    sites = os.path.join(folder, "sites")
    timer.away(os.path.join(folder, "www"), *(os.path.join(sites, name, ".bangtin") for name in os.listdir(sites)))
    os.mkdir(os.path.join(folder, "www"))


def check(folder, sites, name):
    www = os.path.join(folder, "www")
    built = [site for site in os.listdir(www) if os.path.exists(os.path.join(www, site, "index.html"))]
    if len(built) != sites - 1 or WRONG in built:
        sys.exit(f"{name}: {len(built)} of {sites} sites are built")


if __name__ == "__main__":
    main()
