"""A web service that counts words."""

from hello_service.text import TextStats, analyze

__all__ = ["TextStats", "__version__", "analyze"]

__version__ = "0.1.0"
