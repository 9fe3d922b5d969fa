"""Write the names of HTML5's character references, as html.unescape knows them.

    python3.11 html_entities.py > ../../main/resources/dev/chora/jinja/python/html5-entities.txt
"""

from html.entities import html5

for name in sorted(html5):
    print(name + "=" + ".".join(f"{ord(c):x}" for c in html5[name]))
