"""Presses pages."""

__version__ = "1.4.0"
