"""Debian's Firefox over WebDriver BiDi: as much of a client as one smoke test needs.

Source: https://www.w3.org/TR/webdriver-bidi/
"""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
needs_firefox = pytest.mark.skipif(FIREFOX is None, reason="needs a browser: install the package firefox-esr")
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
LIMIT_S = 60.0
PREFERENCES = {
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    "ui.prefersReducedMotion": 1,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False,
}


class PageFault(AssertionError):
    """A script of the test threw in the page."""


@dataclass
class Firefox:
    socket: ClientConnection
    context: str = ""
    asked: int = 0
    complaints: list[str] = field(default_factory=list)
    """Errors and warnings that pages wrote to the console, violations of their policy among them."""

    def command(self, method: str, **params: Any) -> dict[str, Any]:
        self.asked += 1
        self.socket.send(json.dumps({"id": self.asked, "method": method, "params": params}))
        while True:
            message = json.loads(self.socket.recv(LIMIT_S))
            if message.get("method") == "log.entryAdded" and message["params"]["level"] in ("error", "warn"):
                self.complaints.append(message["params"]["text"])
            if message.get("id") == self.asked:
                assert message["type"] == "success", message
                result: dict[str, Any] = message["result"]
                return result

    def go(self, url: str) -> None:
        self.command("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def run(self, expression: str) -> Any:
        """The value of an expression, awaited. Raises PageFault."""
        target = {"context": self.context}
        found = self.command("script.evaluate", expression=expression, target=target, awaitPromise=True)
        if found["type"] == "exception":
            raise PageFault(found["exceptionDetails"]["text"])
        return found["result"].get("value")

    def until(self, condition: str) -> None:
        """Waits in the page until a condition holds."""
        self.run(
            f"""new Promise((resolve, reject) => {{
              const began = performance.now();
              const look = () => ({condition}) ? resolve(true)
                : performance.now() - began > {LIMIT_S * 1000 / 2} ? reject(new Error({json.dumps(condition)}
                  + ' within: ' + document.body.innerText.slice(0, 500))) : setTimeout(look, 50);
              look();
            }})"""
        )

    def press(self, button: str) -> None:
        """A button or link of this name, when it can be pressed."""
        found = (
            "[...document.querySelectorAll('button, a')]"
            f".find((each) => each.innerText.trim() === {json.dumps(button)} && !each.disabled)"
        )
        self.until(found)
        self.run(f"{found}.click()")


@contextmanager
def firefox() -> Iterator[Firefox]:
    """With an empty profile and a made-up microphone."""
    assert FIREFOX is not None
    with tempfile.TemporaryDirectory() as folder:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
        (Path(folder) / "user.js").write_text("\n".join(lines))
        command = [FIREFOX, "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        try:
            with connect(f"{_address(process)}/session", max_size=None, proxy=None) as socket:
                yield _opened(socket)
        finally:
            process.kill()
            process.communicate()


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stderr is not None
    for line in process.stderr:
        if found := LISTENING.search(line):
            return found[1]
    raise AssertionError("Firefox did not say where it listens")


def _opened(socket: ClientConnection) -> Firefox:
    browser = Firefox(socket)
    browser.command("session.new", capabilities={})
    browser.command("session.subscribe", events=["log.entryAdded"])
    browser.context = browser.command("browsingContext.getTree")["contexts"][0]["context"]
    return browser
