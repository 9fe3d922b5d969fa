package dev.chora.jinja.conformance;

import java.util.Random;

/** Makes random templates: mostly right, often odd, now and then wrong. */
final class TemplateGrammar {
    private static final String[] ATOMS = words("""
            0  1  2  -1  7  2.5  0.1  1e16  10 ** 20  true  false  none  ''  'a'  'B c'  '1'  ' x '  '<&>'  'é🎉'
            'a,b,,c'  'a\\nb'  []  [1]  [3, 1, 2]  ['b', 'A', 'a']  [1, 'a', none]  [[1, 2], [3]]  ()  (1, 2)
            {}  {'a': 1}  {'b': 2, 'a': [1]}  {1: 'x', none: 2}  i  f  s  t  l  d  n  users  nested  missing
            d.a  d.nope  d['b']  l[0]  l[-1]  l[9]  users[0].name  users[1]['tags']  s[1]  range(3)
            range(1, 9, 3)
            """);
    private static final String[] BINARY = words("""
            +  -  *  /  //  %  ~  ==  !=  <  <=  >  >=  in  not in  and  or  ~  +  ==
            """);
    private static final String[] FILTERS = words("""
            abs  int  float  round  round(1)  round(1, 'floor')  string  upper  lower  title  capitalize  trim
            length  first  last  list  sort  sort(reverse=true)  reverse | list  unique | list  sum  min  max
            join  join(',')  default('D')  default('D', true)  e  tojson  to_json  to_nice_json  to_yaml
            to_nice_yaml  to_nice_yaml(indent=2)  batch(2) | list  slice(2) | list  map('string') | list
            map('upper') | list  select | list  select('string') | list  reject('none') | list
            map(attribute='name') | list  selectattr('name') | list  groupby('age')  dictsort  items | list
            replace('a', 'Z')  center(7)  truncate(5)  truncate(4, true, '', 0)  wordwrap(3)  indent(2)
            wordcount  urlencode  striptags  filesizeformat  xmlattr  format(1)  attr('upper') is defined
            pprint  bool  ternary('T', 'F')  ternary('T', 'F', 'N')  b64encode  md5  quote  type_debug  flatten
            flatten(1)  combine({'z': 9})  combine  regex_replace('[ab]', 'x')  regex_search('[a-c]+')
            regex_findall('.')  regex_escape  basename  dirname  splitext  to_uuid  comment  mandatory
            hash('sha1')  extract(d)  subelements('tags')  shuffle(seed='x')  win_basename  from_json
            """);
    private static final String[] TEXT_FILTERS = words("""
            upper  title  trim  indent(2)  replace('a', 'Z')  truncate(5)  center(40)  wordwrap(5)  e  striptags
            quote  comment
            """);
    private static final String[] TESTS = words("""
            defined  undefined  none  number  string  iterable  sequence  mapping  integer  float  boolean  true
            false  odd  even  divisibleby(2)  lower  upper  eq(1)  in([1, 'a'])  sameas(none)  callable  escaped
            gt(1)  ne('a')
            """);
    private static final String[] METHODS = words("""
            .upper()  .split()  .split(',')  .strip()  .replace('a', 'b')  .startswith('a')  .keys() | list
            .items() | list  .get('a')  .get('q', 5)  .index(1)  .count('a')  .join(['x', 'y'])  .title()
            .isdigit()  .format(1)  .copy()  .zfill(4)  .partition(',')  .find('b')  .real  .nope  [0]  [-1]
            ['a']  [i]
            """);
    private static final String[] SLICED = words("""
            l[1:]  l[::-1]  s[:2]  s[::2]  'abc'[-2:]  (1, 2)[1:]  [1, 2, 3][::-2]  range(9)[2:6]  d[1:]  i[:2]
            l[i:]  missing[1:]
            """);

    private final Random random;

    TemplateGrammar(long seed) {
        this.random = new Random(seed);
    }

    /** Items are separated by two spaces or a line feed. */
    private static String[] words(String text) {
        return text.strip().split("  +|\n");
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** A template of one to four pieces. */
    String template() {
        StringBuilder template = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            template.append(random.nextInt(3) == 0 ? statement() : piece(2));
        }
        return random.nextInt(12) == 0 ? damaged(template) : template.toString();
    }

    /** Takes a character out, or puts one in, so that errors are compared too. */
    private String damaged(StringBuilder template) {
        int at = random.nextInt(template.length());
        if (random.nextBoolean()) {
            template.deleteCharAt(at);
        } else {
            template.insert(at, "{}%#|()[]',.:=-+ \nx1".charAt(random.nextInt(20)));
        }
        return template.toString();
    }

    /** What one piece cannot show: scopes, loops in loops, macros with all kinds of arguments, whitespace control. */
    private String statement() {
        String dash = random.nextInt(3) == 0 ? "-" : "";
        String a = expression(1);
        String b = expression(1);
        return switch (random.nextInt(12)) {
            case 0 ->
                "{% set ns = namespace(v=" + a + ") %}{% for x in " + b
                        + " %}{% set ns.v = ns.v ~ x %}{% endfor %}{{ ns.v }}";
            case 1 ->
                "{% for a in l %}{% for b in " + a + " %}{{ loop.index }}{{ a }}{{ b }}{{ loop.last }}{% endfor %}{{"
                        + " loop.revindex }}{% endfor %}";
            case 2 ->
                "{% macro m(p, q=" + a + ") " + dash + "%} {{ p }}{{ q }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m("
                        + b + ", 2, 3) }}{{ m(q=1, z=" + b + ") }}";
            case 3 ->
                "{% macro m() %}<{{ caller(" + a + ") }}>{% endmacro %}{% call(z) m() %}{{ z }}" + piece(1)
                        + "{% endcall %}";
            case 4 -> " \n  {%" + dash + " if " + a + " " + dash + "%} \n x {%" + dash + " endif %} \n y";
            case 5 -> "{% with a = " + a + ", b = " + b + " %}{{ a }}|{{ b }}{% endwith %}{{ a }}";
            case 6 -> "{% for k, v in " + expression(2) + " %}{{ k }}={{ v }};{% endfor %}";
            case 7 -> "{{ " + a + " if " + b + " }}|{{ (" + a + " if " + b + ") is defined }}";
            case 8 -> "{% block b" + random.nextInt(1000) + " %}" + piece(1) + "{% endblock %}{# " + a + " #}";
            case 9 ->
                "{% raw " + dash + "%} {{ " + a + " }} {%" + dash + " endraw %}{{ '%s|%r' % (" + a + ", " + b + ") }}";
            case 10 -> "{{ '{}|{!r}'.format(" + a + ", " + b + ") }}{{ (" + a + ") ~ (" + b + ") }}";
            default -> "{% set p, q = " + a + ", " + b + " %}{{ q }}{{ p }}{% if " + a + " == p %}same{% endif %}";
        };
    }

    private String piece(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(14);
        String dash = random.nextInt(6) == 0 ? "-" : "";
        return switch (kind) {
            case 8 ->
                "{% if " + expression(2) + " %}" + piece(depth - 1) + "{% else %}" + piece(depth - 1) + "{% endif %}";
            case 9 ->
                "{% for x in " + expression(1) + (random.nextInt(4) == 0 ? " if " + expression(1) : "") + " %}"
                        + piece(depth - 1) + "{{ x }}{{ loop.index }}{% else %}none{% endfor %}";
            case 10 -> "{% set v = " + expression(2) + " %}{{ v }}" + piece(depth - 1);
            case 11 -> "{% set v %}" + piece(depth - 1) + "{% endset %}{{ v | " + pick(FILTERS) + " }}";
            case 12 ->
                "{% macro m(x, y=" + expression(1) + ") %}" + piece(depth - 1) + "{{ x }}{{ y }}{% endmacro %}{{ m("
                        + expression(1) + ") }}";
            case 13 -> "{% filter " + pick(TEXT_FILTERS) + " %} " + piece(depth - 1) + " {% endfilter %}";
            default -> " a\n{{" + dash + " " + expression(3) + " " + dash + "}} ";
        };
    }

    private String expression(int depth) {
        if (depth == 0) {
            return pick(ATOMS);
        }
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> inner(depth) + " " + pick(BINARY) + " " + inner(depth);
            case 3 -> "not " + inner(depth);
            case 4 -> "-" + inner(depth);
            case 5 -> inner(depth) + " is " + (random.nextInt(4) == 0 ? "not " : "") + pick(TESTS);
            case 6 -> inner(depth) + " if " + inner(depth) + " else " + inner(depth);
            case 7, 8, 9, 10 -> inner(depth) + " | " + pick(FILTERS);
            case 11 -> called(depth);
            case 12 -> "[" + expression(depth - 1) + ", " + expression(depth - 1) + "]";
            case 13 -> "{'k': " + expression(depth - 1) + "}";
            case 14 -> inner(depth) + " < " + inner(depth) + " < " + inner(depth);
            case 15 -> pick(SLICED);
            default -> expression(depth - 1);
        };
    }

    /** A method of something, in brackets: behind a filter's name a dot would belong to the name. */
    private String called(int depth) {
        String target = expression(depth - 1);
        return (target.indexOf(' ') >= 0 ? "(" + target + ")" : target) + pick(METHODS);
    }

    private String inner(int depth) {
        String inner = expression(depth - 1);
        return inner.indexOf(' ') >= 0 && random.nextInt(5) != 0 ? "(" + inner + ")" : inner;
    }
}
