# rolecall with its page; the data folder is the only thing to keep.
FROM python:3.12-slim-bookworm

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

RUN useradd --create-home rep && install -d -o rep /data
USER rep
# what librosa compiles is kept in the home of whoever may not write beside it
RUN .venv/bin/python -m scoring.warm
ENV ROLECALL_DATA=/data
VOLUME /data
ENTRYPOINT [".venv/bin/rolecall"]
CMD ["serve"]
