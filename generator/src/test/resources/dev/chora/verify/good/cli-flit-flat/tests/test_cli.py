import pytest

from leafpress import __version__, press
from leafpress.cli import app, build
from tests.helpers import once


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        app(["--version"])
    assert __version__ in capsys.readouterr().out
    assert once(press.wide) == [True] and build()
