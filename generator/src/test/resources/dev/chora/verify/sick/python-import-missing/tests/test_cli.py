from hello_tool.text import upper


def test_upper() -> None:
    assert upper("a") == "A"
