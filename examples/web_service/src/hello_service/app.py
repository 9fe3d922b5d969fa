"""The web service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException, Response, status
from pydantic import BaseModel, Field

from hello_service import __version__
from hello_service.config import LiveConfig, Settings
from hello_service.text import TextStats, analyze


class StatsRequest(BaseModel):
    """A text to look at, and how many of its most frequent words to name."""

    text: str
    top: int | None = Field(default=None, ge=0)


class Health(BaseModel):
    """The answer of the probes."""

    status: str
    version: str = __version__


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application, with the settings of the environment unless others are given.

    It is ready between start-up and shut-down.
    """
    settings = settings or Settings.from_env()
    config = LiveConfig(settings.config_file)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.ready = True
        yield
        app.state.ready = False

    app = FastAPI(
        title="hello-service",
        description="A web service that counts words",
        version=__version__,
        lifespan=lifespan,
    )
    app.state.ready = False

    @app.get("/health")
    async def health() -> Health:
        """The process is alive."""
        return Health(status="ok")

    @app.get("/ready")
    async def ready(response: Response) -> Health:
        """Requests are welcome: connect what the service depends on here."""
        if not app.state.ready:
            response.status_code = status.HTTP_503_SERVICE_UNAVAILABLE
            return Health(status="unavailable")
        return Health(status="ok")

    @app.post("/v1/stats")
    def stats(request: StatsRequest) -> TextStats:
        """Count the characters, words and lines of a text, and its most frequent words."""
        limits = config.limits()
        if len(request.text) > limits.max_characters:
            raise HTTPException(
                status.HTTP_413_CONTENT_TOO_LARGE,
                f"the text is longer than {limits.max_characters} characters",
            )
        return analyze(request.text, top=limits.top_words if request.top is None else request.top)

    return app
