"""The command line."""

import json
import os
from dataclasses import asdict
from typing import TextIO

import click

from hello_service import __version__
from hello_service.__main__ import serve as serve_with
from hello_service.text import analyze


@click.group(
    help="A web service that counts words.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    __version__,
    prog_name="hello-service",
)
def main() -> None:
    """Entry point; the commands are below."""


@main.command()
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
@click.option("--top", type=click.IntRange(min=0), default=3, help="Frequent words to name.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def stats(file: TextIO, top: int, as_json: bool) -> None:
    """Count the characters, words and lines of FILE, or of standard input."""
    result = asdict(analyze(file.read(), top=top))
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False))
        return
    common = ", ".join(f"{word} ({count})" for word, count in result.pop("common").items())
    for name, value in (*result.items(), ("common", common)):
        click.echo(f"{name:<12}{value}")


@main.command()
@click.option("--host", help="As HOST.")
@click.option("--port", type=click.IntRange(1, 65535), help="As PORT.")
def serve(host: str | None, port: int | None) -> None:
    """Start the service; options win over the environment."""
    given = {"HOST": host, "PORT": port}
    serve_with(os.environ | {name: str(value) for name, value in given.items() if value})
