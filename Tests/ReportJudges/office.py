"""Opens reports as those do who get them: CSV and HTML in LibreOffice, HTML and Markdown as Word by pandoc.

office.py [PROGRAM]: the same cells and words must come out, and no formula. Needs libreoffice-calc,
libreoffice-writer and pandoc (docs/reports.md), and nothing from elsewhere.
"""

import csv
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from books import hostile_lines, practice_book, run

KINDS = [["actions", "--host"], ["event", "--host"], ["asks"], ["event", "--public"]]


class Words(HTMLParser):
    """The words of a page, and the cells of its tables."""

    def __init__(self, text):
        super().__init__()
        self.words = []
        self.feed(text)

    def handle_data(self, data):
        if self.lasttag not in ("style", "title"):
            self.words += data.split()


def office(file, to, *options):
    """Has LibreOffice write a file anew, and returns what it wrote."""
    out = file.parent / "out"
    told = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{file.parent}/office", "--headless", *options,
         "--convert-to", to, "--outdir", out, file], capture_output=True, text=True, timeout=300)
    written = out / f"{file.stem}.{to.split(':')[0]}"
    assert written.exists(), f"LibreOffice did not open {file.name}: {told.stderr}"
    return written


def check_csv(file):
    """The cells that Python reads are those that LibreOffice reads, and none is a formula."""
    with open(file, encoding="utf-8-sig", newline="") as lines:
        meant = list(csv.reader(lines, strict=True))
    text = office(file, "csv:Text - txt - csv (StarCalc):44,34,76", "--infilter=CSV:44,34,76,1")
    with open(text, encoding="utf-8", newline="") as lines:
        read = list(csv.reader(lines, strict=True))
    assert read == meant, next((m, r) for m, r in zip(meant, read) if m != r)
    sheet = office(file, "fods", "--infilter=CSV:44,34,76,1").read_text("utf-8")
    assert "table:formula" not in sheet, f"{file.name} runs a formula"
    return f"{len(meant)} rows"


def check_html(file):
    """Writer shows every word; Calc makes no formula of a cell."""
    meant = Words(file.read_text("utf-8")).words
    read = office(file, "txt:Text (encoded):UTF8").read_text("utf-8-sig").split()
    # A list has bullets, a table tabs.
    missing = [word for word in meant if word not in set(read)]
    assert not missing, f"{file.name}: {missing[:5]} are not shown"
    sheet = office(file, "fods", "--infilter=HTML (StarCalc)").read_text("utf-8")
    assert "table:formula" not in sheet, f"{file.name} runs a formula"
    return f"{len(meant)} words"


def check_word(file):
    """Word gets headings as headings, and every word."""
    document = file.with_suffix(f"{file.suffix}.docx")
    subprocess.run(["pandoc", file, "-o", document], check=True)
    def plain(file):
        told = subprocess.run(
            ["pandoc", file, "-t", "plain", "--wrap=none"], check=True, capture_output=True, text=True)
        return {word for word in told.stdout.split() if set(word) != {"-"}}

    missing = plain(file) - plain(document)
    assert not missing, f"{file.name}: Word lacks {list(missing)[:5]}"
    headings = subprocess.run(
        ["pandoc", document, "-t", "markdown"], check=True, capture_output=True, text=True).stdout
    count = len(re.findall(r"(?m)^#+ ", headings))
    assert count >= 2, f"{file.name}: Word has no headings"
    return f"{count} headings"


def main():
    program = str(Path(sys.argv[1] if len(sys.argv) > 1 else ".build/debug/pledgebook").resolve())
    checks = {"csv": [check_csv], "html": [check_html, check_word], "md": [check_word]}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, lines in {"practice": (), "hostile": hostile_lines()}.items():
            book = practice_book(program, folder, lines)
            # The hostile notes are taken today.
            event = ["--event", "spring"] if name == "practice" else []
            for kind in KINDS:
                for ending in checks:
                    file = folder / f"{name}-{''.join(kind)}.{ending}"
                    ended = run(program, "report", book, *kind, *event, "-o", str(file))
                    assert ended.returncode == 0, ended.stderr
                    for check in checks[ending]:
                        print(f"{file.name}: {check.__name__}: {check(file)}")


if __name__ == "__main__":
    main()
