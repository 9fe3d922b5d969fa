"""Names that clients accept."""

import pytest

from word_tools.names import NAMESPACE, resource_uri, tool_name


def test_names() -> None:
    assert tool_name("analyze_text") == f"{NAMESPACE}_analyze_text"
    assert resource_uri("about/version") == f"{NAMESPACE}://about/version"


@pytest.mark.parametrize("name", ["two words", "colon:name", "x" * 80])
def test_bad_tool_name(name: str) -> None:
    with pytest.raises(ValueError, match="not a tool name"):
        tool_name(name)


@pytest.mark.parametrize("path", ["", "/about", "about/", "two words"])
def test_bad_resource_path(path: str) -> None:
    with pytest.raises(ValueError, match="not a resource path"):
        resource_uri(path)
