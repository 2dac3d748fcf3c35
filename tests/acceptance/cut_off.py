"""Run by `test_network_cut.py` in a network namespace with loopback only: start, call, debrief and replay.

Every Python process of the server reports each address outside this machine that it turns to, by an audit hook: an
attempt that fails because the network is cut is an attempt all the same.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.chromium import CHROMIUM, chromium, page_at
from tests.running import Running, running_server
from tests.speech_files import write_question

WITNESS = """
import os, sys
NAMES = {"socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
INSIDE = ("127.", "::1", "localhost", "0.0.0.0", "::")
def watch(event, arguments):
    if event in NAMES:
        address = arguments[1] if event in ("socket.connect", "socket.sendto") else arguments[0]
        host = address[0] if isinstance(address, tuple) else address
        if isinstance(host, str) and host and not host.startswith(("/", "\\0")) and not host.startswith(INSIDE):
            with open(os.environ["OUTBOUND_LOG"], "a") as log:
                log.write(f"{event} {host}\\n")
sys.addaudithook(watch)
"""


@pytest.fixture(scope="module")
def outbound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("outbound") / "log"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, outbound: Path) -> Iterator[Running]:
    (outbound.parent / "sitecustomize.py").write_text(WITNESS)
    path = os.pathsep.join([str(outbound.parent), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": path, "OUTBOUND_LOG": str(outbound)}
    with running_server(tmp_path_factory.mktemp("cut") / "data", env=environment) as running:
        yield running


def test_the_network_is_cut() -> None:
    assert Path("/proc/net/route").read_text().count("\n") == 1, "a route leads out of here"


def test_a_spoken_call_comes_to_its_debrief(server: Running, tmp_path: Path) -> None:
    question = write_question(tmp_path / "rep.wav")
    told = ["--url", server.url, "--data", str(server.data), "--wav", str(question), "--seed", "0", "--json"]
    command = [sys.executable, "-m", "server", "call", "procurement-stall", *told]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["scorecard"]["schema"] == 1


@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no browser: install Debian's package chromium")
def test_the_pages_ask_nobody_else_from_the_home_page_to_the_replay(server: Running) -> None:
    asked: list[str] = []
    with chromium() as browser, page_at(browser, server.url, []) as page:
        page.on("request", lambda request: asked.append(request.url))
        practise(page, server)
    hosts = {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(server.url).netloc}


def practise(page: Page, server: Running) -> None:
    page.goto(server.address)
    page.get_by_role("link", name="Outage escalation").click()
    page.get_by_role("button", name="Type instead").click()
    expect(page.locator(".caption")).not_to_contain_text("about to speak")
    page.get_by_label("Type to the buyer").fill("On Monday morning your dispatch floor was blind for three hours.")
    page.keyboard.press("Enter")
    expect(page.locator(".own")).to_contain_text("dispatch floor")
    page.get_by_role("button", name="End the call").click()
    expect(page.get_by_role("heading", name="Debrief: Outage escalation")).to_be_visible()
    page.get_by_role("link", name="Replay the call").click()
    expect(page.locator(".turn").first).to_be_visible()


def test_no_process_of_the_server_turned_to_another_machine(outbound: Path) -> None:
    assert not outbound.exists() or outbound.read_text() == ""


def test_the_witness_sees_who_turns_to_another_machine(outbound: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(outbound.parent), "OUTBOUND_LOG": str(tmp_path / "log")}
    looking = "import socket\ntry:\n    socket.create_connection(('stun.example', 3478), 1)\nexcept OSError:\n    pass"
    subprocess.run([sys.executable, "-c", looking], env=environment, check=True)
    assert "stun.example" in (tmp_path / "log").read_text()
