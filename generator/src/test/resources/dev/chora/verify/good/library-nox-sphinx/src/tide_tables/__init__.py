"""Tides."""

from ._version import version as __version__
from .core import Port, tides
from .sources import *  # noqa: F403

try:
    from ._fast import harmonics
except ImportError:
    from .slow import harmonics

__all__ = ["Port", "__version__", "harmonics", "tides"]
