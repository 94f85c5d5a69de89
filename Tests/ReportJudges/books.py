"""The books that reports are judged on: the practice book, and one whose notes are hostile."""

import itertools
import os
import re
import subprocess

NOW = "2026-10-14T14:20:03+01:00"

# Words that mean something else to whoever takes them for more than words.
HOSTILE = [
    "<script>alert(1)</script> </td></li></style>",
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "[a](http://example.org) ![b](http://example.org/b.png) <http://example.org>",
    "`code` *strong* _em_ ~~gone~~ ***",
    "=1+1",
    "@SUM(A1)",
    "-2+3;=1+1",
    "{{head.host}} {{{.}}} {{#overdue}}",
    "&lt; &amp; &#x3C;",
    "\u202eback\u202c \u0007 \ufeff",
    "a \"quoted\", 'comma'; semicolon",
    "---",
    "    code",
    "\\ \\| \\",
]


def run(program, *arguments, lines="", folder=None):
    environment = {
        "PATH": os.environ["PATH"], "PLEDGEBOOK_NOW": NOW, "HOME": str(folder), "TMPDIR": str(folder),
        "LC_ALL": "C.UTF-8",
    }
    return subprocess.run(
        [program, *arguments], input=lines, capture_output=True, text=True, env=environment)


def practice_book(program, folder, lines=()):
    """The practice book, with lines filed in it."""
    told = run(program, "demo", "--linear", lines="\n".join(lines), folder=folder)
    return re.search(r"The practice book is in (.*)\.\n", told.stderr)[1]


def hostile_lines():
    for sign, words in itertools.product(["+", "!", "?", "*", "<", "%", '""', "&&"], HOSTILE):
        yield f"@nig2 {sign} {words}"
    for words in HOSTILE:
        yield f"@nig > @nig {words} by 1 Dec"
        yield f"@nig > @nig {words} by 1 Oct"
