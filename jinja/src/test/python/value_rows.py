"""The rows that record_values.py records: area -> operations with their arguments as Python source."""

NUMBERS = ["0", "1", "-7", "3", "True", "2.5", "-0.0", "1e300", "10**20", "-(2**63)", "float('nan')", "float('-inf')"]
SEQUENCES = ["'ab'", "''", "[1, 2]", "(1, 2)", "b'ab'", "Markup('<b>')"]
OTHERS = ["None", "{'a': 1}", "{1, 2}", "range(3)"]
DATES = ["datetime.date(2024, 2, 29)", "datetime.datetime(2024, 2, 29, 13, 5, 9, 42)", "datetime.timedelta(days=1, seconds=5)"]
SMALL = ["0", "2", "-3", "True", "1.5"]


def pairs(operations, left, right):
    return [(op, a, b) for op in operations for a in left for b in right]


ARITHMETIC = ["add", "sub", "mul", "div", "floordiv", "mod"]
arithmetic = pairs(ARITHMETIC, NUMBERS, NUMBERS)
arithmetic += pairs(["pow"], ["0", "2", "-3", "2.5", "-0.5", "10**20", "True", "0.0"], SMALL + ["-1", "10", "0.5", "100"])
arithmetic += pairs(["add", "mul"], SEQUENCES + OTHERS + DATES, ["2", "-1", "'x'", "[3]", "(3,)", "b'c'", "None", "1.5", "Markup('&')"])
arithmetic += pairs(["sub", "div", "floordiv", "pow"], ["'ab'", "[1]", "None"] + OTHERS, ["2", "'x'", "{2}"])
arithmetic += pairs(["add", "sub", "mul", "div", "floordiv", "mod"], ["1", "True", "2.5"], SEQUENCES[:4] + ["None"])
arithmetic += pairs(["add", "sub", "lt", "eq"], DATES, DATES)
arithmetic += pairs(["mul", "div", "floordiv", "mod"], [DATES[2]], [DATES[2], "3", "0", "1.5", "datetime.timedelta(hours=7)", "True"])
arithmetic += [(op, v) for op in ("neg", "pos", "abs") for v in NUMBERS + ["'a'", "[]", "None", DATES[2]]]
arithmetic += [("div", "10**40", "3"), ("div", "1", "10**400"), ("div", "10**400", "1"), ("div", "2**1100", "2**1099"),
               ("pow", "2", "100"), ("pow", "-2", "63"), ("pow", "7", "-2"), ("pow", "(-8)", "1/3"), ("pow", "10.0", "400"),
               ("pow", "0", "-1"), ("pow", "1.1", "10"), ("pow", "1.05", "30"), ("pow", "2", "0.5"), ("pow", "1e-5", "7"),
               ("sub", "{'a': 1, 'b': 2}.keys()", "['a']"), ("sub", "'a'", "{'b': 1}.keys()"), ("sub", "5", "{'b': 1}.keys()"), ("mod", "'x'", "{'a': 1}.keys()"), ("mod", "b'x'", "b'y'"), ("mod", "'x'", "b'y'"), ("mod", "'x'", "range(2)"), ("sub", "{1, 2, 3}", "{2}"),
               ("add", "9223372036854775807", "1"), ("mul", "4294967296", "4294967296"), ("sub", "-(2**63)", "1"),
               ("floordiv", "-(2**63)", "-1"), ("mod", "-(2**63)", "-1"), ("mod", "10**20", "-7"), ("floordiv", "10**20", "-7"),
               ("mod", "5.5", "-2"), ("mod", "-5.5", "2"), ("floordiv", "-5.5", "2"), ("mod", "1e300", "3"), ("floordiv", "0.3", "0.1")]

COMPARED = ["0", "1.0", "True", "2**70", "1e22", "float('nan')", "'a'", "'B'", "'\U0001f600'", "'\uffff'", "[1, 2]", "[1, 'a']", "(1, 2)",
            "None", "{'a': 1}", "{1, 2}", "{1}", "b'a'", "range(2)", "range(0, 2, 1)", "Markup('a')", "[]"]
comparison = pairs(["eq", "lt"], COMPARED, COMPARED)
comparison += pairs(["le", "gt", "ge", "ne"], COMPARED[:10], COMPARED[:10])
comparison += pairs(["le", "gt", "ge"], COMPARED[10:18], COMPARED[10:18])
comparison += [("eq", "9999999999999999999999", "9999999999999999999999.0"), ("lt", "2**53", "2.0**53 + 2"), ("eq", "2**53 + 1", "2.0**53"),
               ("eq", "{'a': 1}.keys()", "{'a'}"), ("eq", "{'a': [1, {'b': (2,)}]}", "{'a': [True, {'b': (2.0,)}]}"),
               ("lt", "[[1], [2]]", "[[1], [3]]"), ("lt", "(1, 'a')", "(1, 2)"), ("ge", "[1, 2, 3]", "[1, 2]"),
               ("lt", "{'a': 1}", "{'b': 1}"), ("lt", "{'a': 1}.keys()", "{'a', 'b'}"), ("eq", "{'a': 1}.items()", "{('a', 1)}")]
comparison += [("in", a, b) for a, b in [
    ("'a'", "'banana'"), ("''", "'x'"), ("1", "'1'"), ("None", "'x'"), ("1", "[1.0]"), ("True", "{1: 2}"), ("[1]", "{1: 2}"), ("1", "5"),
    ("'a'", "{'a': 1}"), ("3", "range(5)"), ("3.0", "range(5)"), ("'3'", "range(5)"), ("7", "range(0, 10, 2)"), ("97", "b'a'"), ("b'a'", "b'ba'"),
    ("'a'", "b'a'"), ("300", "b'a'"), ("float('nan')", "[float('nan')]"), ("(1, 2)", "[(1, 2)]"), ("('a', 1)", "{'a': 1}.items()"),
    ("1", "{'a': 1}.values()"), ("'a'", "{'a': 1}.keys()"), ("Markup('a')", "'ba'"), ("'a'", "Markup('ba')"), ("1.0", "{1, 2}"), ("[]", "{1}"),
    ("4", "range(10, 0, -2)"), ("2**70", "range(5)"), ("None", "None"), ("'x'", "None")]]

REPRS = NUMBERS + SEQUENCES + OTHERS + DATES + [
    "'it\\'s'", "'say \"x\"'", "'both \\' and \"'", "'\\n\\r\\t\\x00\\x1b\\x7f\\x80\\xa0\\xad'", "'\\u200b\\u2028\\ue000\\ud800\\U0001fae0\\U000e0001'",
    "'日本é🎉'", "'back\\\\slash'", "b'\\x00\\n\\'\"\\xff'", "b\"it's\"", "[]", "()", "{}", "set()", "(1,)", "[(), [], {}]", "[None, True, 1.0, 'x']",
    "{1: 'i', 'x': 2, (1, 2): 3, None: [4]}", "{'a': {'b': {'c': []}}}", "{'a': 1}.keys()", "{'a': 1}.values()", "{'a': [1]}.items()", "{(1, 2)}",
    "range(1, 10, 2)", "range(0)", "[Markup('<i>')]", "1e16", "1e15", "123456789012345680.0", "1e22", "1.5e300", "1e-4", "1e-5", "1/3", "2/3", "0.1+0.2",
    "5e-324", "2.2250738585072014e-308", "1.7976931348623157e308", "2**-44", "2e-3", "9007199254740993.0", "1e23", "2e23", "4.35", "0.1", "100.0", "5.684341886080802e-14",
    "float('inf')", "-(10**30)", "2**64", "9.5367431640625e-07", "1.1754943508222875e-38", "datetime.date(1, 1, 1)", "datetime.date(9999, 12, 31)",
    "datetime.datetime(2024, 1, 2, 3, 4)", "datetime.datetime(2024, 1, 2, 3, 4, 5)", "datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc)",
    "datetime.datetime(2024, 1, 2, 3, 4, 5, 6, tzinfo=datetime.timezone(datetime.timedelta(hours=-5, minutes=-30)))", "datetime.time(1, 2)", "datetime.time(1, 2, 3, 4)",
    "datetime.timezone.utc", "datetime.timezone(datetime.timedelta(hours=2))", "datetime.timedelta(0)", "datetime.timedelta(days=-1, seconds=1)",
    "datetime.timedelta(days=2, microseconds=5)", "datetime.timedelta(days=1)", "datetime.timedelta(hours=30)", "[datetime.date(2024, 1, 2)]"]
printing = [(op, v) for op in ("repr", "str", "ascii") for v in REPRS] + [(op, v) for op in ("bool", "len", "list", "hash") for v in REPRS[:40]]

DIGITS = ["'42'", "' 42 '", "'-7'", "'+7'", "'1_000'", "'1__0'", "'_1'", "'0x1f'", "''", "' '", "'4.2'", "'abc'", "'٣٤'", "'１２'", "'1e5'", "b'12'", "'9' * 30", "'1' * 5000",
          "'0'", "'00'", "'-0'", "'inf'", "'nan'", "'1 2'", "'0b1'"]
numbers = [("int", v) for v in DIGITS + NUMBERS + ["2.99", "-2.99", "1e20", "None", "[]", "{}"]]
numbers += [("int", v, b) for v in ["'ff'", "'0xff'", "'0b101'", "'0o17'", "'z'", "'1_0'", "'0x'", "'012'", "'0'", "'0x_f'", "'-0xF'", "12", "b'11'"] for b in ["16", "0", "2", "8", "36", "10", "1", "37"]]
numbers += [("float", v) for v in DIGITS + NUMBERS + ["'1e400'", "'-inf'", "'+Infinity'", "'INF'", "'.5'", "'5.'", "'.'", "'1_0.5_0'", "'1_.5'", "'1e1_0'", "'1e'", "'0x1p3'", "'1d'", "'1f'", "None", "[]", "10**400"]]
numbers += [("round", v) for v in ["0.5", "1.5", "2.5", "-0.5", "2.675", "1e20", "7", "True", "float('nan')", "float('inf')", "'a'", "None"]]
numbers += [("round", v, d) for v in ["2.675", "1.005", "0.125", "1234.5678", "-0.04", "1e300", "5e-324", "150", "250", "-1250", "1e22", "1.7976931348623157e308"] for d in ["0", "1", "2", "-1", "-2", "20", "-308", "400", "None"]]
numbers += [(m, v) for m in (".bit_length", ".bit_count", ".as_integer_ratio", ".conjugate") for v in ["0", "255", "-256", "True", "10**20"]]
numbers += [(".to_bytes", v, *rest) for v, *rest in [("1024", "2"), ("1024", "2", "'big'"), ("1024", "4", "'little'"), ("1", ), ("-1", "2"), ("-1", "2", "signed=True"), ("70000", "2"), ("128", "1", "signed=True"), ("5", "2", "'x'"), ("0", "0")]]
numbers += [(m, v) for m in (".is_integer", ".hex", ".as_integer_ratio") for v in ["1.0", "-2.5", "0.1", "1e300", "5e-324", "0.0", "float('inf')", "float('nan')", "3.5e-310"]]
numbers += [(".fromhex", "0.0", v) for v in ["'0x1.8p1'", "'1.8'", "'-0x1p-3'", "'inf'", "'x'", "'0x1p5000'"]] + [(".from_bytes", "0", "b'\\x01\\x00'", "'big'"), (".from_bytes", "0", "b'\\xff'", "'little'", "signed=True")]
numbers += [("attr", "5", f"'{n}'") for n in ("real", "imag", "numerator", "denominator")] + [("attr", "2.5", f"'{n}'") for n in ("real", "imag")]

INDEXED = ["'abcdef'", "'é🎉b'", "[1, 2, 3, 4]", "(1, 2, 3, 4)", "b'abcd'", "range(1, 9, 2)", "Markup('abcd')"]
BOUNDS = ["None", "0", "2", "-2", "100", "-100"]
subscripts = [("slice", o, a, b, c) for o in INDEXED[:3] for a in BOUNDS for b in BOUNDS for c in ["None", "2", "-1", "-2"]]
subscripts += [("slice", o, a, b, c) for o in INDEXED[3:] for a in ["None", "1", "-3"] for b in ["None", "-1", "3"] for c in ["None", "-1", "2"]]
subscripts += [("slice", o, a, b, c) for o, a, b, c in [("'abc'", "'x'", "None", "None"), ("'abc'", "None", "None", "0"), ("{'a': 1}", "0", "1", "None"), ("5", "0", "1", "None"),
               ("[1, 2]", "1.5", "None", "None"), ("[1, 2]", "True", "None", "None"), ("[1, 2]", "-10**30", "10**30", "None"), ("[]", "None", "None", "-1"), ("range(0)", "None", "None", "-1"), ("None", "None", "None", "None")]]
subscripts += [("item", o, k) for o in INDEXED for k in ["0", "-1", "3", "9", "-9", "True", "'a'", "None", "1.0", "10**30"]]
subscripts += [("item", "{'a': 1, 1: 'x', None: 2, (1,): 3}", k) for k in ["'a'", "1", "1.0", "True", "None", "(1.0,)", "'zz'", "[]", "2", "{}"]] + [("item", o, "0") for o in ["5", "None", "{1}", "2.5", "{}.keys()"]]

TEXTS = ["''", "'abc'", "'Hello World'", "'ABC'", "'hello-world foo_bar'", "\"they're bill's\"", "'ß ŉ ǆ ﬁ'", "'ΑΣ ΣΑΣ'", "'İıI'", "'日本 123'", "'²½Ⅷ٣'", "' \\t\\n\\x1c\\x85\\xa0\\u2003'", "'🎉aB'", "'_a1'", "'1a'", "'Ab Cd'", "'ǅ ǲ'", "'ᾳ ᾼ'", "'a\\u0301É'", "'Ⓐⓐ'", "'\\u0345a'", "'ꭰᏰ'"]
PLAIN = ["lower", "upper", "title", "capitalize", "swapcase", "casefold", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"]
strings = [(f".{m}", t) for m in PLAIN for t in TEXTS]
strings += [(f".{m}", t) for m in ("lower", "title", "swapcase", "capitalize") for t in ["'bZ[É٣Σ\\\\'", "'A\"Σ'", "'ıΣ\u0345'", "'½\u0345Σ'", "'ΑΣ. ΒΣΑ'", "'Σ'", "'aΣ\u0301b'"]]
strings += [(f".{m}", t, *a) for m in ("strip", "lstrip", "rstrip") for t in ["'  pad\\t\\n'", "'xxabcxx'", "'abc.tar.gz'", "'🎉a🎉'"] for a in [(), ("None",), ("'x'",), ("'.gz'",), ("'🎉'",), ("1",), ("''",)]]
strings += [(f".{m}", t, *a) for m in ("split", "rsplit") for t in ["'a,b,,c'", "' a  b c '", "''", "'ab'", "'1<>2<>3'"] for a in [(), ("','",), ("None", "1"), ("','", "1"), ("'<>'",), ("sep=','",), ("maxsplit=1",), ("''",), ("1",), ("','", "0"), ("None", "0"), ("','", "-5"), ("'aa'",)]]
strings += [(".splitlines", t, *a) for t in ["'a\\nb\\r\\nc\\rd'", "'a\\n'", "''", "'\\n\\n'", "'a\\x0bb\\x0cc\\x1cd\\x85e\\u2028f'"] for a in [(), ("True",), ("keepends=True",), ("None",), ("'x'",), ("2**53",)]]
strings += [(f".{m}", t, s) for m in ("partition", "rpartition") for t in ["'k=v=w'", "'kv'", "''"] for s in ["'='", "''", "1", "'v'"]]
strings += [(f".{m}", t, *a) for m in ("find", "rfind", "index", "rindex", "count") for t in ["'banana'", "'🎉an🎉an'", "''"] for a in [("'an'",), ("'z'",), ("''",), ("'a'", "2"), ("'a'", "-3", "-1"), ("'a'", "None", "3"), ("'an'", "5"), ("''", "3"), ("''", "10"), ("1",), ("'an'", "4", "2"), ("'an'", "1.5"), ()]]
strings += [(f".{m}", t, *a) for m in ("startswith", "endswith") for t in ["'abcabc'", "''"] for a in [("'abc'",), ("('x', 'abc')",), ("'b'", "1"), ("'abc'", "3"), ("'ab'", "0", "2"), ("''",), ("''", "9"), ("1",), ("(1,)",), ("['a']",), ("()",), ("'c'", "-1")]]
strings += [(f".{m}", t, *a) for m in ("center", "ljust", "rjust") for t in ["'ab'", "'🎉'", "'abc'"] for a in [("6",), ("7", "'*'"), ("2",), ("-1",), ("6", "'xy'"), ("6", "''"), ("'6'",), ("5", "'é'"), ("6", "1"), ()]]
strings += [(".zfill", t, w) for t in ["'42'", "'-42'", "'+'", "''", "'--1'", "'abc'"] for w in ["5", "2", "-1", "'5'", "True"]]
strings += [(".replace", t, *a) for t in ["'aaa'", "''", "'🎉b'", "'banana'"] for a in [("'a'", "'b'"), ("'a'", "'b'", "2"), ("''", "'-'"), ("''", "'-'", "2"), ("'an'", "''"), ("'a'",), ("1", "'b'"), ("'a'", "'b'", "0"), ("'a'", "'b'", "-1"), ("'a'", "1")]]
strings += [(".expandtabs", t, *a) for t in ["'a\\tb'", "'ab\\n\\tc\\td'", "'\\t'", "'🎉\\tx'"] for a in [(), ("4",), ("0",), ("tabsize=2",), ("-1",), ("1",)]]
strings += [(".join", s, v) for s in ["','", "''"] for v in ["['a', 'b']", "'abc'", "[]", "['a', 1]", "[None]", "{'x': 1}", "5", "('a',)", "[Markup('&')]", "b'ab'"]]
strings += [(f".{m}", "'prefix-name-suffix'", a) for m in ("removeprefix", "removesuffix") for a in ["'prefix-'", "'-suffix'", "''", "1", "'name'", "'prefix-name-suffix'"]]
strings += [(".encode", t, *a) for t in ["'é🎉'", "'abc'", "'a\\ud800b'", "'ab\\u20ac\\u20acc'"] for a in [(), ("'utf-8'",), ("'latin-1'",), ("'ascii'", "'ignore'"), ("'ascii'", "'replace'"), ("'ascii'", "'xmlcharrefreplace'"), ("'ascii'", "'backslashreplace'"), ("'ascii'", "'namereplace'"), ("'ascii'",), ("'utf-16'",), ("'utf-16-le'",), ("'cp1252'",), ("'nosuch'",), ("encoding='utf8'",), ("'utf-8-sig'",), ("1",), ("'ascii'", "'bad'"), ("'utf-32-be'",), ("'utf-8'", "'surrogateescape'")]]
strings += [(".translate", "'abc'", t) for t in ["{97: 'X', 98: None, 99: 100}", "{}", "'xyz' * 40", "{97: 1.5}", "5", "{97: 10**9}", "{97: ''}"]]
strings += [(".maketrans", "''", *a) for a in [("'ab'", "'xy'"), ("'ab'", "'xy'", "'z'"), ("{'a': 1, 98: None}",), ("'ab'", "'x'"), ("5",), ("{'ab': 1}",)]]
strings += [(f".{m}", "'a'", "1") for m in ("upper", "isalpha", "title")] + [(".upper", "'a'", "x=1"), (".strip", "'a'", "x=1"), (".split", "'a'", "x=1")]

FORMAT_VALUES = ["42", "-42", "0", "1234567", "True", "3.14159", "-0.0", "1e20", "0.000012345", "float('inf')", "float('nan')", "'text'", "'é🎉'", "10**20", "123456.789", "100.0"]
SPECS = ["", "5", "<8", ">8", "^9", "*^9", "=8", "08", "010,", "+", " ", "-", "#", ",", "_", "d", "b", "#b", "o", "#o", "x", "#X", "c", "n", "e", ".3e", "E", "f", ".2f", ",.2f", "g", ".3g", "G", "%", ".1%", "s", ".3", "10.3", "z.1f", "012.3f", "+.1f", "#.0f", "#g", ".0f", ".10g", "_x", ",x", ".3d", "é>7", "<05", "{", "q", "5.", ",_", "=+8d", "08x", "#010x", "_b", "#_x", "015_b", "1234567890123456789012", "+s", "z"]
formatting = [("format", v, repr(s)) for v in FORMAT_VALUES for s in SPECS]
formatting += [("format", "'x'", repr(s)) for s in ["-_", "#,", "=_", " 5,", "z_"]]
formatting += [("format", v, repr(s)) for v in ["None", "[1]", "{}", "(1,)", "b'a'", "range(2)"] for s in ["", "5", "s"]]
formatting += [("format", DATES[1], repr(s)) for s in ["", "%Y-%m-%d", "%H:%M:%S.%f"]] + [("format", DATES[2], "''"), ("format", DATES[2], "'5'"), ("format", "65", "'c'"), ("format", "0x110000", "'c'"), ("format", "128512", "'5c'"), ("format", "-1", "'c'"), ("format", "65", "'+c'"), ("format", "Markup('a')", "'3'")]
PERCENT = ["'%s'", "'%r'", "'%a'", "'%d'", "'%i'", "'%u'", "'%5d|%-5d|'", "'%05d'", "'%+d'", "'% d'", "'%x'", "'%#X'", "'%#o'", "'%o'", "'%e'", "'%.2f'", "'%10.3f'", "'%-10.1f|'", "'%g'", "'%#g'", "'%G'", "'%F'", "'%c'", "'%%'", "'%.3s'", "'%5s|%-5s|'", "'%05s'", "'%.3d'", "'%+.2e'", "'%08.2f'", "'%ld'", "'%q'", "'%'", "'%5'", "'%(a)s'", "'%(a'", "'100%%'", "'abc'", "'%é'", "'%#x'", "'%05x'", "'%#08x'", "'%-08d|'", "'%.0f'", "'%5%'", "'%(a)%'"]
percent = [("mod", f, v) for f in PERCENT for v in ["42", "-7", "3.7", "'abc'", "(1, 2)", "{'a': 1}", "None", "[1]", "()", "True", "10**20", "float('inf')", "('é',)"]]
percent += [("mod", f, v) for f, v in [("'%s-%s'", "('a', 1)"), ("'%*d'", "(5, 3)"), ("'%-*d|'", "(5, 3)"), ("'%*d|'", "(-5, 3)"), ("'%.*f'", "(2, 3.14159)"), ("'%.*f'", "('x', 1)"), ("'%(a)s %(b)05.1f'", "{'a': 1, 'b': 2}"),
            ("'%(a)s %s'", "{'a': 1}"), ("'%(a(b))s'", "{'a(b)': 1}"), ("'%(x)s'", "{'a': 1}"), ("'%s %s'", "'a'"), ("'%s'", "('a', 'b')"), ("'%c%c'", "(65, 'é')"), ("'%c'", "0x110000"), ("'%c'", "'ab'"), ("'%s'", "b'x'"), ("'%r'", "\"it's\""),
            ("'%s'", "Markup('<')"), ("Markup('<b>%s</b>')", "'<i>'"), ("Markup('%s %r')", "(Markup('<'), '<')"), ("Markup('%(a)s')", "{'a': '<'}"), ("Markup('%d')", "5"), ("Markup('%.1f')", "2"), ("b'%s'", "b'x'"), ("b'%d'", "5"), ("b'%s'", "'x'"), ("b'%a'", "'é'"), ("b'%c'", "65"),
            ("'%s%%'", "5"), ("'%d%%'", "12.9"), ("'%s'", "{'a': 1}"), ("'%s'", "[1, 'a']"), ("'%()s'", "{'': 3}"), ("'%x'", "-255"), ("'%#o'", "0"), ("'%.50f'", "0.1"), ("'%.0e'", "12345"), ("'%#.0e'", "12345"), ("'%+x'", "255"), ("'% x'", "255"), ("'%hd %Lf'", "(1, 2)")]]
LISTS = ["[3, 1, 2]", "[]", "['b', 'a']", "[1, 'a']"]
collections = [(".append", "[1]", "2"), (".append", "[1]"), (".append", "[1]", "1", "2"), (".extend", "[1]", "'ab'"), (".extend", "[1]", "5"), (".extend", "[1]", "{'k': 1}"), (".insert", "[1, 3]", "1", "2"), (".insert", "[1]", "-9", "0"), (".insert", "[1]", "9", "0"), (".insert", "[1]", "'x'", "0"),
               (".pop", "[1, 2]"), (".pop", "[1, 2]", "0"), (".pop", "[1, 2]", "5"), (".pop", "[]"), (".pop", "[1]", "'a'"), (".remove", "[1, 2, 1]", "1"), (".remove", "[1]", "5"), (".clear", "[1]"), (".copy", "[1]"), (".reverse", "[1, 2]"), (".reverse", "[1]", "1"),
               (".count", "[1, True, 1.0, '1']", "1"), (".index", "[1, 2, 1]", "1", "1"), (".index", "[1]", "9"), (".index", "['a']", "'b'"), (".index", "[1, 2, 3]", "3", "-1"), (".index", "[1, 2, 3]", "1", "1", "5"), (".count", "(1, 2, 1)", "1"), (".index", "(1, 2)", "2"), (".index", "(1,)", "5"), (".count", "range(5)", "2"), (".index", "range(0, 10, 2)", "4"), (".index", "range(5)", "9"), (".index", "range(5)", "'a'")]
collections += [(".sort", v, *a) for v in LISTS for a in [(), ("reverse='x'",), ("reverse=None",), ("reverse=True",), ("key=None",), ("1",)]] + [("sorted", v) for v in ["[3, 1.5, True]", "'hello'", "{'b': 1, 'a': 2}", "[(1, 'b'), (1, 'a')]", "[None, 1]", "5", "['a', 1]", "[[2], [1, 5]]", "['é', 'z', 'Z', '🎉']"]]
collections += [("sorted", "[(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')]", "reverse=True"), ("sorted", "[5, 3, 9, 1] * 20", "reverse=False"), ("sorted", "[1, 1.0, True]", "reverse=True"), ("sorted", "list", "reverse=1")][:3]
collections += [(".get", "{'a': 1}", "'a'"), (".get", "{'a': 1}", "'b'"), (".get", "{'a': 1}", "'b'", "2"), (".get", "{'a': 1}"), (".get", "{'a': 1}", "[]"), (".get", "{1: 'x'}", "True"), (".items", "{'a': 1}"), (".keys", "{'a': 1}"), (".values", "{'a': 1}"), (".items", "{'a': 1}", "1"), (".pop", "{'a': 1}", "'a'"), (".pop", "{'a': 1}", "'z'"), (".pop", "{'a': 1}", "'z'", "9"), (".pop", "{'a': 1}"),
                (".popitem", "{'a': 1, 'b': 2}"), (".popitem", "{}"), (".setdefault", "{'a': 1}", "'a'", "5"), (".setdefault", "{'a': 1}", "'b'", "5"), (".setdefault", "{'a': 1}", "'b'"), (".setdefault", "{}", "[]"), (".update", "{'a': 1}", "{'b': 2, 'a': 3}"), (".update", "{'a': 1}", "[('x', 1), 'yz']"), (".update", "{'a': 1}", "c=5"), (".update", "{}", "5"), (".update", "{}", "[1]"), (".update", "{}", "['abc']"), (".update", "{}", "[([], 1)]"), (".update", "{}"), (".update", "{}", "{}", "{}"),
                (".clear", "{'a': 1}"), (".copy", "{'a': 1}"), (".fromkeys", "{}", "'ab'"), (".fromkeys", "{}", "['x']", "0"), (".fromkeys", "{}", "5"), (".isdisjoint", "{'a': 1}.keys()", "['b']"), (".update", "{1: 'a'}", "{1.0: 'b', True: 'c'}"), ("repr", "{1: 'a', 1.0: 'b', True: 'c'}"), ("repr", "{True: 1, 1: 2}"), ("repr", "{1.0, 1, True}"), ("repr", "{(1, 2.0): 'a', (1.0, 2): 'b'}"), ("len", "{0, 0.0, False}")]
collections += [(".add", "{1}", "2"), (".add", "{1}", "[]"), (".remove", "{1}", "2"), (".discard", "{1}", "1"), (".union", "{1}", "[2]", "(3,)"), (".intersection", "{1, 2}", "[2, 3]"), (".difference", "{1, 2}", "[2]"), (".symmetric_difference", "{1, 2}", "{2, 3}"), (".issubset", "{1}", "[1, 2]"), (".issuperset", "{1, 2}", "[1]"), (".isdisjoint", "{1}", "[2]"), (".pop", "set()"), (".update", "{1}", "[2]"), (".difference_update", "{1, 2}", "[1]"), (".intersection_update", "{1, 2}", "[1]"), (".clear", "{1}"), (".copy", "{1}"), (".union", "{1}", "5")]
BYTES = ["b'Hello World'", "b' a b '", "b'\\xff\\x1c\\x85z'", "b''", "b'a,b,,c'", "b'l1\\nl2\\r\\nl3\\x0bx'"]
collections += [(f".{m}", b) for m in ("lower", "upper", "title", "capitalize", "swapcase", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "strip", "split", "rsplit", "splitlines", "hex", "lstrip", "expandtabs") for b in BYTES]
collections += [(".decode", b, *a) for b in ["b'abc'", "b'\\xc3\\xa9'", "b'\\xff'", "b'\\xe2\\x82'", "b'a\\xc3(b'", "b'\\xed\\xa0\\x80'", "b'\\xf0\\x9f\\x8e\\x89'", "b'\\xff\\xfea\\x00'"] for a in [(), ("'utf-8'", "'replace'"), ("'latin-1'",), ("'ascii'",), ("'ascii'", "'ignore'"), ("'utf-8'", "'backslashreplace'"), ("errors='surrogateescape'",), ("'cp1252'",), ("'utf-16'",), ("'nope'",)]]
collections += [(".find", "b'abc'", "b'c'"), (".find", "b'abc'", "99"), (".replace", "b'abc'", "b'b'", "b'xx'"), (".split", "b'a,b'", "b','"), (".startswith", "b'abc'", "b'ab'"), (".startswith", "b'abc'", "(b'x', b'a')"), (".join", "b','", "[b'a', b'b']"), (".join", "b','", "['a']"), (".count", "b'aab'", "b'a'"), (".zfill", "b'-1'", "4"), (".center", "b'a'", "4", "b'*'"), (".fromhex", "b''", "'0a ff'"), (".fromhex", "b''", "'0'"), (".hex", "b'abc'", "':'"), (".hex", "b'abcd'", "'-'", "3"), (".partition", "b'a=b'", "b'='"), (".translate", "b'abc'", "None", "b'b'"), (".removeprefix", "b'abc'", "b'a'"), (".replace", "b'abc'", "'b'", "b'x'")]

DATE = "datetime.date(2024, 2, 29)"
MOMENT = "datetime.datetime(2024, 2, 29, 13, 5, 9, 42)"
AWARE = "datetime.datetime(2024, 2, 29, 13, 5, 9, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))"
dates = [(f".{m}", v) for v in (DATE, MOMENT, AWARE) for m in ("isoformat", "ctime", "weekday", "isoweekday", "toordinal", "isocalendar", "timetuple")]
dates += [(f".{m}", v) for v in (MOMENT, AWARE) for m in ("date", "time", "timetz", "tzname", "utcoffset", "dst")] + [(".timestamp", AWARE)]
dates += [(".isoformat", MOMENT, "' '"), (".isoformat", MOMENT, "timespec='minutes'"), (".isoformat", MOMENT, "'T'", "'milliseconds'"), (".isoformat", MOMENT, "timespec='x'"), (".isoformat", MOMENT, "timespec='hours'"), (".isoformat", "datetime.time(1, 2, 3)", "'minutes'")]
dates += [(".replace", DATE, *a) for a in [("year=2023", "day=1"), ("2023",), ("month=13",), ("2024", "1", "1"), ("day=31",), ("year=0",)]] + [(".replace", MOMENT, "hour=1", "microsecond=0"), (".replace", MOMENT, "tzinfo=datetime.timezone.utc"), (".replace", "datetime.time(1, 2)", "minute=5"), (".replace", MOMENT, "minute=61")]
dates += [("attr", v, f"'{n}'") for v in (DATE, MOMENT, AWARE) for n in ("year", "month", "day")] + [("attr", MOMENT, f"'{n}'") for n in ("hour", "minute", "second", "microsecond", "tzinfo", "fold", "min", "max", "resolution")] + [("attr", AWARE, "'tzinfo'"), ("attr", DATES[2], "'days'"), ("attr", DATES[2], "'seconds'"), ("attr", DATES[2], "'microseconds'"), (".total_seconds", DATES[2])]
dates += [(".strftime", MOMENT, f) for f in ["'%Y-%m-%d %H:%M:%S'", "'%j %U %a %B %%'", "''", "1"]] + [(".astimezone", AWARE, "datetime.timezone.utc")]
dates += pairs(["eq", "lt"], [MOMENT, AWARE], [MOMENT, AWARE, DATE, "1"]) + [("sub", AWARE, MOMENT), ("sub", AWARE, AWARE.replace("hours=2", "hours=-3")), ("eq", AWARE, "datetime.datetime(2024, 2, 29, 11, 5, 9, tzinfo=datetime.timezone.utc)"), ("add", "datetime.date(9999, 12, 31)", "datetime.timedelta(days=1)"), ("sub", DATE, "datetime.timedelta(hours=25)"), ("item", "(1, 2)", "1")]

JSONS = ["None", "True", "1", "-1.5", "1e100", "float('nan')", "float('-inf')", "'é\"\\\\\\n\\x00\\x7f🎉/'", "[]", "{}", "[1, [2, {'a': None}]]", "{'b': 1, 'a': [1, 2]}", "(1, 2)", "{1: 'a', None: 'b', True: 'c', 2.5: 'd'}", "{(1,): 1}", "{1}", "b'a'", DATE, "{'a': {1}}", "10**30", "Markup('<a>')"]
json_rows = [("dumps", v, *a) for v in JSONS for a in [(), ("indent=2",), ("indent='\\t'",), ("sort_keys=True",), ("ensure_ascii=False",), ("separators=(',', ':')",), ("indent=0",), ("skipkeys=True",), ("allow_nan=False",), ("indent=1", "separators=(', ', ': ')", "sort_keys=True")]]
json_rows += [("dumps", "{'b': 1, 2: 3}", "sort_keys=True")]
json_rows += [("loads", repr(t)) for t in ["1", " [1, 2.5, -3e2, true, false, null] ", '{"a": {"b": []}, "a": 2}', '"\\u00e9\\ud83c\\udf89\\n\\/"', "NaN", "-Infinity", "Infinity", "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{'a':1}", "01", "1.", "1.e5", "-", "+1", ".5", "1e", "1e+", "tru", "nul", "\"abc", "\"a\nb\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\", "\"\\u", "1 2", "[1 2]", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "\ufeff1", "[1]\n x", "[\n1,\n\"é\", x]", "1e400", "123456789012345678901234567890", "-0", "-0.0", "1E5", "[]]", "{\"é\":1,,}", "\"\\ud83d\"", "\"\\ud83c\\udf89\"", "[1,\t2\r\n]", "\"\x7f\"", "\"\\u0000\"", "\x0b1", "nan", "'a'"]]

HTML = ["'<a href=\"x\">&\\'</a>'", "''", "5", "None", "Markup('<b>')", "['<']"]
markup = [("escape", v) for v in HTML] + [(f".{m}", "Markup('<em>Hello &amp; bye</em>')") for m in PLAIN + ["striptags", "unescape", "strip", "split", "splitlines"]]
markup += [("add", "Markup('<b>')", "'<i>'"), ("add", "'<i>'", "Markup('<b>')"), ("add", "Markup('a')", "5"), ("add", "5", "Markup('a')"), ("mul", "Markup('<')", "2"), ("mul", "2", "Markup('<')"), (".join", "Markup('<br>')", "['<', Markup('<b>')]"), (".join", "'<br>'", "[Markup('<b>'), '<']"),
           (".replace", "Markup('a&b')", "'a'", "'<'"), (".format", "Markup('<b>{}</b>')", "'<i>'"), (".format", "Markup('{} {x}')", "Markup('<i>')", "x='&'"), (".format", "Markup('{:>5}')", "'<'"), (".format", "Markup('{:5}')", "Markup('a')"), (".format", "Markup('{0!r}')", "'<'"), (".center", "Markup('a')", "5", "'<'"), (".ljust", "Markup('a')", "3"), (".partition", "Markup('a=b')", "'='"), (".rsplit", "Markup('a b')"), (".find", "Markup('abc')", "'c'"), (".startswith", "Markup('abc')", "'a'"), (".encode", "Markup('é')"), (".count", "Markup('aa')", "'a'"),
           (".format_map", "Markup('{a}')", "{'a': '<'}"), (".escape", "Markup('')", "'<'"), (".zfill", "Markup('5')", "3"), (".removeprefix", "Markup('ab')", "'a'"), ("slice", "Markup('abc')", "1", "None", "None"), ("item", "Markup('abc')", "0"), ("eq", "Markup('a')", "'a'"), ("repr", "{Markup('a'): 1}"), ("item", "{'a': 1}", "Markup('a')"), ("item", "{Markup('a'): 1}", "'a'")]
markup += [(".unescape", f"Markup({t!r})") for t in ["&lt;&gt;&amp;&quot;&#39;&#x27;", "&eacute; &notit; &not &hellip", "&#128; &#0; &#xd800; &#x110000; &#1; &#xa0;", "& &; &x; &#; &#x; &#xg", "&Amp;&AMP;", "&copy2024", "&fjlig;", "&#99999999999;"]]
markup += [(".striptags", f"Markup({t!r})") for t in ["<p>Hi <b>there</b></p>", "a < b", "<!-- c > --> x  y\n z", "<!-- open", "<a", "&lt;b&gt; <i>x</i>"]]

FORMATS = [("'{} and {}'", "'a'", "1"), ("'{0}-{1}-{0}'", "'x'", "'y'"), ("'{name:>8}|{n:05d}|{f:.2f}'", "name='bob'", "n=42", "f=3.14159"), ("'{0[k]} {1[0]} {1[1][0]}'", "{'k': 'v'}", "['z', 'yx']"), ("'{!r} {!s} {!a}'", "'é'", "'q'", "'é'"), ("'{{}} {}'", "1"),
           ("'{:>{w}}'", "'r'", "w=4"), ("'{:{}{}}'", "'r'", "'^'", "5"), ("'{:{w}.{p}f}'", "3.14159", "w=8", "p=2"), ("'{missing}'", "x=1"), ("'{}'",), ("'{} {0}'", "1"), ("'{0} {}'", "1"), ("'{'",), ("'}'",), ("'{0'", "1"), ("'{!'", "1"), ("'{!x}'", "1"), ("'{!r'", "1"), ("'{!rx}'", "1"), ("'{:{:{}}}'", "1", "2", "3"),
           ("'{0.real} {0.imag}'", "5"), ("'{0[}'", "1"), ("'{0[]}'", "[1]"), ("'{0.}'", "1"), ("'{0[0]x}'", "[1]"), ("'{a[b c]}'", "a={'b c': 1}"), ("'{0[-1]}'", "{'-1': 5}"), ("'{:d}'", "'x'"), ("'{:s}'", "5"), ("'{} {} {}'", "1", "2"), ("'{5}'", "1"), ("'{0:}'", "1"), ("'{0!s:>5}'", "1"), ("''",), ("'a{{b}}c'",), ("'{:{{}}'", "1"), ("'{0[a]}'", "{'a': '<'}"), ("'{:,}'", "1234567"), ("'{:%}'", "0.25"), ("'{0:{1}}'", "5", "'>4'")]
str_format = [(".format", *f) for f in FORMATS] + [(".format_map", "'{a} {b}'", "{'a': 1, 'b': 2}"), (".format_map", "'{a}'", "{}"), (".format_map", "'x'", "{}"), (".format_map", "'{0}'", "[5]"), (".format_map", "'{a.b}'", "{'a': {'b': 1}}")]

AREAS = {
    "arithmetic": arithmetic, "comparison": comparison, "printing": printing, "numbers": numbers, "subscripts": subscripts,
    "strings": strings, "formatting": formatting, "percent": percent, "collections": collections, "dates": dates,
    "json": json_rows, "markup": markup, "str-format": str_format,
}
