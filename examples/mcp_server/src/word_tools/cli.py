"""The command line."""

import json
import os
from dataclasses import asdict
from typing import TextIO

import click

from word_tools import __version__
from word_tools.__main__ import serve as serve_with
from word_tools.text import analyze


@click.group(
    help="Word counts for AI assistants.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    __version__,
    prog_name="word-tools",
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
@click.option("--transport", type=click.Choice(["stdio", "sse", "http"]), help="As MCP_TRANSPORT.")
@click.option("--host", help="As HOST.")
@click.option("--port", type=click.IntRange(1, 65535), help="As PORT.")
def serve(transport: str | None, host: str | None, port: int | None) -> None:
    """Start the server; options win over the environment."""
    given = {"MCP_TRANSPORT": transport, "HOST": host, "PORT": port}
    serve_with(os.environ | {name: str(value) for name, value in given.items() if value})
