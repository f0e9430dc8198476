"""Build the demo papers in PDF from the typst files in this folder.

    .venv/bin/python src/raadslag/demo/typst/build.py             all of them
    .venv/bin/python src/raadslag/demo/typst/build.py NAME.typ    those named

`<body>--<date>-<kind>.typ` becomes `../papers/<body>/<date>-<kind>.pdf`. The same source gives the same bytes.
"""

import sys
from pathlib import Path

import typst

HERE = Path(__file__).resolve().parent


def build(names: list[str]) -> None:
    """Build the named files, or all."""
    for source in [HERE / name for name in names] or sorted(HERE.glob("*--*.typ")):
        body, _, rest = source.stem.partition("--")
        paper = HERE.parent / "papers" / body / f"{rest}.pdf"
        paper.parent.mkdir(parents=True, exist_ok=True)
        typst.compile(str(source), output=str(paper), timestamp=0)
        sys.stdout.write(f"{paper.relative_to(HERE.parent)}\n")


if __name__ == "__main__":
    build(sys.argv[1:])
