"""my-box."""

__version__ = "1.4.2"
