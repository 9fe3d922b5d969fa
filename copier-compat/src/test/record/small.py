"""Records small functions of Copier and of Python: which templates are trusted, which names fit a pattern.

usage: small.py DIR   (DIR is ../resources/dev/chora/copier; needs Copier 9.19.1)
"""

import fnmatch
import json
import pathlib
import sys

from copier._settings import is_trusted_repository

TEMPLATES = [
    "https://github.com/owner/name", "https://github.com/owner/name.git", "https://github.com/owner/../other/name",
    "https://github.com/owner//name", "https://github.com/owner/%2e%2e/x", "https://github.com/owner/na me", "gh:owner/name",
    "gh:owner/../name", "git@github.com:owner/name", "git@github.com:owner/../x/name.git", "ssh://git@host/owner/name",
    "/srv/templates/a", "/srv/templates/../secret", "/srv/templates/a/", "./local", "local", "~/tpl/a", "~", "C:\\tpl\\a",
    "https://github.com", "https://github.com/", "https://github.com/owner/name?x=1", "https://github.com/owner/name#f", "", "host:path",
]
TRUSTED = [
    "https://github.com/owner/", "https://github.com/owner", "https://github.com/owner/name", "https://github.com/",
    "https://github.com/owner/./", "gh:owner/", "gh:owner/name", "gh:", "git@github.com:owner/", "git@github.com:owner/name",
    "ssh://git@host/owner/", "/srv/templates/", "/srv/templates", "/srv/templates/a", "/srv/./templates/x/../", "./local",
    "local", ".", "./", "~/tpl/", "~/", "C:\\tpl\\", "https://github.com/owner/%2e%2e/", "https://github.com/owner/%2e%2e/x", "/", "", "host:",
]
PATTERNS = ["*", "a*", "*b", "a?c", "[ab]", "[!ab]", "[a-c]x", "[!a-c]x", "[]a]", "[!]a]", "[", "[a", "a[b", "*[0-9]", "a**b", "", "?", "A*", "[é-ü]", "a.b", "\\*", "[a-]", "[-a]", "[^a]"]
NAMES = ["", "a", "b", "c", "ab", "abc", "axc", "ax", "dx", "]", "[", "[a", "a[b", "x1", "aXXb", "A", "é", "ö", "a.b", "axb", "*", "-", "^", "🚀"]


def main():
    folder = pathlib.Path(sys.argv[1])
    with (folder / "answers/trust.jsonl").open("w") as out:
        for entry in TRUSTED:
            yes = [template for template in TEMPLATES if is_trusted_repository([entry], template)]
            no = [template for template in TEMPLATES if template not in yes]
            print(json.dumps({"entry": entry, "trusted": yes, "not": no}), file=out)
    with (folder / "config/fnmatch.jsonl").open("w") as out:
        for pattern in PATTERNS:
            yes = [name for name in NAMES if fnmatch.fnmatchcase(name, pattern)]
            print(json.dumps({"pattern": pattern, "matches": yes, "not": [n for n in NAMES if n not in yes]}), file=out)


main()
