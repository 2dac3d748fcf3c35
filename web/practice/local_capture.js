/**
 * The microphone recorded on the page at the browser's own rate, beside the call: what a network loses or squeezes is
 * whole here, and is what gets scored when all of it arrived.
 */

import { recorded } from './chunks.js';

/** @import {Scope} from '../scope.js' */

/**
 * `sendChunk` says whether it went out.
 * @typedef {{
 *   send: (type: string, fields: Record<string, unknown>) => void, sendChunk: (chunk: ArrayBuffer) => boolean,
 * }} CaptureHeard
 */

const CHUNK_S = 1;
/** The server takes up to this; a context of a higher rate is made anew at a usual one. */
const HIGHEST_HZ = 96_000;
const USUAL_HZ = 48_000;
const LOOK_MS = 250;
/** A minute that could not be sent will not arrive within two seconds of the end: the rest is not worth the memory. */
const MOST_WAITING = 60;

export class LocalCapture {
  /** What the server has not said to have. @type {Map<number, ArrayBuffer>} */
  #waiting = new Map();
  /** The next to be made, and the next to be sent. */
  #made = 0;
  #sent = 0;
  /** How many there are, once the recording ended. @type {number | null} */
  #chunks = null;
  #isEndTold = false;
  /** Chunks are numbered in the order in which they were said, however long a checksum takes. */
  #making = Promise.resolve();
  /** @type {AudioWorkletNode | null} */
  #node = null;

  /** @param {Scope} parent @param {MediaStream} microphone @param {CaptureHeard} heard */
  constructor(parent, microphone, heard) {
    this.scope = parent.child();
    this.microphone = microphone;
    this.heard = heard;
    this.context = this.#newContext();
    this.scope.interval(() => this.#pump(), LOOK_MS);
  }

  async open() {
    const { scope, context, microphone } = this;
    await context.audioWorklet.addModule(new URL('capture_worklet.js', import.meta.url));
    if (scope.disposed) return;
    const node = (this.#node = new AudioWorkletNode(context, 'capture', {
      numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit', processorOptions: { chunk_s: CHUNK_S },
    }));
    node.port.onmessage = ({ data }) => (data.isOver ? this.#end() : this.#add(data.samples));
    this.heard.send('local_audio', { rate_hz: context.sampleRate });
    context.createMediaStreamSource(microphone).connect(node);
  }

  /** The server has everything before this one. @param {number} next */
  came(next) {
    for (const number of this.#waiting.keys()) if (number < next) this.#waiting.delete(number);
    this.#pump();
  }

  /** The call's socket is open once more: what may have been lost with the one before goes again. */
  linked() {
    this.#sent = Math.min(this.#sent, ...this.#waiting.keys());
    this.#isEndTold = false;
    this.#pump();
  }

  /** The call is over: the last part of a second, and how many there were. */
  finish() {
    this.#node?.port.postMessage('end');
  }

  /** The recording is given up; the call goes on. */
  stop() {
    this.#waiting.clear();
    this.scope.dispose();
  }

  /** @param {Int16Array<ArrayBuffer>} samples */
  #add(samples) {
    const number = this.#made++;
    this.#making = this.#making.then(async () => {
      const chunk = await recorded(number, samples);
      this.#waiting.set(number, chunk);
      if (this.#waiting.size > MOST_WAITING) this.stop();
      else this.#pump();
    });
  }

  #end() {
    this.#chunks = this.#made;
    this.#making = this.#making.then(() => this.#pump());
  }

  #pump() {
    if (this.scope.disposed) return;
    for (let chunk; (chunk = this.#waiting.get(this.#sent)); this.#sent++) {
      if (!this.heard.sendChunk(chunk)) return;
    }
    if (this.#chunks === this.#sent && !this.#isEndTold) {
      this.#isEndTold = true;
      this.heard.send('local_end', { chunks: this.#chunks });
    }
  }

  #newContext() {
    let context = new AudioContext();
    if (context.sampleRate > HIGHEST_HZ) {
      void context.close();
      context = new AudioContext({ sampleRate: USUAL_HZ });
    }
    this.scope.add(() => void context.close());
    return context;
  }
}
