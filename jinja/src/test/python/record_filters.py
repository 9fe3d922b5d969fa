"""Records what real Jinja2 does with its builtin filters and tests.

    python3 -m venv v && v/bin/pip install jinja2==3.1.6
    v/bin/python jinja/src/test/python/record_filters.py

Writes one JSON object a line to filters.jsonl in src/test/resources: id, area, template, context, optional envops, and
what came out: {"output": ...} or {"error": class, "message": ..., "line": ...}. Context entries are JSON types.
"""

import json
import pathlib
import sys
import traceback

import jinja2
from jinja2.sandbox import SandboxedEnvironment

CONTEXT = {
    "n": None,
    "s": "Hello World",
    "html": "<p>Tom & \"Jerry's\"</p>",
    "words": "The quick brown fox jumps over the lazy dog, then sleeps in the well-known sun-lit meadow.",
    "mix": ["b", "A", "c", "a", "B"],
    "nums": [3, 1, 2.5, -7, 10],
    "d": {"b": 2, "a": 1, "C": 3},
    "users": [
        {"name": "carol", "age": 31, "team": "ops", "city": {"zip": 7}, "tags": ["x", "y"]},
        {"name": "Bob", "age": 25, "team": "dev", "city": {"zip": 3}, "tags": []},
        {"name": "alice", "age": 31, "team": "Dev", "city": {"zip": 5}, "tags": ["z"]},
        {"name": "dave", "age": 19, "team": "ops", "city": {}, "tags": ["x"]},
    ],
    "para": "one\n  two\n\nthree\r\nfour\x0bfive\n",
}

DEEP = (
    "{'name': 'a rather long project name', 'versions': ['3.10', '3.11', '3.12', '3.13'], 'nested': "
    "{'key one': [1, 2, 3], 'key two': ('x',), 'key three': none}, 'flag': true}"
)
LOREM = "'" + "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt " * 2 + "'"
LINES = r"'first line of text\nsecond line of text that is rather longer than the others\n\nlast line of the text'"

# Filter or test name -> the expressions to print; the name only groups.
EXPRESSIONS = {
    "abs": ["-3|abs", "(-2.5)|abs", "true|abs", "(-9223372036854775808)|abs", "'x'|abs", "n|abs", "missing|abs",
            "[]|abs", "(-(2**70))|abs", "3|abs(1)", "(-0.0)|abs"],
    "attr": ["s|attr('upper')()", "d|attr('b')", "d|attr('items') is callable", "s|attr('nope')",
             "(s|attr('nope')) is undefined", "s|attr('__class__')", "s|attr('nope').x", "d|attr('b').c",
             "missing|attr('x')", "n|attr('x')", "s|attr()", "s|attr(name='lower')()", "s|attr(1)",
             "(s|attr('__class__')) is undefined", "5|attr('real')", "d|attr('keys')()|list",
             "'{0}'|attr('format')(3)"],
    "batch": ["[1,2,3,4,5]|batch(2)|list", "[1,2,3,4,5]|batch(2,0)|list", "[]|batch(3,0)|list", "'abc'|batch(2)|list",
              "[1,2]|batch(2,'x')|list", "[1,2,3]|batch(linecount=2, fill_with='-')|list", "[1,2,3]|batch",
              "5|batch(2)|list", "[1,2,3]|batch('2')|list", "[1,2,3]|batch(0)|list", "[1,2,3]|batch(-1)|list",
              "[1,2,3]|batch(1.0)|list", "[1,2,3]|batch(2.5)|list", "[1,2,3]|batch(2.5,0)|list", "d|batch(2)|list",
              "[1,2,3]|batch(n)|list", "[1,2,3]|batch(n,1)|list", "([1]|batch(2)) is iterable",
              "([1]|batch(2)) is sequence", "missing|batch(2)|list", "[1,2,3]|batch(2,false)|list"],
    "capitalize": ["'hello WORLD'|capitalize", "''|capitalize", "'ﬁsh'|capitalize", "'ǆabc'|capitalize",
                   "12|capitalize", "n|capitalize", "'ÉCOLE'|capitalize", "'ß'|capitalize", "true|capitalize",
                   "missing|capitalize", "'ΑΣ'|capitalize", "[1]|capitalize", "'x'|capitalize(1)", "'𐐨𐐀'|capitalize"],
    "center": ["'['~('ab'|center(7))~']'", "'['~('abc'|center(6))~']'", "'['~('ab'|center(5))~']'", "'a'|center|length",
               "'abc'|center(2)", "5|center(4)", "'a'|center('4')", "'a'|center(width=3)", "'a'|center(2.0)",
               "'a'|center(-5)", "'𝒳'|center(5)|length", "'a'|center(n)", "'a'|center(true)", "'a'|center(3,'x')"],
    "default": ["missing|default", "missing|default('x')", "''|default('x')", "''|default('x', true)", "n|default('x')",
                "n|d('x', true)", "0|default(7, boolean=true)", "missing.a|default('x')", "d.zz|default('x')",
                "missing|default(default_value='q')", "[]|default([1], true)", "missing|default('x', false)",
                "missing|default(1,2,3)", "missing|default(foo=1)", "d.zz.y|default('x')", "missing|d|length",
                "missing|default(missing2) is undefined", "(missing|default(missing2)).x"],
    "dictsort": ["d|dictsort", "d|dictsort(true)", "d|dictsort(by='value')", "d|dictsort(false,'value',true)",
                 "d|dictsort(reverse=true)", "d|dictsort(by='x')", "[1]|dictsort", "n|dictsort", "{}|dictsort",
                 "{1:2,'a':3}|dictsort", "{'a':1,'A':0}|dictsort", "{'a':1,'A':0}|dictsort(reverse=true)",
                 "{'b':none,'a':1}|dictsort(by='value')", "missing|dictsort", "{2:'x',1.5:'y',true:'z'}|dictsort",
                 "d|dictsort(true,'key',false,1)", "'abc'|dictsort", "{'k':[2],'j':[1]}|dictsort(by='value')",
                 "{'a':1,'b':1,'c':0}|dictsort(by='value',reverse=true)", "[1]|dictsort(by='x')"],
    "escape": ["html|e", "html|escape", "5|e", "n|e", "[1,'<']|e", "html|e|e", "html|safe|e", "missing|e",
               "html|escape|forceescape", "html|e is escaped", "'\\'\"'|e", "''|e", "true|e", "'x'|e(1)", "{'<':'>'}|e"],
    "forceescape": ["html|forceescape", "html|e|forceescape", "html|safe|forceescape", "3|forceescape", "n|forceescape",
                    "['&']|forceescape", "missing|forceescape", "html|forceescape is escaped"],
    "filesizeformat": ["0|filesizeformat", "1|filesizeformat", "2|filesizeformat", "999|filesizeformat",
                       "1000|filesizeformat", "1023|filesizeformat(true)", "1024|filesizeformat(true)",
                       "1500|filesizeformat", "1000000|filesizeformat", "999999|filesizeformat",
                       "1024|filesizeformat(binary=true)", "(10**15)|filesizeformat", "(10**25)|filesizeformat",
                       "(10**30)|filesizeformat", "(2**90)|filesizeformat(true)", "'1234'|filesizeformat",
                       "'x'|filesizeformat", "n|filesizeformat", "1.0|filesizeformat", "0.5|filesizeformat",
                       "-5|filesizeformat", "-5000|filesizeformat", "true|filesizeformat", "12345.678|filesizeformat",
                       "[]|filesizeformat", "(10**400)|filesizeformat", "1250|filesizeformat", "1350|filesizeformat",
                       "'nan'|filesizeformat", "'inf'|filesizeformat", "'-inf'|filesizeformat", "missing|filesizeformat",
                       "'1_000'|filesizeformat", "150|filesizeformat(1)", "1e18|filesizeformat", "1e21|filesizeformat"],
    "first": ["[1,2]|first", "'abc'|first", "[]|first", "''|first", "d|first", "5|first", "n|first", "missing|first",
              "range(3)|first", "([]|first) is undefined", "([]|first).x", "[]|first|default('z')", "'😀a'|first",
              "[1,2]|map('string')|first", "[1]|first(2)"],
    "last": ["[1,2]|last", "'abc'|last", "[]|last", "d|last", "5|last", "n|last", "range(3)|last", "range(0)|last",
             "[1,2]|map('string')|last", "missing|last", "([]|last).x", "'a😀'|last", "(1,2)|last", "d.items()|last",
             "d.values()|last", "d.keys()|last", "{1,2}|last" , "''|last", "[]|select|last"],
    "float": ["'3.5'|float", "3|float", "'abc'|float", "'abc'|float(1)", "n|float", "n|float(n)", "'1_0.5'|float",
              "' 7.25 '|float", "'1e3'|float", "'inf'|float", "'-Infinity'|float", "'nan'|float", "true|float",
              "(2**64)|float", "[]|float", "[]|float('x')", "''|float", "'1__0'|float", "'0x10'|float", "missing|float",
              "(10**400)|float", "'.5'|float", "'5.'|float", "'+5'|float", "'--5'|float", "'1e'|float", "'٣.٥'|float",
              "'1.5f'|float", "'1d'|float", "'x'|float(default=2)", "1e400|float"],
    "int": ["'42'|int", "3.9|int", "'abc'|int", "'abc'|int(7)", "'0x1F'|int(0,16)", "'101'|int(base=2)", "' 7 '|int",
            "n|int", "-3.9|int", "'42.9'|int", "'1e3'|int", "'0b11'|int(0,0)", "'0o17'|int(base=0)", "'0x1f'|int(base=0)",
            "'017'|int(base=0)", "'1_000'|int", "'zz'|int(0,36)", "'zz'|int(0,37)", "'12'|int(0,1)", "true|int",
            "(2**70)|int", "1e30|int", "'inf'|int", "'nan'|int(5)", "[]|int", "[]|int('x')", "missing|int",
            "'٤٢'|int", "'-12'|int", "'+12'|int", "'- 12'|int", "''|int", "'1__0'|int", "'_1'|int", "'0x'|int(3,16)",
            "(10**400)|int is number", "'x'|int(default=n)", "'99999999999999999999'|int", "'1'|int(0,'10')",
            "'f'|int(base=16)", "'ff.8'|int(0,16)", "1.5|int(0,3)", "1e400|int", "'0'|int(base=0)", "'00'|int(base=0)",
            "'0_1'|int(base=0)", "'0x_f'|int(base=16)", "'12'|int(0,n)", "'1'|int(1,2,3)", "'\\n12\\t'|int"],
    "format": ["'%s-%s'|format(1,'x')", "'%(a)s'|format(a=3)", "'%s'|format(1, a=2)", "'%s %s'|format(1)",
               "'%s'|format(1,2)", "'plain'|format", "'%s'|format", "'%%'|format", "'%05.2f|%-4d|%+d|%x'|format(3.14159,5,6,255)",
               "5|format(1)", "'%d'|format('x')", "'%(x)s'|format(y=1)", "'%s'|format(n)", "'%r'|format('a')",
               "'%s'|format([1])", "'%c%c'|format(97,'b')", "'%s'|e|format('<')", "'%z'|format(1)", "'%'|format(1)",
               "'%(a)s'|format({'a':1})", "missing|format(1)", "'%s'|format((1,2))"],
    "groupby": ["users|groupby('team')|map('first')|list", "users|groupby('team')|length",
                "users|groupby('team', case_sensitive=true)|map('first')|list", "users|groupby('age')|map(attribute='grouper')|list",
                "users|groupby('city.zip', default=0)|map('first')|list", "users|groupby('city.zip')|list",
                "users|groupby('age')|map(attribute='list')|map('length')|list", "(users|groupby('age'))[0].list[0].name",
                "(users|groupby('age'))[0][0]", "[(1,'a'),(2,'b'),(1,'c')]|groupby(0)", "users|groupby",
                "5|groupby('x')", "[]|groupby('x')", "['b','A','a']|groupby(0)|list", "users|groupby('nope', default='NA')|map('first')|list",
                "(users|groupby('age'))[0] is sequence", "users|groupby('team')|map(attribute=0)|join(',')",
                "users|groupby(attribute='age')|map('last')|map('length')|list", "[{'x':'b'},{'x':'a'},{'x':'B'}]|groupby('x')",
                "[{'x':1},{'x':'a'}]|groupby('x')|list", "(users|groupby('age'))[0].count(19)", "(users|groupby('age'))[0]|length"],
    "indent": ["'a\\nb'|indent", "'a\\n\\nb'|indent(2)", "'a\\n\\nb'|indent(2, blank=true)", "'a\\nb'|indent(2, true)",
               "'a\\nb'|indent('> ')", "'a\\nb'|indent('> ', first=true)", "'a\\nb\\n'|indent(2)", "''|indent", "''|indent(first=true)",
               "''|indent(blank=true, first=true)", "para|indent(2)", "para|indent(2, blank=true)", "5|indent", "n|indent",
               "'a\\nb'|indent(n)", "'a\\nb'|indent(2.5)", "'a\\nb'|indent(-1)", "'a\\nb'|indent(0)", "['a']|indent",
               "missing|indent", "('a\\n<b>'|safe)|indent('&')", "('a\\nb'|e)|indent is escaped", "'a\\nb'|indent(true)",
               "'\\n'|indent(2)", "'\\n\\n'|indent(2, true, true)", "'a\\x0cb\\x1cc\\u2028d\\x85e'|indent(1)", "(1,)|indent"],
    "items": ["d|items|list", "{}|items|list", "missing|items|list", "[1]|items", "[1]|items|list", "n|items|list",
              "'x'|items|list", "(d|items) is iterable", "(d|items) is sequence", "d|items|first"],
    "join": ["[1,'a',n,true]|join('-')", "[1,2]|join", "'abc'|join('.')", "users|join(', ', attribute='name')",
             "users|join('|', 'city.zip')", "[]|join('x')", "5|join", "n|join", "d|join(',')", "['<',html|e]|join('&')",
             "['<','>']|join('&'|e)", "[1.0,2]|join(n)", "[1,2]|join(3)", "[[1],[2]]|join", "missing|join", "range(3)|join('')",
             "[1]|join(d='x',attribute='a')", "users|map(attribute='name')|join('/')", "['a','b']|join('-', 0)",
             "[missing,1]|join(',')", "[1,2]|join(',',n,1)", "['a'|e,'<']|join", "['a'|e,'<']|join is escaped"],
    "length": ["[1,2]|length", "'abc'|count", "d|length", "5|length", "n|length", "missing|length", "range(7)|length",
               "'😀'|length", "(1,)|count", "[1]|map('string')|length", "true|length", "1.5|count", "s.upper|length", "''|length"],
    "list": ["(1,2)|list", "'ab😀'|list", "d|list", "5|list", "n|list", "missing|list", "range(3)|list", "{}|list",
             "d.items()|list", "true|list", "[1]|list(2)", "1.5|list"],
    "lower": ["'HeLLo'|lower", "5|lower", "n|lower", "'İ'|lower", "'ΟΔΟΣ'|lower", "missing|lower", "true|lower", "('<B>'|safe)|lower is escaped"],
    "upper": ["'straße'|upper", "'ﬃ'|upper", "5.5|upper", "n|upper", "missing|upper", "'ŉ'|upper", "['a']|upper", "'x'|upper(1)",
              "('<b>'|e)|upper", "'ı'|upper"],
    "map": ["['a','b']|map('upper')|list", "users|map(attribute='name')|list", "users|map(attribute='city.zip')|list",
            "users|map(attribute='city.zip', default='?')|list", "users|map(attribute='nope', default=n)|list",
            "[1]|map|list", "[1]|map('nope')|list", "[]|map|list", "[]|map('nope')|list", "n|map('upper')|list", "0|map('upper')|list",
            "5|map('upper')|list", "['a-b']|map('replace','-','+')|list", "[1.26]|map('round', precision=1)|list",
            "users|map(attribute='name', foo=1)|list", "users|map('upper', attribute='name')|list", "[['a','b']]|map(attribute=1)|list",
            "['x']|map('default', 'y')|list", "[1,2]|map('string')", "([1]|map('string')) is iterable", "([1]|map('string')) is sequence",
            "([1]|map('string'))|length", "users|map(attribute='tags.0')|list", "users|map(attribute='tags.0', default='-')|list",
            "[[[1,2]]]|map('first')|map('last')|list", "[3]|map(5)|list", "[3]|map(attribute=n)|list", "missing|map('upper')|list",
            "['a']|map('indent', width=2, first=true)|list", "d|map('upper')|list", "'abc'|map('upper')|join", "[1]|map(n)|list",
            "[[1,2],[3]]|map('sum')|list", "[[1,2],[3]]|map('join', '+')|list", "users|map(attribute='name.upper')|list is sequence",
            "[1]|map(attribute='real')|list", "['%s!']|map('format', 'x')|list", "[[2,1]]|map('sort', reverse=true)|list",
            "users|map(attribute='city', default='x')|map(attribute='zip', default=9)|list", "[1]|map(filter='upper')|list"],
    "max": ["nums|max", "mix|max", "mix|max(true)", "[]|max", "([]|max) is undefined", "users|max(attribute='age')|attr('x')",
            "(users|max(attribute='age')).name", "(users|max(attribute='city.zip')).name", "['a',1]|max", "5|max", "d|max", "'hello'|max",
            "[1,true,1.0]|max", "[n,1]|max", "[n]|max", "['a','A']|max", "['A','a']|max", "missing|max"],
    "min": ["nums|min", "mix|min", "mix|min(case_sensitive=true)", "[]|min", "(users|min(attribute='age')).name", "['b','B']|min", "['B','b']|min",
            "([]|min).x", "[[2],[1,5]]|min", "d|min", "[{},1]|min", "''|min|default('e')", "range(5)|min", "5|min"],
    "pprint": ["[1,2]|pprint", "s|pprint", "d|pprint", "{'b':1,'a':[1,'x']}|pprint", "n|pprint", DEEP + "|pprint", LOREM + "|pprint", LINES + "|pprint",
               "[" + LOREM + "]|pprint", "{'k':" + LOREM + "}|pprint", "{'k':" + LINES + ",'l':1}|pprint", "range(40)|list|pprint", "users|pprint",
               "({}, [], (), '')|pprint", "('x' * 100)|pprint", "['x' * 100, 'y']|pprint", "(" + LOREM + ",)|pprint", "[[" + LOREM + "],[" + LINES + "]]|pprint",
               "{1:'a', 'b':2, 0:3}|pprint", "{1:'a'*50, 'b':'b'*50, 0:3}|pprint", "{(1,2):'a'*50, (1,1):'b'*50}|pprint", "missing|pprint", "[missing]|pprint",
               "(html|e)|pprint", "(1.5, true, none, 2**80)|pprint", "range(3)|pprint", "{'a'*40: {'b'*30: {'c'*20: [1,2,3,4,5,6,7]}}}|pprint",
               "('word ' * 30)|pprint", "['word ' * 30]|pprint", "[('word ' * 16)]|pprint", "('a'*76 ~ '\\n')|pprint", "('a'*80 ~ '\\nb')|pprint", "('a'*77)|pprint",
               "('a'*78)|pprint", "('a'*79)|pprint", "{'x':('a'*77)}|pprint", "[('a'*38),('b'*38)]|pprint", "[('a'*36),('b'*36)]|pprint", "[('a'*35),('b'*36)]|pprint",
               "('é' * 90)|pprint", "('\\'' * 50 ~ ' \"' * 20)|pprint", "[[], [[]], [[[]]], 'x' * 70]|pprint", "[n, n]|pprint(1)", "[1,2]|pprint(verbose=true)",
               "(('a'*60, 'b'*30), {'z': 1})|pprint", "[{'name':'x'*30,'value':'y'*30,'zz':'k'}]|pprint", "{'a':{'b':" + LOREM + "}}|pprint",
               "{'a':(1,)*40}|pprint", "((1,)*40)|pprint", "'\\t tab and  double  spaces ' * 5|pprint", "(users|groupby('team'))|pprint"],
    "random": ["[]|random", "([]|random) is undefined", "['a']|random", "'a'|random", "d|random", "5|random", "n|random", "missing|random", "[1,2]|random in [1,2]",
               "range(1)|random", "{}|random", "[1]|map('string')|random", "{0:'z'}|random", "''|random"],
    "reject": ["[1,2,3]|reject('odd')|list", "[0,1,'',n]|reject|list", "[1,2]|reject('nope')|list", "[]|reject('nope')|list", "5|reject|list", "n|reject|list",
               "[1,5]|reject('gt',3)|list", "(1,2)|reject('even')|first", "[missing,1]|reject('defined')|list"],
    "select": ["[1,2,3]|select('odd')|list", "[0,1,'',n,[]]|select|list", "[1,5,9]|select('>',3)|list", "[1,2]|select(n)|list", "[1,2]|select('divisibleby', num=2)|list",
               "d|select('in',['a'])|list", "5|select('odd')|list", "0|select('odd')|list", "missing|select|list", "([1]|select) is iterable", "[1]|select('odd', 3)|list",
               "['a',1]|select('string')|list", "['a',1]|select('odd')|list", "[1,2,3]|select('ne', 2)|list", "[[1],[]]|select|list", "[3,4]|select('sameas', 3)|list",
               "['upper','x']|select('filter')|list", "[1]|select(5)|list", "'aBc'|select('upper')|list", "[1,2]|select('==',1)|list", "[1,2]|select(test='odd')|list"],
    "selectattr": ["users|selectattr('tags')|map(attribute='name')|list", "users|selectattr('age','gt',30)|map(attribute='name')|list",
                   "users|selectattr('city.zip','defined')|map(attribute='name')|list", "users|selectattr|list", "[]|selectattr|list", "users|selectattr('nope')|list",
                   "users|selectattr('name','equalto','Bob')|list|length", "users|selectattr('tags.0','eq','x')|map(attribute='name')|list",
                   "[[1,0],[0,1]]|selectattr(1)|list", "users|selectattr('nope','odd')|list", "5|selectattr('x')|list", "users|selectattr(attribute='x')|list"],
    "rejectattr": ["users|rejectattr('tags')|map(attribute='name')|list", "users|rejectattr('age','gt',30)|map(attribute='name')|list",
                   "users|rejectattr('city.zip','defined')|map(attribute='name')|list", "users|rejectattr|list", "users|rejectattr('team','in',['ops'])|map(attribute='name')|list"],
    "replace": ["s|replace('o','0')", "s|replace('o','0',1)", "s|replace('','-')", "s|replace('l','',0)", "123|replace(2,'x')", "n|replace('o','')", "s|replace('o')",
                "s|replace(old='l',new='L',count=1)", "('<a>'|safe)|replace('a','<b>')", "'<a>'|replace('a'|e,'<b>')", "'<a>'|replace('a','<b>'|safe)", "s|replace('o','0',n)",
                "s|replace('o','0','1')", "s|replace('o','0',-5)", "[1]|replace('1','2')", "missing|replace('a','b')", "'aaa'|replace('aa','b')", "'😀a'|replace('','.')",
                "s|replace('o','0',1.0)", "s|replace('o','0',true)", "''|replace('','x')", "'abc'|replace('','-',2)"],
    "reverse": ["'abc'|reverse", "[1,2]|reverse", "[1,2]|reverse|list", "(1,2)|reverse|list", "d|reverse|list", "5|reverse", "n|reverse", "'a😀'|reverse",
                "[1,2]|map('string')|reverse|list", "range(3)|reverse|list", "missing|reverse|list", "('a<'|e)|reverse is escaped", "''|reverse", "d.items()|reverse|list",
                "(1,2)|reverse is iterable", "[1]|reverse is sequence", "d.values()|reverse|list", "true|reverse"],
    "round": ["42.55|round", "42.55|round(1)", "42.55|round(1,'floor')", "42.55|round(1,'ceil')", "2.5|round", "3.5|round", "-2.5|round", "0.125|round(2)", "1234|round(-2)",
              "1250|round(-2)", "1350|round(-2)", "5|round", "5|round(2)", "2.675|round(2)", "1e20|round", "1.5|round('1')", "'x'|round", "n|round", "true|round", "42|round(0,'ceil')",
              "42.1|round(method='ceil')", "-42.9|round(0,'floor')", "2.5|round(1,'weird')", "1.23456|round(20)", "12345.678|round(-2)", "12345.678|round(-2,'ceil')",
              "1e400|round", "('nan'|float)|round", "('inf'|float)|round(2)", "('inf'|float)|round(0,'ceil')", "1.5|round(n)", "1.5|round(1.0)", "(2**70)|round(-5)", "7|round(0,'floor')",
              "(7|round(0,'floor')) is float", "(7|round) is integer", "missing|round", "0.5|round", "1.005|round(2)", "1e-7|round(7)", "5e-324|round(400)", "1.7976931348623157e308|round(-308)",
              "25|round(-1)", "15|round(-1)", "-15|round(-1)", "5|round(-1)", "3|round(-5)", "7.7|round(2,'ceil')", "1.1|round(3,'ceil')", "'x'|round(method='ceil')", "1.5|round(precision=1,method='x')",
              "(10**400)|round(0,'floor')", "1.5|round(400,'ceil')", "8.5|round(-400,'floor')", "true|round(-1)", "[]|round(method='x')", "10|round(-1,'ceil')", "17|round(-1,'ceil')"],
    "safe": ["html|safe", "(html|safe) is escaped", "5|safe", "n|safe", "missing|safe", "html|safe|string is escaped", "[html]|safe", "html|safe|length"],
    "slice": ["[1,2,3,4,5]|slice(3)|list", "[1,2,3,4,5]|slice(3,'x')|list", "[1,2,3,4]|slice(2,'x')|list", "[]|slice(2)|list", "[]|slice(2,0)|list", "[1]|slice(0)|list",
              "[1]|slice(-1)|list", "'abcde'|slice(2)|list", "5|slice(2)|list", "[1]|slice('2')|list", "[1,2,3]|slice(2.0)|list", "[1,2,3]|slice|list", "d|slice(2)|list",
              "[1,2,3]|slice(slices=2,fill_with=n)|list", "range(10)|slice(4,0)|list", "[1]|slice(n)|list", "[1,2]|slice(true)|list", "missing|slice(2)|list"],
    "sort": ["[3,1,2]|sort", "mix|sort", "mix|sort(case_sensitive=true)", "mix|sort(true)", "nums|sort(reverse=true)", "users|sort(attribute='name')|map(attribute='name')|list",
             "users|sort(attribute='age,name')|map(attribute='name')|list", "users|sort(attribute='age')|map(attribute='name')|list", "users|sort(true,attribute='age')|map(attribute='name')|list",
             "users|sort(attribute='city.zip')|map(attribute='name')|list", "[1,'a']|sort", "[n,1]|sort", "[n]|sort", "d|sort", "'hello'|sort", "5|sort", "missing|sort", "[[2,'b'],[1,'a']]|sort",
             "[[2,'b'],[1,'a']]|sort(attribute=1)", "[[2,'b'],[1,'a']]|sort(attribute='1')", "[true,0,2.5,-1]|sort", "[(1,'b'),(1,'A')]|sort", "users|sort(attribute='nope')|list|length",
             "[{},{}]|sort", "[]|sort", "['B','a','b','A']|sort", "['B','a','b','A']|sort(reverse=true)", "['é','e','z']|sort", "users|sort(attribute='age, name')|length", "[3,1]|sort(2,3,4,5)",
             "[1,'a',2,3]|sort", "['a',n]|sort", "[[1,2],[1,'a']]|sort", "['10','9']|sort", "users|sort(attribute=n)|length", "['\\uffff','😀']|sort", "[{'a':1}]|sort"],
    "string": ["5|string", "n|string", "[1,'a']|string", "html|string", "(html|e)|string is escaped", "missing|string", "1.0|string", "true|string", "d|string", "(1,)|string"],
    "striptags": ["'<p>Hello  <b>big</b>\\n world &amp; co</p><!-- c -->'|striptags", "'a<b'|striptags", "'a > b'|striptags", "'<!-- x'|striptags", "'<!-- <b> -->y'|striptags",
                  "'&lt;b&gt;&nbsp;x'|striptags", "5|striptags", "n|striptags", "('<i>x</i>'|safe)|striptags", "('<i>x</i>'|e)|striptags", "''|striptags", "'&#65;&#x42;&eacute;&notin;&bogus;'|striptags",
                  "'&amp;lt;'|striptags", "'&copy 2020 &ampx'|striptags", "'<a href=\"x>y\">z</a>'|striptags", "'<!-->x-->y'|striptags", "'&#128;&#0;&#xD800;&#x110000;&#1;'|striptags", "missing|striptags",
                  "'&notit; &not; &lt &ltx'|striptags", "'  a \\t b  '|striptags", "['<b>']|striptags", "'<b>x</b>'|striptags is escaped"],
    "sum": ["[1,2,3]|sum", "users|sum(attribute='age')", "[]|sum", "[[1],[2]]|sum(start=[])", "['a']|sum", "[1.5,2]|sum", "[0.1]*10|list|sum", "users|sum('city.zip')", "[1]|sum(start=10)", "[true,true]|sum", "n|sum", "5|sum",
            "['a','b']|sum(start='')", "missing|sum", "[1,n]|sum", "[(1,),(2,)]|sum(start=())", "range(101)|sum", "[1,2]|sum(n,5)", "users|sum(attribute='name')", "([0.1]*10)|sum", "[2**63,1]|sum", "{1:2}|sum", "[1]|sum(start='')",
            "[[1,2],[3,4]]|sum(attribute=0)", "[1e308,1e308]|sum", "'abc'|sum", "['<'|e]|sum(start='')"],
    "title": ["'hello world'|title", "\"foo-bar's (baz) [qux] {quux} <tag>\"|title", "'HELLO'|title", "''|title", "5|title", "n|title", "'ǆx'|title", "'a\\tb\\nc'|title", "'it\\'s o.k.'|title", "missing|title", "'éa ßx'|title",
              "('<b>x y</b>'|safe)|title is escaped", "'a/b_c.d'|title", "'--x'|title", "'1st 2nd'|title", "'ﬁne İx'|title", "'a\\u00a0b'|title", "'a\\u3000b\\x1cc'|title"],
    "tojson": ["d|tojson", "{'b':1,'a':{'c':[]}}|tojson(indent=2)", "html|tojson", "'é&\\u2028'|tojson", "[]|tojson", "n|tojson", "true|tojson", "1.0|tojson", "1e100|tojson", "missing|tojson", "[missing]|tojson", "(1,2)|tojson",
               "{1:2,'a':3}|tojson", "{2:1,1:2}|tojson", "{1.5:1,true:2,none:3}|tojson", "{(1,2):3}|tojson", "s.upper|tojson", "range(3)|tojson", "'nan'|float|tojson", "[1,[2,{'x':[]}]]|tojson(2)", "[1]|tojson('--')", "[1]|tojson(0)", "{}|tojson(2)",
               "'😀'|tojson", "'\\x00\\x1f\\x7f\\\\\"/'|tojson", "(html|e)|tojson", "d|tojson is escaped", "[1]|tojson(n)", "[1]|tojson(1.5)", "2**70|tojson", "d.items()|tojson", "'<script>'|tojson|e", "\"it's\"|tojson", "[1]|tojson(-1)", "[1]|tojson(true)",
               "[1]|tojson([])", "{'a':1}|tojson(indent='\\t')", "[-0.0, 1e16, 123456789.123]|tojson"],
    "trim": ["'  x \\n'|trim", "'xxaxx'|trim('x')", "5|trim", "n|trim", "'xyaxy'|trim('yx')", "'x'|trim(n)", "'x'|trim(5)", "'\\u00a0\\u2003x\\x1c'|trim", "('  <b> '|safe)|trim is escaped", "missing|trim", "''|trim", "'\\u200bx'|trim", "' x '|trim('')",
             "'..a..'|trim(chars='.')", "'a'|trim('a')", "515|trim('5')", "'x'|trim('x','y')"],
    "truncate": ["words|truncate(20)", "words|truncate(20,true)", "words|truncate(20,true,'…')", "words|truncate(20,false,'')", "words|truncate(20,leeway=0)", "'abcdef'|truncate(3)", "'abcdefghi'|truncate(3)", "'abcdefghi'|truncate(3,leeway=0)",
                 "'foo bar baz qux'|truncate(9)", "'foo bar baz qux'|truncate(11)", "'foo bar baz qux'|truncate(11,false,'...',0)", "'foo bar baz qux'|truncate(9,true)", "words|truncate", "words|truncate(2)", "words|truncate(20,leeway=-1)", "5|truncate",
                 "n|truncate(5)", "[1,2,3]|truncate(3,leeway=0)", "words|truncate(length='x')", "words|truncate(15.5)", "(html|e)|truncate(10,true)", "(html|safe)|truncate(12) is escaped", "words|truncate(30,end='<')", "words|truncate(10,end=5)", "missing|truncate", "'😀'*20|truncate",
                 "('😀'*20)|truncate(8,true,leeway=0)", "([1]*20)|truncate(3)", "words|truncate(-1)", "words|truncate(3,true,'...',0)", "d|truncate(0,end='',leeway=0)", "words|truncate(n)", "'a b c'|truncate(3,end='',leeway=0)", "'nospace'*4|truncate(10)", "('nospace'*4)|truncate(10,leeway=n)"],
    "unique": ["mix|unique|list", "mix|unique(true)|list", "[1,1.0,true,2]|unique|list", "users|unique(attribute='team')|map(attribute='name')|list", "users|unique(attribute='team',case_sensitive=true)|map(attribute='name')|list", "[[1],[1]]|unique|list", "[(1,),(1,)]|unique|list", "'hello'|unique|join",
               "5|unique|list", "n|unique|list", "[]|unique|list", "(mix|unique) is iterable", "[n,0,false,'']|unique|list", "[{}]|unique|list", "missing|unique|list", "users|unique(attribute='tags')|list", "[missing, missing]|unique|list|length", "users|unique('age')|list|length"],
    "urlencode": ["'a b/c&d=é?'|urlencode", "{'a b':1,'c':'/ é'}|urlencode", "[('a',1),('b','x y')]|urlencode", "5|urlencode", "n|urlencode", "'~_-.!*()'|urlencode", "[1]|urlencode", "['ab']|urlencode", "['abc']|urlencode", "[]|urlencode", "{}|urlencode", "''|urlencode", "{'a':n}|urlencode", "missing|urlencode",
                  "('a&b'|e)|urlencode", "'😀'|urlencode", "'%20+'|urlencode", "1.5|urlencode", "true|urlencode", "[('a',)]|urlencode", "range(2)|urlencode", "{'k':[1,2]}|urlencode"],
    "urlize": ["'see https://example.org/x?a=1&b=2 or www.foo.com, mail me@ex.org'|urlize", "'http://a.b'|urlize", "'(http://example.com)'|urlize", "'http://example.com/foo_(bar)'|urlize", "'<http://example.com/>'|urlize", "'http://example.com.'|urlize", "'example.com example.org/x example.io'|urlize",
               "'mailto:foo@example.com mailto:bad'|urlize", "'ftp://example.com'|urlize", "'ftp://example.com x:y'|urlize(extra_schemes=['ftp:'])", "'tel:123 tel:'|urlize(extra_schemes=['tel:'])", "'tel:1'|urlize(extra_schemes=['tel'])", "'http://127.0.0.1:80/x http://[::1]/ http://[2001:db8::1]:8080/a'|urlize",
               "'http://localhost:5000/ http://x/ https://xn--p1ai'|urlize", "'http://example.com/'|urlize(10)", "'www.example.com/looooong'|urlize(trim_url_limit=8, rel='me', target='_top')", "'http://x.com'|urlize(nofollow=true)", "'http://x.com'|urlize(rel='a b noopener')", "'http://x.com'|urlize(target='\"<')", "'foo@bar.com, @foo@bar a@b'|urlize",
               "'a\\nhttp://x.com\\n\\tb'|urlize", "html|urlize", "('http://x.com/?a=1&b'|safe)|urlize", "5|urlize", "n|urlize", "'http://x.com'|urlize is escaped", "'HTTP://EXAMPLE.COM Www.Foo.Com'|urlize", "'http://ex_ample.com/%7Euser'|urlize", "'((http://x.com/(a)(b)))'|urlize", "'&lt;http://x.com&gt;'|urlize", "'x.museum x.co.uk foo.com/bar, foo.com:80'|urlize",
               "'www.x'|urlize", "'http://'|urlize", "'http://a..b'|urlize", "'http://-x.com http://x-.com'|urlize", "'http://x.com,http://y.com'|urlize", "'user@例え.jp https://例え.jp/'|urlize", "'https://example.com/\"quoted\"'|urlize", "missing|urlize", "'http://example.com/a'|urlize(-3)", "'http://example.com/a'|urlize('x')", "'x'|urlize(extra_schemes=5)",
               "'ssh:git@x git+ssh://h/p'|urlize(extra_schemes=('ssh:','git+ssh://'))", "'a@b.c:80 mailto:x@y.z?cc=1'|urlize", "'http://x.com/)))..'|urlize", "'(see http://x.com/a(b)c)'|urlize", "'.http://x.com ,www.x.com'|urlize", "'http://256.1.1.1 http://1.2.3 http://1.2.3.4.5'|urlize", "'(foo.org)'|urlize", "'http://x.com/\\u00a0y'|urlize", "'www.foo-bar.com/ foo--bar.net'|urlize",
               "'http://x.com'|urlize(rel=5)", "'http://x.com'|urlize(rel='')", "'http://foo.example:99999 http://foo.example:123456'|urlize", "'http://foo.exam:8?q#f'|urlize"],
    "wordcount": ["'a  b'|wordcount", "words|wordcount", "''|wordcount", "5|wordcount", "n|wordcount", "'é_a-b c\\'d'|wordcount", "'日本 語'|wordcount", "'😀 x'|wordcount", "missing|wordcount", "'e\\u0301 ٣'|wordcount", "[1,2]|wordcount", "'Ⅷ ² ½ ‿'|wordcount"],
    "wordwrap": ["words|wordwrap(20)", "words|wordwrap(10)", "words|wordwrap(5)", "words|wordwrap(5,false)", "words|wordwrap(20,wrapstring='|')", "words|wordwrap(12,break_on_hyphens=false)", "words|wordwrap(3,true,'/',false)", "'a\\n\\nb c d'|wordwrap(3)", "'x'*30|wordwrap(7)", "('x'*30)|wordwrap(7)", "('x'*30)|wordwrap(7,false)",
                 "words|wordwrap(0)", "words|wordwrap(-3)", "words|wordwrap", "5|wordwrap", "n|wordwrap", "'   leading and   inner   spaces  '|wordwrap(10)", "'Hello there -- you goof-ball, use the -b option!'|wordwrap(10)", "'aaa--bbb---ccc -- ddd'|wordwrap(4)", "'well-known-thing a-b-c-d e-f'|wordwrap(6)", "'a\\tb\\tc'|wordwrap(3)",
                 "''|wordwrap", "'\\n'|wordwrap", "'\\n\\n x'|wordwrap(1)", "('<b>a b</b>'|safe)|wordwrap(3) is escaped", "'éèà-üöä ñandú'|wordwrap(4)", "'foo-bar-baz-qux'|wordwrap(7)", "'--option=value-x --other'|wordwrap(8)", "'1-2 a1-b2 ab-cd'|wordwrap(3)", "'ab-cd-ef'|wordwrap(1)", "'----------'|wordwrap(4)", "'aa-------bb'|wordwrap(4)",
                 "words|wordwrap(7.5)", "words|wordwrap('x')", "'x y'|wordwrap(1, wrapstring=5)", "missing|wordwrap", "'a b'|wordwrap(1,wrapstring='')", "'aaaa\\u00a0bbbb cc'|wordwrap(5)", "'a\\u2003b'|wordwrap(1)", "'x-y'|wordwrap(2,1,n,1)", "'foo-bar'|wordwrap(4,break_on_hyphens=1)", "'e-mail, e-mails; X-ray'|wordwrap(3)", "'(foo-bar) \"baz-qux\"'|wordwrap(6)", "'😀😀😀😀'|wordwrap(2)",
                 "'a  \\x0b b'|wordwrap(2)", "'end. -- next'|wordwrap(5)", "'word--another,--third'|wordwrap(8)"],
    "xmlattr": ["{'class':'x y','id':n,'n':1,'q':'<\"'}|xmlattr", "{}|xmlattr", "{'a':1}|xmlattr(false)", "{'a b':1}|xmlattr", "{'a>':1}|xmlattr", "{'a/b':1}|xmlattr", "{'a=b':1}|xmlattr", "{'a\\tb':1}|xmlattr", "{'a':missing,'b':2}|xmlattr", "{1:2}|xmlattr", "[1]|xmlattr", "n|xmlattr", "{'é':'ü'}|xmlattr", "{'<':1}|xmlattr",
                "{'a':'&'|e}|xmlattr", "{'a':1}|xmlattr(autospace=false)", "{'a b':n}|xmlattr", "{'a':n}|xmlattr", "missing|xmlattr", "{'a':[1,'<']}|xmlattr", "{n:1}|xmlattr", "{'a\\u00a0b':1}|xmlattr", "{'a\\x0bb':1}|xmlattr", "{'a\\x1cb':1}|xmlattr"],
    "is-numbers": ["3 is odd", "3 is even", "-3 is odd", "2.0 is even", "'a' is odd", "n is even", "true is odd", "9 is divisibleby 3", "9 is divisibleby(2)", "9 is divisibleby 0", "'%s' is divisibleby 3", "(2**65) is even", "missing is odd", "9 is divisibleby", "7.5 is divisibleby 2.5", "1.5 is divisibleby(0.0)", "'%d' is even", "[] is odd", "9 is divisibleby(num=3)"],
    "is-types": ["1 is integer", "true is integer", "1.0 is integer", "1.0 is float", "1 is float", "true is number", "'1' is number", "n is number", "true is boolean", "1 is boolean", "false is false", "0 is false", "true is true", "1 is true", "n is none", "missing is none", "'a' is string", "(html|e) is string", "[] is mapping",
                 "{} is mapping", "'a' is sequence", "{} is sequence", "5 is sequence", "range(2) is sequence", "n is sequence", "([1]|map('string')) is sequence", "(1,) is sequence", "s.upper is callable", "range is callable", "5 is callable", "n is callable", "missing is callable", "missing is sequence", "missing is iterable", "5 is iterable",
                 "n is iterable", "'a' is iterable", "d.items() is sequence", "d.items() is iterable", "d.items() is mapping", "(2**80) is integer", "missing is string", "missing is number", "missing is mapping", "missing is boolean", "namespace is callable", "namespace() is mapping", "cycler('a') is iterable", "dict is callable"],
    "is-names": ["'upper' is filter", "'nope' is filter", "5 is filter", "[] is filter", "n is filter", "'odd' is test", "'==' is test", "'nope' is test", "{} is test", "missing is filter", "'e' is filter and 'd' is filter", "'is' is test", "'>=' is test"],
    "is-defined": ["missing is defined", "missing is undefined", "n is defined", "d.zz is defined", "d.zz is undefined", "missing.x is defined", "s.nope is defined", "d.b is defined", "missing is not defined", "[1][5] is defined"],
    "is-case": ["'abc' is lower", "'aBc' is lower", "'' is lower", "'123' is lower", "'ABC1' is upper", "'1' is upper", "5 is upper", "n is upper", "true is lower", "'É' is upper", "'ª' is lower", "'ǅ' is upper", "'ǅ' is lower", "missing is lower", "'Ⓐ' is upper", "'ⅷ' is lower", "['A'] is upper"],
    "is-compare": ["1 is eq 1.0", "1 is ne 2", "1 is lt 2", "2 is le 2", "3 is gt 2", "3 is ge 4", "'a' is lt 'b'", "1 is lt 'a'", "n is gt 1", "3 is greaterthan 2", "3 is lessthan 2", "1 is equalto true", "[1] is eq [1]", "1 is eq", "1 is eq(1,2)", "missing is eq missing2", "{1:2} is lt {}", "(1,2) is lt (1,3)", "3 is ge(3)", "1 is eq(b=1)", "'a'|e is eq 'a'",
                   "missing is lt 1", "[1] is gt [0,5]"],
    "is-same": ["n is sameas n", "1 is sameas 1.0", "true is sameas 1", "x is sameas x", "d is sameas d", "{} is sameas {}", "'a' is sameas 'a'", "missing is sameas none", "5 is sameas 5", "s is sameas s", "[] is sameas []", "1 is sameas"],
    "is-in": ["1 is in [1]", "'a' is in 'abc'", "'b' is in d", "1 is in 5", "1 is in 'a'", "1 is not in [2]", "n is in [n]", "5 is in (4, 5)", "5 is in((4, 5))", "[] is in d", "2 is in range(3)", "missing is in [1]", "1 is in missing", "1 is in n"],
    "is-escaped": ["'a' is escaped", "(html|e) is escaped", "5 is escaped", "n is escaped", "missing is escaped"],
    "lipsum": ["lipsum(1) is escaped", "lipsum(1, false) is escaped", "lipsum(3, html=false).split('\\n\\n')|length", "lipsum(2).count('<p>')", "lipsum(0)", "lipsum(1,false,5,6).split()|length", "lipsum(1,false,5,5)", "lipsum(n=1,min=20,max=21,html=false).endswith('.')", "lipsum('x')", "lipsum(1,false)[0] is upper", "lipsum(foo=1)", "lipsum(-1)",
               "lipsum(2,false,min=5,max=6)|wordcount", "lipsum(1, true, 3, 4).startswith('<p>')", "lipsum()|string|length > 100", "lipsum(1.5)", "lipsum(1, false, 1.5, 3)"],
}

# The same expressions once more where output is escaped: Markup must come and go as it does there.
ESCAPING = ["capitalize", "center", "default", "escape", "forceescape", "format", "indent", "join", "lower", "upper", "replace", "reverse", "safe", "string", "striptags", "sum", "title",
            "tojson", "trim", "truncate", "urlencode", "urlize", "wordwrap", "xmlattr", "pprint", "is-escaped", "first", "last", "groupby", "map", "filesizeformat", "dictsort", "batch"]

MORE_ESCAPED = [
    "[html, html|safe]|join(', ')", "[html, html|safe]|join('<'|safe)", "['a','b']|join('<')", "[1, html|e]|join('<')", "'<a>'|replace('a', '<b>')", "('<a>'|safe)|replace('a', '<b>')", "'<a>'|replace('a', '<b>'|safe)", "'<a>'|replace('<'|safe, 'x')",
    "5|replace('5'|safe, '<')", "('%s <br>'|safe)|format('<')", "'%s <br>'|format('<')", "('%(a)s'|safe)|format(a='<')", "('a <b> c <d> e <f>'|safe)|truncate(9, end='<')", "('a\\nb'|safe)|indent('<')", "'a\\nb'|indent('<'|safe)", "['<'|safe, '<']|map('upper')|list", "['<'|safe, '<']|map('e')|join",
    "html|upper|e", "[html|safe]", "{'a': html|e}", "['<'|safe,'>']|sum(start='')", "('<'|safe) ~ '<'", "['<','>']|first", "('<x>'|safe)|first", "('<x>'|safe)|list", "('<x>'|safe)|batch(2)|list", "('a<b>'|safe)|wordwrap(2)", "('<x>'|safe)|trim('<'|safe)", "users|groupby('team')|map('first')|join('<')", "('<b>'|safe)|unique|list",
    "{'x': '<'|safe}|xmlattr", "html|wordcount", "('x<'|safe)|center(6)", "[('<'|safe), '<']|sort", "['<','>']|join('&'|safe)", "['<',5]|join(5)", "('<i>&amp;</i>'|safe)|striptags", "html|string", "5|string", "[html]|string", "('<'|safe)|default('x')", "missing|default('<')", "missing|default('<'|safe)", "html|lower", "html|title",
    "html|pprint", "d|tojson", "html|tojson", "html|urlencode", "html|filesizeformat", "'http://x.com <b>'|urlize", "lipsum(1)|length > 5",
]

BLOCKS = [
    "{% for row in [1,2,3,4,5]|batch(2,'-') %}[{{ row|join(',') }}]{% endfor %}", "{% for col in range(7)|slice(3) %}<{{ col|join }}>{{ loop.length }}{% endfor %}", "{% for k, v in d|dictsort %}{{ k }}={{ v }};{% endfor %}", "{% for k, v in d|items %}{{ loop.index }}{{ k }}={{ v }}{{ ',' if not loop.last }}{% endfor %}",
    "{% for team, members in users|groupby('team') %}{{ team }}: {{ members|map(attribute='name')|join(', ') }}\n{% endfor %}", "{% for x in [1,2,3]|map('string') %}{{ loop.revindex }}{{ x }}{% endfor %}", "{% set g = [1,2]|map('string') %}{{ g|list }}{{ g|list }}", "{% set g = [1,2]|select %}{% for x in g %}{{ x }}{% endfor %}{{ g|list }}",
    "{% filter upper %}a{{ 'b' }}{% endfilter %}", "{% filter indent(2)|trim %}\na\nb{% endfilter %}", "{% filter replace('a','b') %}aXa{% endfilter %}", "{% set x | upper %}abc{% endset %}{{ x }}", "{% for u in users|sort(attribute='age,name', reverse=true) %}{{ u.name }} {% endfor %}", "{% for c in 'abc'|reverse %}{{ c }}{% endfor %}{% for c in [1,2]|reverse %}{{ c }}{{ loop.index }}{% endfor %}",
    "{{ x|nope }}", "{{ 1 is nope }}", "{% if false %}{{ x|nope }}{% endif %}ok", "{% if true %}{{ 1 is nope }}{% endif %}", "\n\n{{ n|length }}", "{{ 'a'\n|upper\n|abs }}", "\n{{ [1]|map('nope')|list }}", "{{ users|map(attribute='name')|map('length')|map('string')|join('+') }}", "{{ 'a,b'.split(',')|map('upper')|join('-') }}",
]


def outcome(template, context, envops):
    env = SandboxedEnvironment(keep_trailing_newline=True, **envops)
    try:
        return {"output": env.from_string(template).render(**context)}
    except Exception as error:  # noqa: BLE001 - every class is data here
        line = getattr(error, "lineno", None)
        if line is None:
            for frame in traceback.extract_tb(sys.exc_info()[2]):
                if frame.filename == "<template>":
                    line = frame.lineno
        found = {"error": type(error).__name__, "message": str(error)}
        if line is not None:
            found["line"] = line
        return found


def main():
    target = pathlib.Path(__file__).parents[1] / "resources/dev/chora/jinja/filter/filters.jsonl"
    rows = []

    def add(area, number, template, envops):
        row = {"id": f"{area}-{number:03d}", "area": area, "template": template, "context": CONTEXT}
        if envops:
            row["envops"] = envops
        row["expect"] = outcome(template, CONTEXT, envops)
        # Left out: addresses, and float constants past the range, which Jinja2 writes into its code as a name.
        if " at 0x" not in str(row["expect"]) and row["expect"].get("error") != "NameError":
            rows.append(row)

    for name, expressions in EXPRESSIONS.items():
        for number, expression in enumerate(expressions, 1):
            add(name, number, "{{ " + expression + " }}", {})
    for name in ESCAPING:
        for number, expression in enumerate(EXPRESSIONS[name], 1):
            add(name + "-escaped", number, "{{ " + expression + " }}", {"autoescape": True})
    for number, expression in enumerate(MORE_ESCAPED, 1):
        add("escaped", number, "{{ " + expression + " }}", {"autoescape": True})
    for number, template in enumerate(BLOCKS, 1):
        add("blocks", number, template, {})
    with target.open("w", encoding="utf-8", newline="\n") as out:
        out.write(json.dumps({"jinja2": jinja2.__version__, "context": CONTEXT}) + "\n")
        for row in rows:
            del row["context"]
            out.write(json.dumps(row) + "\n")
    print(f"{len(rows)} rows in {target}")


if __name__ == "__main__":
    main()
