def test_nothing() -> None:
    assert 1 + 1 == 2
