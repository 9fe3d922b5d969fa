b'x' b"z" rb'\x'
a = 'x' "y" r'\d' u'k' f"{a}" f'{a!r:>{10}}' fr"\d{a}" """many
lines ' " """ '''other'''
b = f"{{literal}} {a['k']} {a:%Y-%m-%d} {a=} { {'x': 1}['x'] }"
c = "escaped \" quote" 'it\'s'
d = f"{a if a else 'none'} {(lambda x: x)(1)} {a:{b}.{c}}"
e = 'continued \
here'
f = f'''{
    a
}'''
g = f"\N{EM DASH} {a}"
