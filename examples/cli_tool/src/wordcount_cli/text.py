"""What a text is made of. Pure functions, no input or output."""

import re
from collections import Counter
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


@dataclass(frozen=True)
class TextStats:
    """Figures about one text; `common` holds its most frequent words, in lower case."""

    characters: int
    words: int
    lines: int
    common: dict[str, int]


def analyze(text: str, *, top: int = 3) -> TextStats:
    """Count the characters, words and lines of `text`, and its `top` most frequent words.

    Words with the same count keep the order in which they first appear.

    Raises:
        ValueError: if `top` is negative.
    """
    if top < 0:
        raise ValueError(f"top must not be negative, got {top}")
    words = [word.lower() for word in _WORD.findall(text)]
    return TextStats(
        characters=len(text),
        words=len(words),
        lines=len(text.splitlines()),
        common=dict(Counter(words).most_common(top)),
    )
