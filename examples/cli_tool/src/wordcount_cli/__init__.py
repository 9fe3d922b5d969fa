"""Count words on the command line."""

from wordcount_cli.text import TextStats, analyze

__all__ = ["TextStats", "__version__", "analyze"]

__version__ = "0.1.0"
