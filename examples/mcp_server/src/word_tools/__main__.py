"""Start the server: `python -m word_tools`."""

import logging
import os
import signal
import sys
from collections.abc import Mapping

from word_tools.config import Settings
from word_tools.server import run


def serve(env: Mapping[str, str]) -> None:
    """Serve as `env` says until stopped; a value that cannot be used ends the process."""
    try:
        settings = Settings.from_env(env)
    except ValueError as error:
        sys.exit(f"word-tools: {error}")
    # Standard output belongs to the protocol when the transport is stdio.
    logging.basicConfig(level=settings.log_level, stream=sys.stderr)
    run(settings)


def main() -> None:
    """Serve as the environment says, until SIGTERM."""
    # To be stopped is no failure: the exit code says so to whoever stopped it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    serve(os.environ)


if __name__ == "__main__":
    main()
