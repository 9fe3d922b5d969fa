"""Records what Python's re, time, random and PyYAML give, for the unit tests of the packages that stand in for them.

    python jinja/src/test/python/record_packages.py

Needs PyYAML and python-slugify; writes src/test/resources/recorded/*.jsonl. The inputs are the lists below.
"""

import datetime
import json
import pathlib
import random
import re
import time
import warnings

import slugify
import yaml

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "recorded"
warnings.simplefilter("ignore")


def write(name, cases):
    path = OUT / f"{name}.jsonl"
    path.write_text("".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases), encoding="utf-8")
    print(f"{path.name}: {len(cases)}")


def attempt(function):
    try:
        return {"result": function()}
    except Exception as error:  # every class counts
        return {"error": type(error).__name__, "message": str(error)}


# --- re -------------------------------------------------------------------------------------------------------------

TEXT = "The year 2024: foo_bar, FOO-bar; naïve café, Straße 42.\n\ttab \u00a0nbsp\nlast line"
FINDALL = [
    r"\w+", r"\W+", r"\d+", r"\D+", r"\s+", r"\S+", r"[a-z]+", r"[^a-z]+", r"[\w-]+", r"[^\w\s]+", r"[\W]", r"[^\W]+",
    r"[^\W\d_]+", r"[\D]+", r"[^\D]", r"\bfoo", r"\b", r"\B", r"^", r"$", r"(?m)^", r"(?m)$", r"(?m)^\w+", r"\w+$",
    r"(?m)\w+$", r"\w+\Z", r"\A\w+", r".", r"(?s).+", r".+", r"(?i)foo", r"(?i:F)oo", r"(?i)STRASSE", r"(?i)straße",
    r"(?i)[F-F]oo", r"(?-i:foo)", r"(?i)f(?-i:O)O", r"(?x) f o o  # comment", r"(?x)f\ o|\#", r"(?a)\w+", r"(?a:\w+)é",
    r"(?u)\w+", r"(foo)", r"(f)(o+)", r"(?P<first>f)(?P<second>o+)", r"(?:f)(o)", r"(f)?o", r"(x)?f", r"(o)\1",
    r"(?P<a>o)(?P=a)", r"(.)\1", r"a|b", r"(?:a|b)+", r"(a|b)+", r"foo|FOO", r"|f", r"f|", r"(?=foo)", r"(?!f)\w",
    r"(?<=f)o", r"(?<!f)o", r"(?<=fo)o", r"(?<!\w)\w", r"(?<=\s)\w+", r"(?<=^)T", r"(?<=[oO])b?", r"o{2}", r"o{1,}",
    r"o{,1}", r"o{,}", r"o{0}", r"o{", r"o{}", r"o{x}", r"o{1", r"o{1,x}", r"o*?", r"o+?b?", r"o??", r"o++", r"o*+", r"o?+",
    r"o{1,2}+", r"(?>o+)_", r"(?>o|oo)_", r"\x46\x4f", "\\u00e9", r"\U000000e9", r"\N{LATIN SMALL LETTER E WITH ACUTE}",
    r"\101|\124", r"\07", r"\0", r"[\101-\132]+", r"[\x41-\x46]", r"\.", r"\-", r"\/", r"\:", r"[.]", r"[]]", r"[]a]", r"[^]a]{3}",
    r"[a-]", r"[-a]", r"[a\-z]", r"[\]]", r"[\\]", r"[[]", r"[a[b]", r"[&&]", r"[a&&b]", r"[~]", r"[|]", r"[a-c-e]", r"[\b]",
    r"[\n\t]", r"[\s\d]+", r"[^\s\d]+", r"[\S]+", r"[^\S]+", r"(a)(b)?", r"(a)|(b)", r"((a)(b))", r"(?#comment)foo",
    r"(?P<x>f)(?(x)oo|bar)", r"(f)?(?(1)oo|bar)", r"(f)?(?(1)oo)", r"(?:(a)|b)(?(1)f|r)", r"(_)?bar(?(1),|;)", r"(?i)É",
    r"(?i)ſ", r"(?i)k", r"é", r"[é-ü]", r"\t", r"\r?\n", r"\v|\f|\a", r"(?m)^\s*$", r"\d{4}", r"(?:\d){4}", r"(\d)+", r"(\d+)(?=\.)",
    r"(?s:.)$", r"(?:)", r"()", r"(?:)*", r"()*", r"(a*)*", r"(a*)+", r"(?:a*)*b", r"(a|ab)(c|bcd)?", r"(?:x|)", r"(?:|x)f",
    r"(?im)^the|line$", r"(?si)THE.*LINE", r"(?P<naïve>n)", r"(?P<_x1>f)", r"\w*", r"\d*", r"x*", r"[0-9]*",
]
BAD = [
    r"(", r")", r"a)", r"(a", r"(?", r"(?:", r"(?P", r"(?P<", r"(?P<a", r"(?P<>a)", r"(?P<1>a)", r"(?P<a b>c)", r"(?P=a)", r"(?P=a",
    r"(?Px)", r"(?<", r"(?<a)", r"(?z)", r"(?i", r"(?-i)", r"(?-", r"(?i-i:a)", r"(?-a:b)", r"(?au:b)", r"(?L)a", r"a(?i)b", r"*", r"+a",
    r"?", r"a**", r"a+*", r"a{2}{3}", r"a{3,2}", r"^*", r"$+", r"\b+", r"(?=a)*", r"[", r"[a", r"[]", r"[^]", r"[z-a]", r"[\w-z]",
    r"[a-\d]", r"\q", r"\g", r"\E", r"\p{L}", r"[\q]", r"\x1", r"\xg1", r"\u12", r"\U0011", r"\U00110000", r"\N{NO SUCH NAME}", r"\N", r"\N{",
    r"\1", r"(a)\2", r"(a\1)", r"\400", r"[\400]", r"[\8]", r"\8", r"(?P<a>x)(?P<a>y)", r"(?<=a*)b", r"(?<=a|bc)d", r"(?<=(a)\1)b", r"(?(1)a|b)",
    r"(?(a)b|c)", r"(a)(?(1)b|c|d)", r"(a)(?(0)b)", r"(a)(?(-1)b)", r"(?(x", "\\", r"a\ ".strip(), r"(?#a", r"a{99999999999}", r"(?i)(?", r"(?P<a>b",
    "a\n(b", "ab\ncd)",
]
SUB = [
    (r"(\w+)", r"<\1>"), (r"(?P<w>\w+)", r"<\g<w>>"), (r"\w+", r"<\g<0>>"), (r"(o)(o)", r"\2\1"), (r"(x)?f", r"[\1]"), (r"o", r"\n\t\\"),
    (r"o", r"\."), (r"o", r"\-\/\ "), (r"o", r"\0"), (r"o", r"\012"), (r"o", r"\101"), (r"o", r"\x"), (r"o", r"\q"), (r"o", r"\1"),
    (r"(o)", r"\2"), (r"(o)", r"\g<2>"), (r"(o)", r"\g<x>"), (r"(o)", r"\g<1"), (r"(o)", r"\g1"), (r"(o)", r"\g<>"), (r"(o)", r"\g<1a>"),
    (r"(o)", r"\g<-1>"), (r"(o)", r"\g<1>0"), (r"(o)", r"\10"), (r"(o)", r"$1"), (r"(o)", r"\$1"), (r"(o)", "a\\"), (r"", "-"), (r"x*", "-"),
    (r"\b", "|"), (r"(?m)^", "> "), (r"$", "!"), (r"(?m)$", "!"), (r"\s*", "_"), (r"a|", "."), (r"(a)|b", r"[\1]"), (r"o", r"\a\b\f\r\v"),
    (r"é", "e"), (r"(?i)FOO", "bar"), (r"(\d+)", r"\g<1>\g<1>"), (r"o", r"\400"), (r"o", r"\08"), (r"(o)", r"\g< 1 >"),
]


def regexes():
    cases = []
    for pattern in FINDALL + BAD:
        for text in (TEXT, "aab", ""):
            cases.append({"op": "findall", "pattern": pattern, "text": text, **attempt(lambda: re.findall(pattern, text))})
    for pattern, replacement in SUB:
        for text in (TEXT, "aab", ""):
            case = {"op": "sub", "pattern": pattern, "replacement": replacement, "text": text}
            cases.append({**case, **attempt(lambda: re.sub(pattern, replacement, text))})
    emoji = "a🎉b👍🏽"
    for pattern in (r".", r"", r"\w", r"[🎉👍]", r"[^a]", r"🎉+", r"(?<=.)b", r"\W"):
        cases.append({"op": "findall", "pattern": pattern, "text": emoji, **attempt(lambda: re.findall(pattern, emoji))})
    return cases


# --- time -----------------------------------------------------------------------------------------------------------

MOMENTS = [
    datetime.datetime(2024, 2, 29, 13, 5, 9, 1234), datetime.datetime(1999, 12, 31, 23, 59, 59), datetime.datetime(2023, 1, 1),
    datetime.datetime(2020, 12, 28, 0, 30), datetime.datetime(33, 4, 3, 12, 0, 0), datetime.datetime(2021, 1, 3, 7, 8, 9, 999999),
]
FORMATS = [f"%{letter}" for letter in "aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyYzZ%fLQNvio"] + [
    "%", "100%", "%E", "%EY", "%Ey", "%Od", "%10Y", "%-d", "%_d", "%^a", "%#p", "%#B", "%5d", "%-5d", "%_5d", "%05d", "%010Y", "%5a", "%05a",
    "%-m/%-d", "%^B", "%_H", "%-I", "%-j", "%3S", "%^c", "%010T", "%5%", "%Y-%m-%dT%H:%M:%S.%f", "a%nb%tc", "%+", "%:z", "%Y年", "%s",
]
PARSES = [
    ("2024-02-03 04:05:06", "%Y-%m-%d %H:%M:%S"), ("2024-2-3", "%Y-%m-%d"), ("03/Feb/24", "%d/%b/%y"), ("3 february 2024", "%d %B %Y"),
    ("Sat Feb  3 04:05:06 2024", "%c"), ("02/03/24", "%x"), ("04:05:06", "%X"), ("04:05 PM", "%I:%M %p"), ("12:00 am", "%I:%M %p"),
    ("12:30 pm", "%I:%M %p"), ("12", "%I"), ("2024-034", "%Y-%j"), ("2024 366", "%Y %j"), ("2023 366", "%Y %j"), ("10:11:12.5", "%H:%M:%S.%f"),
    ("10:11:12.123456", "%H:%M:%S.%f"), ("2024-02-03 +0100", "%Y-%m-%d %z"), ("2024-02-03 -05:30", "%Y-%m-%d %z"), ("2024-02-03 Z", "%Y-%m-%d %z"),
    ("2024-02-03 UTC", "%Y-%m-%d %Z"), ("2024-02-03 GMT +0000", "%Y-%m-%d %Z %z"), ("2024-02-03 CET", "%Y-%m-%d %Z"), ("69", "%y"), ("68", "%y"),
    ("2024 5 1", "%Y %W %w"), ("2024 0 1", "%Y %W %w"), ("2024 5 1", "%Y %U %w"), ("2024 0 0", "%Y %U %w"), ("2024 05 3", "%G %V %u"), ("2020 53 7", "%G %V %u"),
    ("2024 05", "%G %V"), ("2024 05 3", "%Y %V %u"), ("05", "%V"), ("2024 1", "%G %u"), ("29 02", "%d %m"), ("30 02", "%d %m"), ("2023-02-29", "%Y-%m-%d"),
    ("0000", "%Y"), ("24", "%Y"), ("2024x", "%Y"), ("x2024", "%Y"), ("2024", "%Y%"), ("2024", "%Q"), ("2024%", "%Y%%"), ("2024  1", "%Y %m"), ("20241", "%Y%m"),
    ("1 1", "%d %d"), ("monday", "%A"), ("MON", "%a"), ("tuesday", "%a"), ("60", "%S"), ("61", "%S"), ("62", "%S"), ("25", "%H"), ("7", "%w"), ("0", "%u"), ("1.5", "%d.%m"),
    ("(2024)", "(%Y)"), ("a+b", "a+b"), ("", ""), ("", "%Y"), ("2024-02-03", "%Y-%m-%d\n"), ("２０２４", "%Y"), ("10", "%q"), ("1", "% Y"), ("99:99", "%H:%M"),
    ("2024-02-03 +2500", "%Y-%m-%d %z"), ("+01:0203", "%z"), ("+01:02:03", "%z"), ("+010203", "%z"), ("Jan", "%b"), ("jan 5", "%b %d"), ("December", "%B"), ("May", "%B"), ("May", "%b"),
]


def times():
    cases = []
    for moment in MOMENTS:
        for form in FORMATS:
            if form == "%s" and moment.year < 1970:
                continue
            case = {"op": "strftime", "time": moment.isoformat(), "format": form}
            cases.append({**case, **attempt(lambda: moment.strftime(form))})
    for text, form in PARSES:
        def parse():
            found = datetime.datetime.strptime(text, form)
            offset = found.utcoffset()
            return [found.replace(tzinfo=None).isoformat(), None if offset is None else int(offset.total_seconds())]
        cases.append({"op": "strptime", "text": text, "format": form, **attempt(parse)})
    return cases


# --- random ---------------------------------------------------------------------------------------------------------

def randoms():
    cases = []
    seeds = [0, 1, -1, 42, 2**31, 2**32, 2**40 + 5, 2**64 - 1, 2**100, "", "a", "fixed", "seed with spaces", "é🎉", "x" * 300, True,
             0.0, 1.0, 1.5, -1.5, 0.1, 1e300, 1e-300, -0.5, 3.141592653589793]
    for seed in seeds:
        source = random.Random(seed)
        items = list(range(20))
        source.shuffle(items)
        case = {"seed": str(seed) if isinstance(seed, int) and not isinstance(seed, bool) else seed, "int": isinstance(seed, int)}
        case["shuffled"] = items
        case["numbers"] = [source.randrange(10), source.randrange(1000), source.randrange(5, 50, 7), source.randrange(2**40)]
        case["big"] = str(source.randrange(2**90))
        case["chosen"] = source.choice("abcdefghij")
        cases.append(case)
    return cases


# --- yaml -----------------------------------------------------------------------------------------------------------

WORDS = ("word " * 40).strip()
SCALARS = [
    "", " ", "a", "a b", " a", "a ", "a:", "a: b", "a :b", ":a", ":", "a#b", "a #b", "#a", "-", "- a", "-a", "--", "---", "--- a", "---a", "...", "... a", ".", "..",
    "?", "? a", "?a", "a?", "!", "!a", "&a", "*a", "@a", "`a", "%a", "|", ">", "|a", "'", "''", "'a", "a'b", "it's", '"', '"a"', "a\"b", "{", "}", "{a}", "[", "]", "[a]",
    "a]", "a}", ",", "a,b", "a, b", "<<", "=", "~", "null", "Null", "NULL", "nULL", "true", "True", "TRUE", "tRUE", "false", "yes", "Yes", "no", "No", "on", "off",
    "y", "n", "Y", "N", "0", "1", "-1", "+1", "007", "08", "0o7", "0x1F", "0X1f", "0b101", "0b2", "1_000", "_1", "1_", "1.0", "1.", ".5", "-.5", "1e3", "1.0e3", "1.0e+3",
    "1.5E-3", "1e+3", ".inf", "-.inf", "+.INF", ".nan", ".NaN", "nan", "inf", "1:30", "1:60", "190:20:30", "1:30.5", "12:30:45.6", "2020-01-02", "2020-1-2",
    "2020-01-02 03:04:05", "2020-01-02T03:04:05Z", "2020-1-2 3:04:05", "2020-01-02t03:04:05.123 +01:00", "2020-01-02 ", "2020-01-02x", "2020-13-45", "3.14.15", "1-2",
    "a\nb", "a\n", "\na", "a\n\n", "\n", "\n\n", "a\n\nb", "a\n b", "a \nb", "a\n\n b\n", " a\nb", "a\nb ", "a\n# b", "- a\n- b", "a: b\nc: d\n", "a\tb", "\ta", "a\t", "a\rb", "\r\n",
    "é", "日本語", "🎉", "a🎉b", "\u00a0", "a\u00a0b", "\u0085", "a\u0085b", "\u2028", "a\u2028b", "\u2029x", "\ufeff", "\ufffe", "\u200b", "\x00", "\x07", "\x1b[0m", "\x7f", "\x80", "\\", "a\\nb",
    "C:\\dir", "http://a.b/c?d=e&f#g", "a=b", "$HOME", "${x}", "{{ x }}", "{% x %}", "*.py", "/a/b", "./a", "../a", "@scope/pkg", ">=3.10", "<4", "^1.2", "~1.2", "!=3", "1.2.3", "v1.2",
    WORDS, WORDS + " ", " " + WORDS, WORDS + ": x", WORDS.replace(" ", "  "), "it's " + WORDS, '"' + WORDS, WORDS + "\n" + WORDS, WORDS + "\n", "x" * 100, "x" * 200 + " y", "é " * 60,
    "\t" + WORDS, "a\t" * 60, ("ab\\ " * 40), "\x00" + "y" * 90 + " z " + "w" * 90, "日本" * 60, "日本 " * 40, "🎉 " * 60 + "\t", "a" * 79 + " b", "a" * 78 + " b c", "a" * 80 + " b", "a b " * 21,
]
TREES = [
    [], {}, [[]], [{}], {"a": []}, {"a": {}}, [1, 2], [1, [2, [3, [4]]]], [[1, 2], [3]], {"a": 1}, {"b": 1, "a": 2}, {"a": {"b": {"c": [1, {"d": 2}]}}}, [{"a": 1, "b": 2}, {"c": 3}],
    {"list": ["a", "b"], "map": {"x": 1}, "text": "l1\nl2\n", "none": None, "flag": True, "number": 1.5}, [None, True, False, 0, 1.0, "1"], {"": ""}, {" a": 1}, {"a: b": "c: d"}, {"a\nb": 1},
    {"x" * 120: 1}, {"x" * 127: 1}, {"x" * 130: 1}, {WORDS: 1}, {"k": WORDS}, {"k": {"j": {"i": WORDS}}}, [[WORDS, WORDS], WORDS], {"a": [WORDS, {"b": WORDS}]}, list(range(60)), [["ab"] * 30],
    {f"key{i}": i for i in range(30)}, {"k": "a\nb"}, {"k": ["a\nb\n", " x"]}, [[["a"], []], {}], {"a": [[1, 2], [3, 4]]}, {"a": [[], [[]]]}, {"z": 1, "Z": 2, "_": 3, "1": 4, "é": 5, "~": 6},
    {"yes": "yes", "no": "no", "null": "null", "1": "1"}, [{"name": "x", "steps": [{"run": "a\nb"}, {"uses": "y@v1"}]}], 1e16, 1e-7, 123456789.123, 0.1, -0.0, 1e22, 10**30, [1.0, 1e100],
]
OPTIONS = [
    {}, {"default_flow_style": None}, {"default_flow_style": True}, {"allow_unicode": True}, {"indent": 4, "allow_unicode": True}, {"indent": 8}, {"indent": 1}, {"indent": 10},
    {"width": 1000, "allow_unicode": True}, {"width": 20}, {"width": 3}, {"width": 40, "default_flow_style": True}, {"sort_keys": False}, {"default_style": '"'}, {"default_style": "'"},
    {"default_style": "|"}, {"default_style": ">"}, {"default_style": "|", "indent": 4}, {"canonical": True}, {"explicit_start": True}, {"explicit_end": True},
    {"explicit_start": True, "explicit_end": True, "allow_unicode": True, "sort_keys": False}, {"line_break": "\r\n"}, {"version": [1, 1]}, {"tags": {"!e!": "tag:e.org,2000:"}},
    {"default_style": ">", "width": 30}, {"default_flow_style": None, "width": 30}, {"default_flow_style": True, "indent": 6},
]


def yamls():
    cases = []
    for index, value in enumerate(SCALARS + TREES):
        for number, options in enumerate(OPTIONS):
            # Everything with the usual options, the others in turn: each pair of neighbours is met.
            if number > 4 and (index + number) % 8:
                continue
            for nested in (value, {"k": value}, [value]) if number < 3 else (value, {"k": value}):
                options = {key: tuple(item) if isinstance(item, list) else item for key, item in options.items()}
                cases.append({"value": nested, "options": options, **attempt(lambda: yaml.safe_dump(nested, **options))})
    shared = {"x": [1]}
    cases.append({"shared": True, **attempt(lambda: yaml.safe_dump({"a": shared, "b": shared, "c": shared["x"], "d": [shared]}))})
    return cases


# --- slugify --------------------------------------------------------------------------------------------------------

SLUGS = [
    "Hello World", "  Trim  me  ", "ÄÖÜ äöü ß", "C'est déjà l'été.", "Nín hǎo. Wǒ shì zhōng guó rén", "影師嗎", "Компьютер", "jaja---lol-méméméoo--a", "i love 🦄", "foo & bar", "foo &amp; bar",
    "&#381; &#x17D; &Zcaron;", "one_two-three.four", "1,000 reasons we are #1", "10 | 20 %", "ÜBER Über German Umlaut", "Ελληνικά γράμματα", "Ψυχή Ξένος", "Привет, мир! Щука ёж", "Їжак Ґанок",
    "łódź Žluťoučký kůň", "ĳsselmeer Œuvre Æther Øre Åland", "İstanbul ığüşöç", "Đà Nẵng ơ ư", "x²+y³=½", "ﬁne ﬂow", "①②③ Ⅳ", "naïve—dash–en", "“quoted” ‘text’", "a'b''c", "日本語テキスト", "한국어", "", "---", "'''",
    "CamelCase", "UPPER", "with/slash\\back", "tab\tnew\nline", "€100 £5 ¥3", "©2024 ®™", "Łukasz Ślązak", "þorn ðeta Þ Ð", "žščřďťň", "ñandú ¿qué?", "A+B=C", "e\u0301 combining", "zero\u200bwidth", "soft\u00adhyphen",
]
SLUG_OPTIONS = [
    {}, {"separator": "_"}, {"separator": ""}, {"lowercase": False}, {"max_length": 9}, {"max_length": 9, "word_boundary": True}, {"max_length": 12, "word_boundary": True, "save_order": True}, {"stopwords": ["the", "foo", "World"]},
    {"stopwords": ["World"], "lowercase": False}, {"replacements": [["|", "or"], ["%", "percent"], ["ü", "ue"]]}, {"allow_unicode": True}, {"regex_pattern": r"[^-a-z0-9_]+"}, {"entities": False}, {"decimal": False, "hexadecimal": False},
    {"max_length": 9, "word_boundary": True, "separator": "."},
]


def slugs():
    cases = []
    for text in SLUGS:
        for options in SLUG_OPTIONS:
            cases.append({"text": text, "options": options, **attempt(lambda: slugify.slugify(text, **options))})
    for low, high in ((0xA0, 0x250), (0x370, 0x530), (0x1E00, 0x2000), (0x2010, 0x2060), (0x20A0, 0x20C0), (0x2100, 0x2190)):
        for start in range(low, high, 16):
            text = " ".join(chr(code) for code in range(start, start + 16))
            cases.append({"text": text, "options": {"lowercase": False}, **attempt(lambda: slugify.slugify(text, lowercase=False))})
    return cases


if __name__ == "__main__":
    time.tzset()
    OUT.mkdir(parents=True, exist_ok=True)
    write("regex", regexes())
    write("time", times())
    write("random", randoms())
    write("yaml", yamls())
    write("slug", slugs())
