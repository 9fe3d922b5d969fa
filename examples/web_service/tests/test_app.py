"""The web service, called as clients call it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from hello_service import __version__
from hello_service.app import create_app
from hello_service.config import Settings


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    (tmp_path / "app.toml").write_text("max_characters = 20\ntop_words = 1", encoding="utf-8")
    with TestClient(create_app(Settings(config_file=tmp_path / "app.toml"))) as client:
        yield client


@pytest.mark.parametrize("path", ["/health", "/ready"])
def test_probes(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert response.json() == {"status": "ok", "version": __version__}


def test_not_ready_before_start_up() -> None:
    response = TestClient(create_app()).get("/ready")
    assert response.status_code == 503
    assert response.json()["status"] == "unavailable"


def test_stats(client: TestClient) -> None:
    response = client.post("/v1/stats", json={"text": "one two two"})
    assert response.json() == {"characters": 11, "words": 3, "lines": 1, "common": {"two": 2}}


def test_top_of_the_request_wins(client: TestClient) -> None:
    response = client.post("/v1/stats", json={"text": "one two two", "top": 2})
    assert response.json()["common"] == {"two": 2, "one": 1}


@pytest.mark.parametrize(
    ("body", "status"),
    [({"text": "x" * 21}, 413), ({"text": "x", "top": -1}, 422), ({}, 422)],
)
def test_refused(client: TestClient, body: dict[str, object], status: int) -> None:
    assert client.post("/v1/stats", json=body).status_code == status
