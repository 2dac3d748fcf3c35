"""A model hub on loopback: one repository, good or bad as a test wants it."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """What the repository `test/model` holds, and what was asked of it."""

    files: dict[str, bytes]
    large: tuple[str, ...] = ()
    """Files published with their sha256."""
    served: dict[str, bytes] = field(default_factory=dict)
    """What is sent in place of a file."""
    status: int = 200
    resumes: bool = True
    commit: str = COMMIT
    url: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Path and Range of each request."""

    def listing(self) -> dict[str, Any]:
        return {"sha": self.commit, "siblings": [self._file(path) for path in self.files]}

    def _file(self, path: str) -> dict[str, Any]:
        content = self.files[path]
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
        entry: dict[str, Any] = {"rfilename": path, "size": len(content), "blobId": blob}
        if path in self.large:
            entry["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        return entry


@contextmanager
def hub(content: Hub) -> Iterator[Hub]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, wanted = urlsplit(self.path).path, self.headers.get("Range", "")
            content.asked.append((path, wanted))
            if path.startswith("/api/"):
                self._send(content.status, json.dumps(content.listing()).encode())
                return
            name = path.partition(f"/resolve/{content.commit}/")[2]
            data = content.served.get(name, content.files[name])
            first = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and content.resumes else 0
            self._send(206 if first else 200, data[first:])

        def _send(self, status: int, data: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Keeps quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        content.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield content
        finally:
            server.shutdown()
            thread.join()
