"""Starting from the environment."""

from unittest.mock import patch

import pytest

from hello_service import __main__ as start


def test_serves_as_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9000")
    with patch("uvicorn.run") as started:
        start.main()
    assert started.call_args.kwargs["port"] == 9000


def test_a_bad_value_ends_with_one_line() -> None:
    with pytest.raises(SystemExit, match="PORT must be a number"):
        start.serve({"PORT": "nine"})
