/**
 * Which way the sound of a call goes, and when another is tried: no clock, no connection, pure. Times are ms.
 *
 * Direct sound (WebRTC) is offered first. Where it does not open in time, the call's socket carries the sound; direct
 * sound that opens later takes it back. What was lost is offered again by itself for as long as the server keeps it.
 */

/** Direct sound gets this long before the socket carries it. */
export const SOCKET_AFTER_MS = 5000;
/** The server keeps a call without sound for a minute (docs/protocol.md). */
export const KEPT_MS = 60_000;
/** The first connection is given up as sound after this long; typing goes on. */
export const PATIENCE_MS = 20_000;
/** Nothing arrived, though the connection says that it is there: so long after that is noticed, another is offered. */
export const STALL_MS = 1500;
const ATTEMPT_MS = 8000;
const PAUSES_MS = [250, 500, 1000, 2000, 4000];
/** Between attempts while the socket carries the sound: a network that blocks direct sound mostly goes on doing so. */
const SELDOM_MS = [15_000, 30_000, 60_000, 120_000];

/** @typedef {'offer' | 'ask' | 'leave'} Step offer direct sound, ask for sound over the socket, stop that sound */

export class Ways {
  isLinked = false;
  /** The last offer. @type {'none' | 'offered' | 'up' | 'down'} */
  #direct = 'none';
  /** @type {'none' | 'asked' | 'on'} */
  #socket;
  /** @type {Step[]} */
  #steps = [];
  /** Since when there is no sound. @type {number | null} */
  #without = null;
  #hasBeenOn = false;
  #isGivenUp = false;
  #offeredAt = 0;
  #triedSince = 0;
  #nextAt = 0;
  #tries = 0;
  /** @type {number | null} */
  #stalledAt = null;

  /** @param {'direct' | 'socket' | null} [usual] how the sound of this call went before the page was loaded again */
  constructor(usual = null) {
    this.#socket = usual === 'socket' ? 'asked' : 'none';
  }

  /** @returns {'direct' | 'socket' | null} */
  get way() {
    if (this.#direct === 'up') return 'direct';
    return this.#socket === 'on' && this.isLinked ? 'socket' : null;
  }

  /** @returns {'joining' | 'on' | 'mending' | 'none'} */
  get sound() {
    if (this.way !== null && this.#stalledAt === null) return 'on';
    if (this.#isGivenUp) return 'none';
    return this.#hasBeenOn ? 'mending' : 'joining';
  }

  /** What is to be done; each step is told once. */
  takeSteps() {
    return this.#steps.splice(0);
  }

  /** The call's socket is open: the first time, or once more. @param {number} now */
  linked(now) {
    this.isLinked = true;
    if (this.#socket !== 'none') this.#ask();
    if (this.#direct !== 'up') this.#offerAnew(now);
  }

  /** @param {number} now */
  unlinked(now) {
    this.isLinked = false;
    if (this.#socket === 'on') this.#socket = 'asked';
    if (this.way === null) this.#lost(now);
  }

  connected() {
    this.#direct = 'up';
    this.#stalledAt = null;
    if (this.#socket !== 'none') this.#steps.push('leave');
    this.#socket = 'none';
    this.#found();
  }

  /** The connection of the last offer broke or could not be made. @param {number} now */
  broke(now) {
    const wasUp = this.#direct === 'up';
    this.#missed(now);
    if (wasUp) this.#offerAnew(now);
  }

  /** The connection stands, but nothing arrives. @param {number} now */
  stalled(now) {
    if (this.#direct !== 'up' || this.#stalledAt !== null) return;
    this.#stalledAt = now;
    this.#lost(now);
  }

  flowed() {
    if (this.#stalledAt === null) return;
    this.#stalledAt = null;
    this.#found();
  }

  /** The server hears nothing of the rep. @param {number} now */
  unheard(now) {
    if (this.way === 'socket') this.#ask();
    if (this.#direct !== 'offered') this.#offerAnew(now);
  }

  /** The network has no way for direct sound. */
  blocked() {
    if (this.#direct !== 'up' && this.#socket === 'none' && this.isLinked) this.#ask();
  }

  socketOpened() {
    if (this.#socket !== 'asked') return;
    this.#socket = 'on';
    this.#tries = 0;
    this.#found();
  }

  /** When `wake` is next due; Infinity where nothing is. */
  get deadline() {
    return Math.min(...this.#plans().map(([at]) => at));
  }

  /** @param {number} now */
  wake(now) {
    for (const [at, act] of this.#plans()) if (at <= now) act(now);
  }

  /** @returns {[number, (now: number) => void][]} */
  #plans() {
    /** @type {[number, (now: number) => void][]} */
    const plans = [];
    const isOffered = this.#direct === 'offered';
    if (this.#without !== null && !this.#isGivenUp) plans.push([this.#without + this.#kept_ms, () => this.#giveUp()]);
    if (!this.isLinked || this.#isGivenUp) return plans;
    if (isOffered && this.#socket === 'none') plans.push([this.#triedSince + SOCKET_AFTER_MS, () => this.blocked()]);
    if (isOffered) plans.push([this.#offeredAt + ATTEMPT_MS, (now) => this.#missed(now)]);
    if (this.#direct === 'down') plans.push([this.#nextAt, (now) => this.#offer(now)]);
    if (this.#stalledAt !== null) plans.push([this.#stalledAt + STALL_MS, (now) => this.broke(now)]);
    return plans;
  }

  get #kept_ms() {
    return this.#hasBeenOn ? KEPT_MS : PATIENCE_MS;
  }

  #ask() {
    this.#socket = 'asked';
    this.#steps.push('ask');
  }

  /** @param {number} now */
  #offerAnew(now) {
    this.#tries = 0;
    this.#triedSince = now;
    this.#isGivenUp = false;
    if (this.#direct === 'up') this.#direct = 'down';
    if (this.way === null) this.#lost(now);
    this.#offer(now);
  }

  /** @param {number} now */
  #offer(now) {
    this.#direct = 'offered';
    this.#stalledAt = null;
    this.#offeredAt = now;
    if (this.isLinked) this.#steps.push('offer');
  }

  /** @param {number} now */
  #missed(now) {
    this.#direct = 'down';
    this.#stalledAt = null;
    const pauses = this.#socket === 'on' ? SELDOM_MS : PAUSES_MS;
    this.#nextAt = now + (pauses[Math.min(this.#tries++, pauses.length - 1)] ?? 0);
    if (this.way === null) this.#lost(now);
  }

  /** @param {number} now */
  #lost(now) {
    this.#without ??= now;
  }

  #found() {
    this.#hasBeenOn = true;
    this.#without = null;
    this.#isGivenUp = false;
    this.#tries = 0;
  }

  #giveUp() {
    this.#isGivenUp = true;
  }
}
