"""Settings: the environment for what is fixed at start, a TOML file for what may change later."""

import logging
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says, read once at start."""

    host: str = "127.0.0.1"
    port: int = 8000
    log_level: str = "INFO"
    config_file: Path = Path("configs/app.toml")

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> Self:
        """Read the settings from `env`.

        Raises:
            ValueError: if a variable has a value that cannot be used; the message names it.
        """
        default = cls()
        port = env.get("PORT", str(default.port))
        if not port.isdecimal() or not 0 < int(port) < 65536:
            raise ValueError(f"PORT must be a number from 1 to 65535, got {port!r}")
        log_level = env.get("LOG_LEVEL", default.log_level).upper()
        if log_level not in logging.getLevelNamesMapping():
            raise ValueError(f"LOG_LEVEL must be a level such as INFO or DEBUG, got {log_level!r}")
        return cls(
            host=env.get("HOST", default.host),
            port=int(port),
            log_level=log_level,
            config_file=Path(env.get("CONFIG_FILE", str(default.config_file))),
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """What may change while the process runs."""

    max_characters: int = 100_000
    top_words: int = 3


class LiveConfig:
    """The limits in a TOML file, read again whenever the file changes.

    A missing file means the defaults. A broken one is logged and changes nothing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int] | None = None
        self._limits = Limits()

    def limits(self) -> Limits:
        """The limits that count now."""
        try:
            status = self._path.stat()
        except OSError:
            return self._limits
        seen = (status.st_mtime_ns, status.st_size)
        if seen != self._seen:
            self._seen = seen
            try:
                self._limits = _read(self._path)
            except (OSError, ValueError, TypeError) as error:
                logger.warning("keeping the previous limits, %s: %s", self._path, error)
        return self._limits


def _read(path: Path) -> Limits:
    limits = Limits(**tomllib.loads(path.read_text(encoding="utf-8")))
    for name in ("max_characters", "top_words"):
        value = getattr(limits, name)
        if type(value) is not int or value < 0:
            raise ValueError(f"{name} must be a whole number that is not negative, got {value!r}")
    return limits
