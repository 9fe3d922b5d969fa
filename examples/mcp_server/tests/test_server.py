"""The server, called through a client in the same process."""

import asyncio
from pathlib import Path
from unittest.mock import patch

import pytest
from mcp import Client
from mcp.server.mcpserver import MCPServer
from mcp.types import CallToolResult, ListToolsResult, ReadResourceResult, TextResourceContents
from starlette.testclient import TestClient

from word_tools import __version__
from word_tools.config import Settings, Transport
from word_tools.names import resource_uri, tool_name
from word_tools.server import create_server, run


@pytest.fixture
def server(tmp_path: Path) -> MCPServer:
    (tmp_path / "app.toml").write_text("max_characters = 20\ntop_words = 1", encoding="utf-8")
    return create_server(Settings(config_file=tmp_path / "app.toml"))


def call(server: MCPServer, **arguments: object) -> CallToolResult:
    async def talk() -> CallToolResult:
        async with Client(server) as client:
            return await client.call_tool(tool_name("analyze_text"), arguments)

    return asyncio.run(talk())


def test_tools_are_listed(server: MCPServer) -> None:
    async def talk() -> ListToolsResult:
        async with Client(server) as client:
            return await client.list_tools()

    assert [tool.name for tool in asyncio.run(talk()).tools] == [tool_name("analyze_text")]


def test_analyze_text(server: MCPServer) -> None:
    result = call(server, text="one two two")
    assert result.structured_content == {
        "characters": 11,
        "words": 3,
        "lines": 1,
        "common": {"two": 2},
    }


def test_top_of_the_call_wins(server: MCPServer) -> None:
    content = call(server, text="one two two", top=2).structured_content
    assert content is not None
    assert content["common"] == {"two": 2, "one": 1}


@pytest.mark.parametrize("arguments", [{"text": "x" * 21}, {"text": "x", "top": -1}, {}])
def test_refused(server: MCPServer, arguments: dict[str, object]) -> None:
    assert call(server, **arguments).is_error


def test_version_resource(server: MCPServer) -> None:
    async def talk() -> ReadResourceResult:
        async with Client(server) as client:
            return await client.read_resource(resource_uri("about/version"))

    [content] = asyncio.run(talk()).contents
    assert isinstance(content, TextResourceContents)
    assert content.text == __version__


def test_health(server: MCPServer) -> None:
    with TestClient(server.streamable_http_app(), base_url="http://localhost:8000") as client:
        assert client.get("/health").json() == {"status": "ok", "version": __version__}


@pytest.mark.parametrize(
    ("transport", "expected"),
    [
        (Transport.STDIO, "stdio"),
        (Transport.SSE, "sse"),
        (Transport.HTTP, "streamable-http"),
    ],
)
def test_transport(transport: Transport, expected: str) -> None:
    with patch.object(MCPServer, "run") as started:
        run(Settings(transport=transport))
    assert started.call_args.args == (expected,)
