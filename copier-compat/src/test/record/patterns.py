"""Records what pathspec matches: python patterns.py > ../resources/pattern/pathspec.txt

Blocks of lines: "P" a pattern, then "+" a path that matches and "-" one that does not, or "E" when pathspec refuses the
pattern. A blank line ends a block.
"""

import random

from pathspec import PathSpec

random.seed(7)
PATHS = [
    "a", "b", "docs", "docs/a", "docs/b/c", "docs/keep.txt", "x/docs", "x/docs/a", "x/y/docs/z", "a.txt", "b.txt", "x/a.txt", "x/y/a.txt",
    "foo", "foo/bar", "foo/bar/baz", "x/foo", "x/foo/bar", "foobar", "foo bar", "foo ", "a.py", "a.pyc", "a.pyo", "x/__pycache__/m.pyc",
    "~tmp", "x/~tmp", ".git", ".git/config", "x/.git/config", "copier.yml", "sub/copier.yml", "[a]", "[", "a]b", "a-b", "a^b", "a!b", "!a",
    "#a", "\\a", "a\\b", "a/b", "a/b/c", "a/x/b", "a/x/y/b", "a/x/y/b/z", "ab", "a.b", "é.txt", "ü/é.txt", "😀.txt", "z", "m", "5", "A",
    "README.md", "src/main/README.md", "{{ x }}.txt", "a+b", "a(b)", "a$", "$", "a|b", "node_modules/x/y.js", "deep/a/b/c/d/e.txt",
]
SETS = [
    ["docs/"], ["docs"], ["/docs"], ["docs/*"], ["docs/**"], ["**/docs"], ["**/docs/"], ["**/docs/**"], ["x/docs"], ["x/docs/"], ["*"],
    ["*/"], ["**"], ["**/"], ["/"], ["/*"], ["/**"], ["/*/"], ["*/*"], ["*.txt"], ["/*.txt"], ["x/*.txt"], ["x/**/*.txt"], ["**/*.txt"],
    ["a/**/b"], ["a/**/**/b"], ["**/a/**/b"], ["/a/**/b/"], ["~*"], ["*.py[co]"], ["__pycache__"], [".git"], ["copier.yml"],
    ["*", "!docs"], ["*", "!docs/"], ["*", "!docs/a"], ["*", "!docs/**"], ["docs/", "!docs/keep.txt"], ["docs", "!docs/keep.txt"],
    ["*.txt", "!a.txt"], ["!a.txt", "*.txt"], ["!a.txt"], ["[ab]"], ["[!a]"], ["[^a]"], ["[a-c]"], ["[c-a]"], ["[]]"], ["[]a]*"],
    ["[!]]"], ["[!]"], ["[]"], ["["], ["[a"], ["[[]a]"], ["\\[a]"], ["a[!x]b"], ["a[^x]b"], ["a[/]b"], ["[a-]*"], ["[-a]*"], ["a[-^]b"],
    ["[0-9]"], ["[[:alpha:]]"], ["[\\\\]*"], ["[a\\]b"], ["?"], ["a?b"], ["??"], ["docs?a"], ["a*b"], ["a**b"], ["**a"], ["a**"],
    ["*a*"], ["*.*"], ["foo\\ bar"], ["foo "], ["foo\\ "], ["foo\\\\ "], ["foo  "], [" foo"], ["foo\t"], ["\\#a"], ["#a"], ["\\!a"],
    ["!"], ["! "], ["!/"], ["//"], ["///"], ["a//b"], ["\\"], ["a\\"], ["a\\/b"], ["\\\\a"], ["a\\\\b"], ["a\\b"], [""], ["   "],
    ["{{ x }}.txt"], ["a+b"], ["a(b)"], ["a$"], ["$"], ["a|b"], ["😀.txt"], ["?.txt"], ["[😀]*"], ["./a"], ["/./a"], ["../a"], ["a/"],
    ["a/*/b"], ["*/b"], ["**/b"], ["a/*"], ["a/*/"], ["a/**/"], ["**/*/b"], ["**/*"], ["**/**"], ["**/*/"], ["deep/**/d/*.txt"],
    ["foo/bar"], ["bar/baz"], ["/foo/bar/"], ["foo/**/baz"], ["A"], ["README.md"], ["/README.md"], ["*README*"],
]
ATOMS = ["a", "b", "x", "docs", "*", "**", "?", "a*", "*.txt", "[ab]", "[!a]", "\\*", "foo", "*o*", "b/c", ""]
for _ in range(500):
    lines = []
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        body = "/".join(random.choice(ATOMS) for _ in range(random.choice([1, 1, 2, 2, 3, 4])))
        lines.append(random.choice(["", "", "", "!", "/"]) + body + random.choice(["", "", "", "/"]))
    SETS.append(lines)

for lines in SETS:
    for line in lines:
        print("P" + line)
    try:
        spec = PathSpec.from_lines("gitignore", lines)
    except Exception:
        print("E\n")
        continue
    for path in PATHS:
        print(("+" if spec.match_file(path) else "-") + path)
    print()
