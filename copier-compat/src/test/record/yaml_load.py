"""Records what PyYAML's safe_load_all gives for texts that are hard to read alike.

usage: yaml_load.py > ../resources/dev/chora/copier/yaml/load.jsonl   (needs PyYAML 6)
One JSON object a line: text, and either repr (of the list of documents) or line and column of the error (0 when unknown).
"""

import json
import yaml

SCALARS = """
yes|Yes|YES|yEs|no|on|On|off|OFF|y|n|Y|true|True|tRue|false|null|Null|NULL|nULL|~|~~|none|None
0|00|0_|007|010|08|09|0o17|0b11|0b2|0b|0x1F|0xfg|0x|0x_|1_000|_1|1__0|+5|-5|+-5|--5|- 5|12:30:45|1:60|1:59|1:5:9|190:20:30.15|-1:30|0:30|12:3x
.5|-.5|+.5|5.|5.e3|1e3|1.0e3|1.0e+3|1.5E-2|1e+3|.5e3|.5e+3|._5|1_0.5_0|.inf|-.inf|+.INF|.Inf|.iNf|.nan|.NaN|.NAN|-.nan|inf|nan|1.2.3|1.|-|+|.
2024-01-02|2024-1-2|24-01-02|2024-01-02 |2024-01-02 03:04:05|2024-01-02T03:04:05Z|2024-01-02t3:04:05.5+01:00|2024-01-02  03:04:05.123456789 -5|2024-01-02 03:04|2024-13-01|2024-02-30|2024-01-02T03:04:05 +00:00|2024-1-2 3:04:05|20240102|2024-01-02x
=|<<|!|!!str 5|!!int "7"|!!int abc|!!float 3|!!bool Yes|!!bool maybe|!!null x|!!str|!!binary aGk=|!!binary "é"|!foo bar|!!python/none x|! 5|!!timestamp 2024-01-02|!!timestamp nope
9223372036854775807|9223372036854775808|-9223372036854775809|123456789012345678901234567890|0xFFFFFFFFFFFFFFFFFF|0777777777777777777777777|1.7976931348623157e+309|0.1|100000000000000000000000.0
plain text|'quoted'|"dq\\tx\\u00e9\\x41\\U0001F600"|"nul\\0"|'it''s'|"a\\
  b"|text # comment|text#no|a: b: c|[a, b|{a: 1|a]|"open|'open|*x|&x 5|@x|`x|?x|? x|- a|-a|key:|key: |:x|[a, b: c]|[a,, b]|[,]|{a, b: 1}|{a: 1, a: 2}|[1, [2, {x: [3]}]]|{[1]: x}|{1: a, 1.0: b, true: c}
"""

BLOCKS = [
    "", "# only a comment\n", "---\n", "---\n---\n", "a: 1\n---\nb: 2\n", "--- a\n--- b\n", "...\n", "a: 1\n...\nb: 2\n",
    "a: 1\na: 2\nb: 3\na: 4\n", "a: &x [1, 2]\nb: *x\n", "a: &x {k: 1}\nb: *x\nc: [*x, *x]\n", "a: *nope\n",
    "base: &b {x: 1, y: 2}\nd:\n  <<: *b\n  y: 3\n  z: 4\n", "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b], z: 0}\n",
    "c: {z: 0, <<: {z: 1, w: 2}}\n", "c: {<<: 5}\n", "c: {<<: [5]}\n", "c: {'<<': 5}\n", "c: {<<: {a: 1}, <<: {a: 2, b: 3}}\n",
    "=: 1\n", "a: =\n", "? [a, b]\n: 1\n", "? {a: b}\n: 1\n", "? a\n: 1\n? b\n",
    "t: |\n  one\n  two\nu: >\n  one\n  two\n\n  three\n", "t: |-\n  x\n\n", "t: |+\n  x\n\n\nu: 1\n", "t: |2\n    x\n   y\n",
    "t: >-\n  a\n   b\n  c\n", "t: |\n", "t: |\nu: 1\n", "t: \"a\n  b\n\n  c\"\n", "t: 'a\n\n  b'\n", "t: a\n  b\n  c\n", "t: a\n b: c\n",
    "a:\n- 1\n- 2\nb:\n  - 3\n", "- - 1\n  - 2\n-\n  - 3\n- a: 1\n  b: 2\n", "a:\n\t- 1\n", "\ta: 1\n", "a: 1\n b: 2\n", "a\nb: 1\n", "a: 1\nb\n",
    "a: [1,\n 2,\n  3]\nb: {x: 1,\n y: 2}\n", "a: !!set {x, y}\n", "a: !!omap [x: 1, y: 2]\n", "a: !!pairs [x: 1, x: 2]\n", "a: !!omap [1]\n",
    "a: !!seq [1]\nb: !!map {c: 1}\n", "a: !!map [1]\n", "a: !!str [1]\n", "%YAML 1.1\n---\na: 1\n", "%YAML 1.2\n---\na: 1\n", "%TAG ! tag:x,2000:\n---\na: !b c\n",
    "a: 'x\ny'\n", "\ufeffa: 1\n", "a: \u0085b\n", "a: x\u2028y\n", "a: \"\\N\\_\\L\\P\\e\\a\"\n", "a: \x07\n", "a: \u00e9\u65e5\U0001F680\n", "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r",
    "- !!int 0x1F\n- !!int 1:30\n- !!float 1:30.5\n- !!float .nan\n", "a: {b: {c: {d: [1, {e: f}]}}}\n", "key with spaces: v\n\"q k\": v\n'k2': v\n", "1: a\n1.5: b\ntrue: c\nnull: d\n2024-01-02: e\n",
    "a: - b\n", "a: b - c\n", "a: \"b\" c\n", "a: 'b' # c\n", "a: b #c\nd: e#f\n", "-\n-\n- \n", "{}\n", "[]\n", "a: {}\nb: []\n", "{? a : b}\n", "[? a : b]\n", "a: ? b\n", "'a':1\n", "{'a':1}\n", "{\"a\":1,\"b\":[true,null]}\n",
    "a: |\n  tab\there\n   \n  end\n", "a: >\n\n  lead\n  x\n", "a: >2\n   x\n  y\n", "a: |x\n  y\n", "a: |1-\n x\n", "a: @b\n", "a: %b\n", "a: `b\n", "- a\n b\n", "a: b\n  c: d\n", "!!map\na: 1\n", "&a a: &b b\nc: *a\n*a : 2\n",
]


def one(text):
    try:
        value = list(yaml.safe_load_all(text))
        return {"text": text, "repr": repr(value)}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        return {"text": text, "line": mark.line + 1 if mark else 0, "column": mark.column + 1 if mark else 0}
    except Exception:
        return {"text": text, "line": 0, "column": 0}


def main():
    texts = []
    for scalar in SCALARS.strip("\n").replace("\\\n", "\0").replace("\n", "|").replace("\0", "\\\n").split("|"):
        texts += [scalar, "k: " + scalar + "\n", "[" + scalar + "]"]
    for text in dict.fromkeys(texts + BLOCKS):
        print(json.dumps(one(text)))


main()
