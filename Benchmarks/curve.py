#!/usr/bin/env python3
"""Prints a line for each number of posts: how long a build takes, how much memory it needs, and what each post costs.

  curve.py [--sizes 100,1000,10000] [--long-up-to 100000] [the options of bench.py]

Of more posts than `--long-up-to` each has 40 words on average rather than `--words`, and there is one run, so that a
million of them fit on a disk.
"""
import json
import sys

import bench

SHORT = 40


def main():
    parser = bench.arguments(__doc__)
    parser.set_defaults(without_hugo=True)
    parser.add_argument("--sizes", default="100,1000,10000", help="numbers of posts")
    parser.add_argument("--long-up-to", type=int, default=100_000)
    given = parser.parse_args()
    words, runs = given.words, given.runs
    results = []
    print("| posts | words | cold s | CPU s | peak MiB | µs a post | same s | peak MiB | edit s | add s | floor s |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for posts in [int(size.replace("_", "")) for size in given.sizes.split(",")]:
        is_long = posts <= given.long_up_to
        given.posts, given.words, given.runs = posts, words if is_long else SHORT, runs if is_long else 1
        result = bench.measure(given)
        results.append(result)
        figures = result["figures"]
        cold, same = figures["bangtin cold"], figures["bangtin same"]
        print(f"| {posts:,} | {given.words} | {cold['wall']:.3f} | {cold['cpu']:.3f} | {cold['peak']:.0f} "
              f"| {cold['wall'] / posts * 1e6:.0f} | {same['wall']:.3f} | {same['peak']:.0f} "
              f"| {figures['bangtin edit']['wall']:.3f} | {figures['bangtin add']['wall']:.3f} "
              f"| {figures['floor']['wall']:.3f} |")
        sys.stdout.flush()
    if given.json:
        with open(given.json, "w") as file:
            json.dump(results, file, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main()
