#!/usr/bin/env python3
"""Bygger demo-papirerne i PDF af .typ-filerne i denne mappe.

    pip install typst
    python3 build.py            # alle
    python3 build.py NAVN.typ   # en eller flere

Filnavnet <organ>--<dato>-<slags>.typ bliver til ../papers/<organ>/<dato>-<slags>.pdf.
"""
import sys
from pathlib import Path

import typst

HERE = Path(__file__).resolve().parent


def main(names):
    files = [HERE / n for n in names] or sorted(HERE.glob("*--*.typ"))
    for f in files:
        body, _, rest = f.stem.partition("--")
        out = HERE.parent / "papers" / body / (rest + ".pdf")
        out.parent.mkdir(parents=True, exist_ok=True)
        typst.compile(str(f), output=str(out), timestamp=0)
        print(out.relative_to(HERE.parent))


if __name__ == "__main__":
    main(sys.argv[1:])
