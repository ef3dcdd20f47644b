"""Builds sites with the generator under test."""
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from pages import Site, pick, read_pages

PROJECT = Path(__file__).resolve().parents[2]
FIXED_DATE = "2026-01-15"  # the day on which the example sites are built
GENERATOR = PROJECT / "Tests/Sites/generated/make_network.py"
GENERATED = "invented-vales"


class BuildFailed(Exception):
    pass


def sources(asked, work):
    """The folders to build: those asked for, or all examples, the one that is made in `work`, and the project's own site."""
    examples = PROJECT / "Tests/Sites/valid"
    known = {f.name: f for f in sorted(examples.glob("*")) if f.is_dir()}
    if not asked:
        return [*known.values(), made(work), PROJECT]
    return [made(work) if name == GENERATED else known.get(name, Path(name).resolve()) for name in asked]


def made(work):
    """The larger made-up network, which is made anew each time."""
    folder = work / GENERATED
    subprocess.run([sys.executable, str(GENERATOR), str(folder)], check=True)
    return folder


def build(candour, source, work, everything):
    work.mkdir(parents=True)
    is_example = source.parent.parts[-3:] == ("Tests", "Sites", "valid")
    dated = ["--date", FIXED_DATE] if is_example or source.name == GENERATED else []
    for folder, more in ((work / "site", []), (work / "relative", ["--relative"])):
        command = [str(candour), "build", "--no-cache", "--source", str(source), "--output", str(folder), *dated, *more]
        try:
            done = subprocess.run(command, capture_output=True, text=True)
        except OSError as error:
            raise BuildFailed(f"cannot run {candour}: {error.strerror}") from None
        if done.returncode:
            raise BuildFailed(f"{' '.join(command)}\n{done.stdout}{done.stderr}".strip())
    pages = read_pages(work / "site")
    if not pages:
        raise BuildFailed("it made no page")
    return Site(site_name(source), work / "site", work / "relative", base_path(source), pages,
                pick(pages, everything), is_example)


def site_name(source):
    """The folder's name, but one that does not depend on where the project lies."""
    return "own-site" if source == PROJECT else source.name


def base_path(source):
    """The path of the address in Content/site.yaml, so that a site that lives in a folder is served there."""
    settings = source / "Content/site.yaml"
    text = settings.read_text(encoding="utf-8") if settings.exists() else ""
    url = re.search(r"^url:\s*[\"']?(\S+?)[\"']?\s*(?:#.*)?$", text, re.M)
    return urlsplit(url.group(1)).path.rstrip("/") if url else ""
