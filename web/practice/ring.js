/**
 * The buyer's sound between the socket and the loudspeaker: pure, and used inside a worklet.
 *
 * It begins once `target_s` of sound is there. Where the sound runs out there is silence until the target is there
 * again, and the target grows; when nothing ran out for a while it shrinks. The server's clock and the sound card's
 * drift apart: a silence in the sound is drawn out when little is left, and shortened when too much piled up.
 */

const LEAST_S = 0.06;
const MOST_S = 0.12;
const GROWS_S = 0.02;
const SHRINKS_S = 0.01;
/** Without running out for this long, the target shrinks by one step. */
const STEADY_S = 10;
/** Over each such span the lowest fill says what could be spared. */
const LOOK_S = 1;
/** Frames come every 20 ms: the fill moves that much by itself. */
const SLACK_S = 0.02;
/** With less than this left, a silence is drawn out. */
const NEARLY_OUT_S = 0.015;
/** More than this above the target does not wait for a silence. */
const TOO_MUCH_S = 0.06;
const BURST_S = 0.25;
const HELD_S = 1;
const FADE_S = 0.005;
/** Peak of full scale: −50 dB. */
const QUIET = 0.003;

export class Ring {
  target_s = LEAST_S;
  underruns = 0;
  skipped_s = 0;
  #written = 0;
  #played = 0;
  #isFilling = true;
  #lowest = Infinity;
  #looked = 0;
  #spare_s = 0;
  #isNearlyOut = false;
  #steady = 0;
  #fills = { sum: 0, n: 0 };

  /** @param {number} rate_hz */
  constructor(rate_hz) {
    this.rate_hz = rate_hz;
    this.samples = new Float32Array(Math.ceil(HELD_S * rate_hz));
  }

  get fill_s() {
    return (this.#written - this.#played) / this.rate_hz;
  }

  /** @param {Int16Array} samples */
  write(samples) {
    for (const sample of samples) this.samples[this.#written++ % this.samples.length] = sample / 32_768;
    const beyond_s = this.fill_s - this.target_s;
    if (beyond_s > BURST_S) this.#skip(beyond_s);
  }

  /** Fills a block with the next samples, or with silence. @param {Float32Array} block */
  read(block) {
    block.fill(0);
    this.#fills = { sum: this.#fills.sum + this.fill_s, n: this.#fills.n + 1 };
    if (this.#isFilling && this.fill_s < this.target_s) return;
    const begins = this.#isFilling;
    this.#isFilling = false;
    const taken = Math.min(block.length, this.#written - this.#played);
    for (let i = 0; i < taken; i++) block[i] = this.#at(this.#played + i);
    this.#played += taken;
    if (begins) this.#fadeIn(block);
    if (taken < block.length) this.#ranOut();
    else this.#look(block.length);
  }

  /** The mean fill since the last report, and what went wrong since the beginning. */
  report() {
    const { sum, n } = this.#fills;
    this.#fills = { sum: 0, n: 0 };
    return { fill_s: n === 0 ? this.fill_s : sum / n, underruns: this.underruns, skipped_s: this.skipped_s };
  }

  /** @param {number} i */
  #at(i) {
    return this.samples[i % this.samples.length] ?? 0;
  }

  #ranOut() {
    this.underruns += 1;
    this.target_s = Math.min(MOST_S, this.target_s + GROWS_S);
    this.#steady = 0;
    this.#restartLook();
    this.#drawOut();
  }

  /** Once a second what could be spared is known anew; it is skipped as soon as that is not heard. @param {number} played samples */
  #look(played) {
    this.#lowest = Math.min(this.#lowest, this.fill_s);
    this.#looked += played;
    if (this.#looked >= LOOK_S * this.rate_hz) {
      this.#spare_s = this.#lowest - this.target_s;
      this.#isNearlyOut = this.#lowest < NEARLY_OUT_S;
      this.#settle();
      this.#restartLook();
    }
    const spare_s = this.#spare_s;
    if (spare_s > TOO_MUCH_S || (spare_s > SLACK_S && this.#isQuiet(spare_s))) this.#skip(spare_s);
    if (this.#isNearlyOut && this.#isQuiet(this.fill_s)) this.#drawOut();
  }

  #settle() {
    this.#steady += this.#looked;
    if (this.#steady < STEADY_S * this.rate_hz) return;
    this.target_s = Math.max(LEAST_S, this.target_s - SHRINKS_S);
    this.#steady = 0;
  }

  #restartLook() {
    this.#lowest = Infinity;
    this.#looked = 0;
  }

  /** Silence until the target is there again. */
  #drawOut() {
    this.#isFilling = true;
    this.#isNearlyOut = false;
  }

  /** @param {number} span_s */
  #isQuiet(span_s) {
    for (let i = 0; i < span_s * this.rate_hz; i++) if (Math.abs(this.#at(this.#played + i)) > QUIET) return false;
    return true;
  }

  /** Leaves out the oldest; the cut is faded over, or it would click. @param {number} span_s */
  #skip(span_s) {
    const skipped = Math.floor(span_s * this.rate_hz);
    const from = this.#played;
    this.#played += skipped;
    this.skipped_s += skipped / this.rate_hz;
    const fade = Math.floor(FADE_S * this.rate_hz);
    for (let i = 0; i < fade; i++) {
      const share = (i + 0.5) / fade;
      const to = (this.#played + i) % this.samples.length;
      this.samples[to] = share * this.#at(this.#played + i) + (1 - share) * this.#at(from + i);
    }
    this.#spare_s = 0;
    this.#restartLook();
  }

  /** @param {Float32Array} block */
  #fadeIn(block) {
    for (let i = 0; i < block.length; i++) block[i] = (block[i] ?? 0) * Math.min(1, (i + 1) / (FADE_S * this.rate_hz));
  }
}
