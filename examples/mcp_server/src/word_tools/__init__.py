"""Word counts for AI assistants."""

from word_tools.text import TextStats, analyze

__all__ = ["TextStats", "__version__", "analyze"]

__version__ = "0.1.0"
