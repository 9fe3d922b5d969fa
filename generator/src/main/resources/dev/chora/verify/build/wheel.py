"""Usage: python wheel.py WHEEL. The names that a wheel makes importable and the programs it brings, as JSON."""

import configparser
import json
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as wheel:
    names = wheel.namelist()
    scripts = []
    for name in names:
        if name.endswith(".dist-info/entry_points.txt"):
            parser = configparser.ConfigParser(delimiters=("=",), interpolation=None)
            parser.optionxform = str
            parser.read_string(wheel.read(name).decode())
            for section in ("console_scripts", "gui_scripts"):
                if parser.has_section(section):
                    scripts += parser.options(section)
    packages = set()
    for name in names:
        first, slash, rest = name.partition("/")
        if first.endswith((".dist-info", ".data")):
            continue
        if slash and rest.endswith(".py") and first.isidentifier():
            packages.add(first)
        elif not slash and first.endswith(".py") and first[:-3].isidentifier():
            packages.add(first[:-3])
    print(json.dumps({"packages": sorted(packages), "scripts": sorted(scripts), "files": len(names)}))
