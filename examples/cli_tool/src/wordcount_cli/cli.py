"""The command line."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from wordcount_cli import __version__
from wordcount_cli.text import analyze

app = typer.Typer(
    help="Count words on the command line.",
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo("wordcount-cli, version " + __version__)
        raise typer.Exit()


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Options before the command."""


@app.command()
def stats(
    file: Annotated[
        Path | None,
        typer.Argument(exists=True, dir_okay=False, help="A text; standard input if left out."),
    ] = None,
    top: Annotated[int, typer.Option(min=0, help="Frequent words to name.")] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Count the characters, words and lines of a text."""
    text = file.read_text(encoding="utf-8") if file else sys.stdin.read()
    result = asdict(analyze(text, top=top))
    if as_json:
        typer.echo(json.dumps(result, ensure_ascii=False))
        return
    common = ", ".join(f"{word} ({count})" for word, count in result.pop("common").items())
    for name, value in (*result.items(), ("common", common)):
        typer.echo(f"{name:<12}{value}")


def main() -> None:
    """Run the command line."""
    app()
