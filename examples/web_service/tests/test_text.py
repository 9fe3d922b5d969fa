"""The figures about a text."""

import pytest

from hello_service import TextStats, __version__, analyze


def test_version_is_three_numbers() -> None:
    assert len(__version__.split(".")) == 3


def test_counts_characters_words_and_lines() -> None:
    assert analyze("One two.\nTwo!\n") == TextStats(
        characters=14, words=3, lines=2, common={"two": 2, "one": 1}
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \n", 0),
        ("don't stop", 2),
        ("well-known", 1),
        ("42 is not a word", 4),
        ("\u00fcber-\u00c4pfel \u65e5\u672c", 2),
    ],
)
def test_what_is_a_word(text: str, words: int) -> None:
    assert analyze(text).words == words


def test_words_of_equal_count_keep_their_order() -> None:
    assert list(analyze("c b a b", top=3).common) == ["b", "c", "a"]


def test_top_limits_the_common_words() -> None:
    assert analyze("a b c", top=0).common == {}


def test_top_must_not_be_negative() -> None:
    with pytest.raises(ValueError, match="got -1"):
        analyze("a", top=-1)
