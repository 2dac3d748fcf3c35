/** The rep's microphone, in chunks of one length (20 ms unless asked otherwise) with a running count of samples. */

import { Chunker } from './chunks.js';

const USUAL_S = 0.02;

class Capture extends AudioWorkletProcessor {
  #chunker;

  /** @param {{processorOptions?: {chunk_s?: number}}} [options] */
  constructor({ processorOptions } = {}) {
    super();
    this.#chunker = new Chunker(Math.round(sampleRate * (processorOptions?.chunk_s ?? USUAL_S)), (from, samples) =>
      this.port.postMessage({ from, samples }, [samples.buffer]),
    );
    this.port.onmessage = () => {
      this.#chunker.end();
      this.port.postMessage({ isOver: true });
    };
  }

  /** @param {Float32Array[][]} inputs */
  process([input]) {
    const [channel] = input ?? [];
    if (channel) this.#chunker.add(channel);
    return true;
  }
}

registerProcessor('capture', Capture);
