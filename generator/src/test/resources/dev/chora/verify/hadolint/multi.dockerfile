FROM python:3.13-slim AS builder
WORKDIR /src
COPY pyproject.toml ./
RUN pip install --no-cache-dir build==1.2
COPY src ./src
RUN python -m build --wheel --outdir /dist

FROM python:3.13-slim
RUN groupadd -g 1000 app && useradd -u 1000 -g 1000 app
WORKDIR /app
COPY --from=builder /dist /dist
RUN pip install --no-cache-dir /dist/*.whl
ENV PYTHONUNBUFFERED=1
USER 1000
EXPOSE 8000
HEALTHCHECK CMD ["python", "-c", "import app"]
CMD ["python", "-m", "app"]
