/** The two recordings of a call played as one: the rep's and the buyer's, on one axis. */

/** @import {Scope} from '../scope.js' */

/** Two media elements that started together drift by a few milliseconds; beyond this an ear tells. */
const DRIFT_S = 0.05;
const CHECK_MS = 400;

export class Player {
  /** @type {HTMLAudioElement[]} */
  #tracks = [];
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {{start_s: number, end_s: number} | null} */
  #span = null;
  /** Where a recording without sound stands. */
  #silent_s = 0;

  /**
   * @param {Scope} scope
   * @param {{rep: string | null, buyer: string | null}} urls
   * @param {'metadata' | 'auto'} [preload]
   */
  constructor(scope, { rep, buyer }, preload = 'metadata') {
    this.rep = this.#track(scope, rep, preload);
    this.buyer = this.#track(scope, buyer, preload);
    scope.frames(() => this.#tick());
    scope.interval(() => this.#align(), CHECK_MS);
  }

  get hasSound() {
    return this.#tracks.length > 0;
  }

  get isPlaying() {
    return this.#tracks.some((track) => !track.paused && !track.ended);
  }

  /** Seconds on the axis. */
  get time_s() {
    return this.#leader?.currentTime ?? this.#silent_s;
  }

  /** @param {number} speed 1 is as recorded */
  set speed(speed) {
    for (const track of this.#tracks) track.playbackRate = speed;
  }

  /** Called when it starts, stops or jumps. @param {() => void} run */
  onChange(run) {
    this.#listeners.add(run);
  }

  /** Whether the span from there is being played. @param {number} start_s */
  isPlayingFrom(start_s) {
    return this.isPlaying && this.#span?.start_s === start_s;
  }

  play() {
    this.#span = null;
    this.#start();
  }

  /** Plays a span, or stops when it is being played. @param {number} start_s @param {number} end_s */
  toggleSpan(start_s, end_s) {
    if (this.isPlayingFrom(start_s)) return this.pause();
    this.seek(start_s);
    this.#span = { start_s, end_s };
    this.#start();
  }

  pause() {
    this.#span = null;
    for (const track of this.#tracks) track.pause();
  }

  toggle() {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  /** @param {number} time_s */
  seek(time_s) {
    this.#span = null;
    this.#silent_s = Math.max(0, time_s);
    for (const track of this.#tracks) track.currentTime = Math.max(0, time_s);
    this.#tell();
  }

  /** The track that still runs; the shorter one stops earlier. */
  get #leader() {
    return this.#tracks.find((track) => !track.ended) ?? this.#tracks.at(-1);
  }

  #start() {
    for (const track of this.#tracks) track.play().catch(() => this.pause());
  }

  #tell() {
    for (const run of this.#listeners) run();
  }

  #tick() {
    if (this.#span !== null && this.isPlaying && this.time_s >= this.#span.end_s) this.pause();
  }

  #align() {
    const [first, second] = this.#tracks;
    if (!first || !second || first.paused || first.ended || second.ended || first.seeking || second.seeking) return;
    if (Math.abs(first.currentTime - second.currentTime) > DRIFT_S) second.currentTime = first.currentTime;
  }

  /** @param {Scope} scope @param {string | null} url @param {'metadata' | 'auto'} preload */
  #track(scope, url, preload) {
    if (url === null) return null;
    const track = new Audio();
    track.preload = preload;
    track.src = url;
    for (const type of ['play', 'pause', 'ended', 'error']) scope.listen(track, type, () => this.#tell());
    scope.add(() => {
      track.pause();
      track.removeAttribute('src');
      track.load();
    });
    this.#tracks.push(track);
    return track;
  }
}
