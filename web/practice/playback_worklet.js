/** The buyer's sound as it came over the socket, played; four times a second it says how full its ring is. */

import { Ring } from './ring.js';

const REPORTS_PER_S = 4;

class Playback extends AudioWorkletProcessor {
  #ring = new Ring(sampleRate);
  #sinceReport = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }) => this.#ring.write(data);
  }

  /** @param {Float32Array[][]} _ @param {Float32Array[][]} outputs */
  process(_, [output]) {
    const [channel] = output ?? [];
    if (!channel) return true;
    this.#ring.read(channel);
    this.#sinceReport += channel.length;
    if (this.#sinceReport * REPORTS_PER_S >= sampleRate) {
      this.#sinceReport = 0;
      this.port.postMessage(this.#ring.report());
    }
    return true;
  }
}

registerProcessor('playback', Playback);
