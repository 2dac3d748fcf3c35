/** The sound of the call over its socket, where the network lets no direct sound through. */

import { packed, samplesOf } from './chunks.js';
import { chooseDevice, chosenDevice } from './devices.js';

/** @import {Scope} from '../scope.js' */

/**
 * @typedef {{
 *   ready: (rate_hz: number) => void,
 *   chunk: (chunk: ArrayBuffer) => void,
 *   silenced: (isSilenced: boolean) => void,
 * }} SoundHeard
 */

/** What the server sends; a context of this rate needs no conversion of ours. */
const RATE_HZ = 24_000;
/** A context that may play does so by then. */
const STARTS_MS = 500;

export class SocketSound {
  /** Whether the server takes chunks. */
  isOn = false;
  /** @type {AudioWorkletNode | null} */
  #playback = null;
  /** @type {number | null} */
  #fill_s = null;

  /**
   * The buyer is played by the context itself, not by way of an `<audio>` element: Chromium's echo canceller takes
   * that off the microphone as well (measured in Chromium 150 with the loudspeaker wired to the microphone: −23 dB
   * without it, −60 dB in the first 3 s and −73 dB after, the same either way), and the element would add delay.
   * @param {Scope} scope @param {MediaStream | null} microphone @param {SoundHeard} heard
   */
  constructor(scope, microphone, heard) {
    this.scope = scope;
    this.microphone = microphone;
    this.heard = heard;
    this.context = this.#newContext(RATE_HZ);
    this.capturing = this.context;
  }

  /** Sets both ways up and says at which rate the microphone will come. */
  async open() {
    const { scope, context } = this;
    scope.listen(context, 'statechange', () => context.state === 'running' && this.#tellState());
    await Promise.all([this.#openPlayback(), this.microphone ? this.#openCapture(this.microphone) : null]);
    if (scope.disposed) return;
    this.heard.ready(this.capturing.sampleRate);
    scope.timeout(() => this.#tellState(), STARTS_MS);
  }

  /** @param {ArrayBuffer} chunk of the server */
  play(chunk) {
    const samples = samplesOf(chunk);
    this.#playback?.port.postMessage(samples, [samples.buffer]);
  }

  /** Lets the sound out after the browser held it back; call it from a press. */
  async hear() {
    await Promise.all([this.context.resume(), this.capturing.resume()]).catch(() => {});
    this.#tellState();
  }

  /** Seconds from the socket to the rep's ear; null while nothing plays. */
  get delay_s() {
    return this.#fill_s === null ? null : this.#fill_s + (this.context.outputLatency || 0);
  }

  #tellState() {
    if (!this.scope.disposed) this.heard.silenced(this.context.state === 'suspended');
  }

  async #openPlayback() {
    await this.context.audioWorklet.addModule(new URL('playback_worklet.js', import.meta.url));
    if (this.scope.disposed) return;
    const playback = (this.#playback = new AudioWorkletNode(this.context, 'playback', { numberOfInputs: 0, outputChannelCount: [1] }));
    playback.port.onmessage = ({ data }) => (this.#fill_s = data.fill_s);
    playback.connect(this.context.destination);
  }

  /** @param {MediaStream} microphone */
  async #openCapture(microphone) {
    const source = this.#sourceOf(microphone);
    await this.capturing.audioWorklet.addModule(new URL('capture_worklet.js', import.meta.url));
    if (this.scope.disposed) return;
    const capture = new AudioWorkletNode(this.capturing, 'capture', { numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' });
    capture.port.onmessage = ({ data: { from, samples } }) => {
      if (this.isOn) this.heard.chunk(packed(from, samples));
    };
    source.connect(capture);
  }

  /** A browser that does not convert a microphone's rate (Firefox) gets a context at its own. @param {MediaStream} microphone */
  #sourceOf(microphone) {
    try {
      return this.context.createMediaStreamSource(microphone);
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'NotSupportedError') throw error;
      this.capturing = this.#newContext();
      return this.capturing.createMediaStreamSource(microphone);
    }
  }

  /** @param {number} [rate_hz] */
  #newContext(rate_hz) {
    const context = new AudioContext({ latencyHint: 'interactive', ...(rate_hz ? { sampleRate: rate_hz } : {}) });
    const id = chosenDevice('loudspeaker');
    const sink = /** @type {{setSinkId?: (id: string) => Promise<void>}} */ (context);
    if (id !== '') void sink.setSinkId?.(id).catch(() => chooseDevice('loudspeaker', ''));
    this.scope.add(() => void context.close());
    return context;
  }
}
