"""Names of the tools and resources that this server offers."""

import re

NAMESPACE = "words"

# The intersection of what the protocol and the well-known clients accept.
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]{0,63}")
_PATH = re.compile(r"[a-z0-9_{}.-]+(/[a-z0-9_{}.-]+)*")


def tool_name(name: str) -> str:
    """The name under which clients see a tool.

    Raises:
        ValueError: if clients would refuse the name.
    """
    full = f"{NAMESPACE}_{name}"
    if not _NAME.fullmatch(full):
        raise ValueError(f"{full!r} is not a tool name: a letter, then up to 63 of a-z A-Z 0-9 _ -")
    return full


def resource_uri(path: str) -> str:
    """The URI of a resource, from a path such as `about/version`.

    Raises:
        ValueError: if the path has characters that a URI would have to escape.
    """
    if not _PATH.fullmatch(path):
        raise ValueError(f"{path!r} is not a resource path: words of a-z 0-9 _ . - between slashes")
    return f"{NAMESPACE}://{path}"
