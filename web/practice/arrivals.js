/** Whether the buyer's packets still arrive: pure. The server sends them without a break, silence included. */

/** Without a packet for this long, the sound counts as stalled; an event loop's hiccup is shorter. */
const QUIET_MS = 1500;

export class Arrivals {
  #packets = 0;
  /** @type {number | null} */
  #at = null;

  /** @param {number} packets received since the connection began @param {number} now ms @returns {boolean} whether they stalled */
  areStalled(packets, now) {
    if (this.#at === null || packets > this.#packets) this.#at = now;
    this.#packets = packets;
    return now - this.#at >= QUIET_MS;
  }
}
