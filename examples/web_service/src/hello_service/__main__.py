"""Start the service: `python -m hello_service`."""

import logging
import os
import signal
import sys
from collections.abc import Mapping

import uvicorn

from hello_service.app import create_app
from hello_service.config import Settings


def serve(env: Mapping[str, str]) -> None:
    """Serve as `env` says until stopped; a value that cannot be used ends the process."""
    try:
        settings = Settings.from_env(env)
    except ValueError as error:
        sys.exit(f"hello-service: {error}")
    logging.basicConfig(level=settings.log_level)
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        workers=1,
        log_level=settings.log_level.lower(),
    )


def main() -> None:
    """Serve as the environment says, until SIGTERM."""
    # To be stopped is no failure: the exit code says so to whoever stopped it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    serve(os.environ)


if __name__ == "__main__":
    main()
