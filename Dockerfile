FROM python:3.13-slim-bookworm AS build
WORKDIR /src
COPY requirements-build.lock requirements-service.lock ./
RUN python -m venv --without-pip /opt/argument-graph
RUN pip --python /opt/argument-graph install --no-cache-dir --require-hashes --only-binary=:all: -r requirements-service.lock
RUN pip install --no-cache-dir --require-hashes --only-binary=:all: -r requirements-build.lock
COPY pyproject.toml README.md LICENSE ./
COPY service service
COPY graph_seed graph_seed
COPY interchange interchange
COPY argument_store argument_store
COPY argumentation argumentation
COPY embedded_neo4j embedded_neo4j
RUN pip wheel --no-deps --no-build-isolation --wheel-dir dist . \
    && pip --python /opt/argument-graph install --no-cache-dir --no-deps --no-index dist/*.whl

FROM python:3.13-slim-bookworm
COPY --from=build /opt/argument-graph /opt/argument-graph
ENV PATH=/opt/argument-graph/bin:$PATH \
    ARGUMENT_GRAPH_HOST=0.0.0.0 \
    ARGUMENT_GRAPH_PORT=8000 \
    ARGUMENT_GRAPH_PROFILE=production
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/readyz', timeout=5)"]
ENTRYPOINT ["argument-graph"]
CMD ["serve"]
