import argparse
import sys
from typing import NoReturn

from . import __version__
from .press import Press, presses


def build() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="leafpress", description=f"{{}} are kept; version {__version__}")
    parser.add_argument("--version", action="version", version="%(prog)s " + __version__)
    parser.add_argument("kind", choices=[*presses], nargs="?", default="plain")
    return parser


def app(argv: list[str] | None = None) -> NoReturn:
    arguments = build().parse_args(argv)
    match arguments.kind:
        case "plain" | "bold" as kind:
            print(Press(kind))
        case _:
            print(f"""no {arguments.kind!r} here""", file=sys.stderr)
    sys.exit(0)
