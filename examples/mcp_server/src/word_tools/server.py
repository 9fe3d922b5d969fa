"""The MCP server: tools and resources for AI assistants."""

from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from word_tools import __version__
from word_tools.config import LiveConfig, Settings, Transport
from word_tools.names import resource_uri, tool_name
from word_tools.text import TextStats, analyze


def create_server(settings: Settings) -> MCPServer:
    """The server with everything it offers, not yet listening."""
    server = MCPServer(
        "word-tools",
        instructions="Word counts for AI assistants",
        version=__version__,
    )
    config = LiveConfig(settings.config_file)

    @server.tool(name=tool_name("analyze_text"))
    def analyze_text(text: str, top: int | None = None) -> TextStats:
        """Count the characters, words and lines of a text, and its most frequent words."""
        limits = config.limits()
        if len(text) > limits.max_characters:
            raise ValueError(f"the text is longer than {limits.max_characters} characters")
        return analyze(text, top=limits.top_words if top is None else top)

    @server.resource(resource_uri("about/version"), mime_type="text/plain")
    def version() -> str:
        """The version of this server."""
        return __version__

    server.custom_route("/health", methods=["GET"])(health)
    return server


async def health(_: Request) -> Response:
    """The process is alive; asked over the sse and http transports."""
    return JSONResponse({"status": "ok", "version": __version__})


def run(settings: Settings) -> None:
    """Serve over the transport of the settings until stopped."""
    server = create_server(settings)
    security = TransportSecuritySettings(allowed_hosts=list(settings.allowed_hosts))
    match settings.transport:
        case Transport.STDIO:
            server.run("stdio")
        case Transport.SSE:
            server.run("sse", host=settings.host, port=settings.port, transport_security=security)
        case Transport.HTTP:
            server.run(
                "streamable-http",
                host=settings.host,
                port=settings.port,
                transport_security=security,
            )
