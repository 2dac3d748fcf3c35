/** Sound as it goes over the call's socket: a count of samples, then the samples, all little-endian: pure. */

const COUNT_BYTES = 4;

/** @param {number} from the number of the first sample, kept to 32 bits @param {Int16Array} samples */
export function packed(from, samples) {
  const chunk = new ArrayBuffer(COUNT_BYTES + samples.byteLength);
  new DataView(chunk).setUint32(0, from, true);
  new Int16Array(chunk, COUNT_BYTES).set(samples);
  return chunk;
}

/** @param {ArrayBuffer} chunk @returns {Int16Array<ArrayBuffer>} its samples; none where it is too short or odd */
export function samplesOf(chunk) {
  const isWhole = chunk.byteLength > COUNT_BYTES && chunk.byteLength % 2 === 0;
  return isWhole ? new Int16Array(chunk.slice(COUNT_BYTES)) : new Int16Array(0);
}

/** Puts the blocks of an audio graph together to chunks of one length. */
export class Chunker {
  #filled = 0;
  #from = 0;

  /** @param {number} length samples of a chunk @param {(from: number, samples: Int16Array<ArrayBuffer>) => void} ready */
  constructor(length, ready) {
    this.ready = ready;
    this.#chunk = new Int16Array(length);
  }

  /** @type {Int16Array<ArrayBuffer>} */
  #chunk;

  /** @param {Float32Array} block −1..1, clipped beyond */
  add(block) {
    if (this.#chunk.length === 0) return;
    for (const sample of block) {
      this.#chunk[this.#filled++] = Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
      if (this.#filled === this.#chunk.length) this.#send();
    }
  }

  /** The rest as a shorter chunk; nothing is taken after. */
  end() {
    const rest = this.#chunk.slice(0, this.#filled);
    this.#chunk = new Int16Array(0);
    if (rest.length > 0) this.ready(this.#from, rest);
  }

  #send() {
    const [chunk, from] = [this.#chunk, this.#from];
    this.#chunk = new Int16Array(chunk.length);
    this.#from += chunk.length;
    this.#filled = 0;
    this.ready(from, chunk); // may give its memory away
  }
}

const KIND = 1;
const HASH_BYTES = 32;

/**
 * A chunk of the recording at the microphone: kind, number, SHA-256, samples; 37 bytes before them, so that its length
 * is odd and that of sound of the call even.
 * @param {number} number @param {Int16Array<ArrayBuffer>} samples
 */
export async function recorded(number, samples) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', samples));
  const chunk = new Uint8Array(1 + COUNT_BYTES + HASH_BYTES + samples.byteLength);
  chunk[0] = KIND;
  new DataView(chunk.buffer).setUint32(1, number, true);
  chunk.set(hash, 1 + COUNT_BYTES);
  chunk.set(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength), 1 + COUNT_BYTES + HASH_BYTES);
  return chunk.buffer;
}
