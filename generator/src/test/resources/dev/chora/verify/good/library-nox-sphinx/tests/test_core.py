from tide_tables import Port, tides
from tide_tables.sources import FileSource


def test_nothing(port: Port) -> None:
    assert list(tides(port)) == []
    assert FileSource().label("x")
