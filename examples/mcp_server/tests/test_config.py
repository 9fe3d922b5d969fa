"""Settings from the environment, limits from a file that may change."""

import os
from pathlib import Path

import pytest

from word_tools.config import Limits, LiveConfig, Settings, Transport


def write(path: Path, text: str, *, at: int) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (at, at))


def test_defaults() -> None:
    assert Settings.from_env({}) == Settings()


def test_every_variable_is_read() -> None:
    env = {
        "MCP_TRANSPORT": "http",
        "MCP_ALLOWED_HOSTS": "example.org, localhost:*,",
        "HOST": "0.0.0.0",  # noqa: S104
        "PORT": "9000",
        "LOG_LEVEL": "debug",
        "CONFIG_FILE": "other.toml",
    }
    assert Settings.from_env(env) == Settings(
        transport=Transport.HTTP,
        allowed_hosts=("example.org", "localhost:*"),
        host="0.0.0.0",  # noqa: S104
        port=9000,
        log_level="DEBUG",
        config_file=Path("other.toml"),
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MCP_TRANSPORT", "carrier-pigeon"),
        ("PORT", "0"),
        ("PORT", "http"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_a_bad_value_is_named(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"{name} must be"):
        Settings.from_env({name: value})


def test_missing_file_means_defaults(tmp_path: Path) -> None:
    assert LiveConfig(tmp_path / "none.toml").limits() == Limits()


def test_changes_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "app.toml"
    config = LiveConfig(path)
    write(path, "top_words = 5", at=1)
    assert config.limits() == Limits(top_words=5)
    write(path, "top_words = 7", at=2)
    assert config.limits() == Limits(top_words=7)


@pytest.mark.parametrize(
    "broken", ["top_words = ", "top_words = -1", "top_words = true", "unknown = 1"]
)
def test_a_broken_file_changes_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, broken: str
) -> None:
    path = tmp_path / "app.toml"
    config = LiveConfig(path)
    write(path, "top_words = 5", at=1)
    config.limits()
    write(path, broken, at=2)
    assert config.limits() == Limits(top_words=5)
    assert "app.toml" in caplog.text
