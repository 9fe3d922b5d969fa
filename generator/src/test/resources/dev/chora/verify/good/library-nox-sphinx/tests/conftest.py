import pytest


@pytest.fixture
def port():
    from tide_tables import Port

    return Port("Brest")
