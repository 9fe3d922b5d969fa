"""Write the tables of Unicode properties that Java does not have, or has in another version than CPython 3.11.

    python3.11 unicode_tables.py > ../../main/resources/dev/chora/jinja/python/unicode/unicode-14.txt

A line is a name and entries. Sets are ranges, `gap:length` in hexadecimal from the end of the range before. Mappings are
`code=code.code...`, and list only what differs from the simple mapping of one code point to one.
"""

import sys
import unicodedata

ALL = [chr(c) for c in range(sys.maxunicode + 1)]


def ranges(holds):
    out, end, start = [], 0, None
    for c, char in enumerate(ALL + [None]):
        inside = char is not None and holds(char)
        if inside and start is None:
            start = c
        elif not inside and start is not None:
            out.append(f"{start - end:x}:{c - start:x}")
            end, start = c, None
    return " ".join(out)


def mapping(full, simple):
    out = []
    for c, char in enumerate(ALL):
        if 0xD800 <= c < 0xE000:
            continue
        mapped = full(char)
        if mapped != simple(char):
            out.append(f"{c:x}=" + ".".join(f"{ord(m):x}" for m in mapped))
    return " ".join(out)


def folded_simply(char):
    lower = char.lower()
    return lower if len(lower) == 1 else char


def titled_simply(char):
    # The digraphs have title forms of their own, which Java knows.
    upper = char.upper()
    return char.title() if len(char.title()) == 1 else upper if len(upper) == 1 else char


print("version", unicodedata.unidata_version)
print("printable", ranges(str.isprintable))
print("digit", ranges(str.isdigit))
print("numeric", ranges(str.isnumeric))
print("alpha", ranges(str.isalpha))
print("start", ranges(str.isidentifier))
print("continue", ranges(lambda c: ("a" + c).isidentifier()))
# No function tells what the rule for the final sigma skips, but the rule itself does.
SIGMA, FINAL = "\u03a3", "\u03c2"
print("cased", ranges(lambda c: c != SIGMA and (c + SIGMA).lower()[-1] == FINAL or c == SIGMA))
print("ignorable", ranges(lambda c: ("A" + c + SIGMA).lower()[-1] == FINAL != (c + SIGMA).lower()[-1]))
print("title", mapping(str.title, titled_simply))
print("fold", mapping(str.casefold, folded_simply))
