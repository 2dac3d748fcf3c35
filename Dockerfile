# rolecall with its page. What is to be kept lies in /data; everything else may be thrown away.
FROM python:3.12-slim-bookworm AS made

RUN apt-get update \
 && apt-get install -y --no-install-recommends make npm \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY requirements requirements
COPY pyproject.toml README.md LICENSE Makefile ./
COPY server server
COPY voice voice
COPY scoring scoring
COPY web web
RUN make install
# What librosa compiles is kept where the server, which may write nowhere else, finds it.
ENV NUMBA_CACHE_DIR=/app/compiled
RUN .venv/bin/python -m scoring.warm

FROM python:3.12-slim-bookworm

RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin rolecall \
 && install -d -o rolecall -g rolecall -m 0700 /data
COPY --from=made /app /app
COPY --from=made --chown=rolecall:rolecall /app/compiled /app/compiled
WORKDIR /app
USER rolecall
ENV ROLECALL_DATA=/data NUMBA_CACHE_DIR=/app/compiled PYTHONDONTWRITEBYTECODE=1
VOLUME /data
EXPOSE 8350
# Live, not ready: a server that is busy or stops must not be killed for it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD [".venv/bin/python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8350/api/health/live', timeout=4)"]
ENTRYPOINT [".venv/bin/rolecall"]
CMD ["serve"]
