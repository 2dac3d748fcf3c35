"""A call that a rep speaks in Chromium, against the real server: the microphone is a sound file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from server.sound_file import write_sound
from tests.acceptance.chromium import LONG_MS, chromium
from tests.running import Running
from tests.speech_files import question
from voice.pcm import Pcm, join, silence

HOOKS = """
const Connection = RTCPeerConnection;
window.connections = [];
window.RTCPeerConnection = class extends Connection {
  constructor(...given) { super(...given); window.connections.push(this); }
};
const Socket = WebSocket;
window.sockets = [];
window.isShut = false;
window.WebSocket = class extends Socket {
  constructor(address) { super(window.isShut ? 'ws://127.0.0.1:9/' : address); window.sockets.push(this); }
};
const Node = AudioWorkletNode;
window.nodes = {};
window.AudioWorkletNode = class extends Node {
  constructor(context, name, options) { super(context, name, options); window.nodes[name] = this; }
};
"""
"""For a test to break what the page made; while `isShut`, new sockets lead nowhere."""
HEARD = """async () => {
  let energy = 0;
  for (const report of (await window.connections.at(-1).getStats()).values())
    if (report.type === 'inbound-rtp') energy += report.totalAudioEnergy ?? 0;
  return energy > 0.001;
}"""
"""Whether the buyer is heard over the last direct connection."""
HEARD_BY_SOCKET = """() => {
  const node = window.nodes.playback;
  if (!node) return false;
  const meter = (window.meter ??= node.context.createAnalyser());
  node.connect(meter);
  const samples = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(samples);
  return Math.max(...samples) > 0.02;
}"""


def asked_again_and_again(before_s: float) -> Pcm:
    """A question, and again every ten seconds: on a busy machine the first one may come before the call is on."""
    return join([silence(before_s)] + [part for _ in range(4) for part in (question(), silence(10.0))])


@contextmanager
def speaking_browser(folder: Path, *flags: str, before_s: float = 7.0) -> Iterator[Browser]:
    """Its microphone hears a question after `before_s`, and again every ten seconds, anew for every page."""
    sound = folder / "rep.wav"
    write_sound(sound, asked_again_and_again(before_s).at_rate(48_000))
    with chromium(f"--use-file-for-fake-audio-capture={sound}%noloop", *flags) as browser:
        yield browser


@contextmanager
def call_page(browser: Browser, server: Running, script: str = "") -> Iterator[Page]:
    """A page in a call, the buyer's first words on it; `script` runs before the page's own."""
    context = browser.new_context(permissions=["microphone"])
    page = context.new_page()
    page.add_init_script(HOOKS + script)
    page.set_default_timeout(LONG_MS)
    page.goto(server.address)
    page.get_by_role("link", name="Outage escalation", exact=True).click()
    page.get_by_role("button", name="Start the call").click()
    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    expect(page.locator(".caption")).not_to_contain_text("about to speak")
    page.evaluate("() => window.connections.splice(0, window.connections.length - 1)")  # the sound check's
    yield page
    context.close()


def end_to_debrief(page: Page) -> None:
    page.get_by_role("button", name="End the call").click()
    expect(page.get_by_role("heading", name="Debrief: Outage escalation")).to_be_visible()
