/** The two recordings of a call played as one: the rep's and the buyer's, on one axis. */

import { placeIn } from './itinerary.js';

/** @import {Scope} from '../scope.js' */
/** @import {Tracks} from '../shapes.js' */
/** @import {Span} from './itinerary.js' */

/** Two media elements that started together drift by a few milliseconds; beyond this an ear tells. */
const DRIFT_S = 0.05;
const CHECK_MS = 400;
const OPUS = 'audio/ogg; codecs="opus"';
/** Closer than this to a stretch's start is in it: a seek lands a sample or two beside what was asked for. */
const NEAR_S = 0.03;

/**
 * Both tracks in one form: the small copies where both are there and can be played, the recordings otherwise.
 * @param {Tracks} urls @param {boolean} playsOpus @returns {{rep: string | null, buyer: string | null}}
 */
export function playable(urls, playsOpus) {
  const { rep_opus, buyer_opus } = urls;
  if (playsOpus && rep_opus && buyer_opus) return { rep: rep_opus, buyer: buyer_opus };
  return { rep: urls.rep, buyer: urls.buyer };
}

export class Player {
  /** @type {HTMLAudioElement[]} */
  #tracks = [];
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {Span | null} */
  #span = null;
  #loops = false;
  /** Where a recording without sound stands. */
  #silent_s = 0;
  /** Only these stretches are played, in order; null: everything. @type {readonly Span[] | null} */
  itinerary = null;

  /**
   * @param {Scope} scope
   * @param {Tracks} urls
   * @param {'metadata' | 'auto'} [preload]
   */
  constructor(scope, urls, preload = 'metadata') {
    const { rep, buyer } = playable(urls, new Audio().canPlayType(OPUS) !== '');
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

  /** The pitch stays. @param {number} speed 1 is as recorded */
  set speed(speed) {
    for (const track of this.#tracks) {
      track.preservesPitch = true;
      track.playbackRate = speed;
    }
  }

  /** Called when it starts, stops or jumps. @param {() => void} run */
  onChange(run) {
    this.#listeners.add(run);
  }

  /** Whether the span from there is being played. @param {number} start_s */
  isPlayingFrom(start_s) {
    return this.isPlaying && this.#span?.start_s === start_s;
  }

  get isLooping() {
    return this.#loops && this.#span !== null;
  }

  play() {
    this.#span = null;
    if (this.itinerary && placeIn(this.itinerary, this.time_s) === null) this.#jump(this.itinerary[0]?.start_s ?? 0);
    this.#start();
  }

  /** Plays a span, or stops when it is being played. @param {number} start_s @param {number} end_s */
  toggleSpan(start_s, end_s) {
    if (this.isPlayingFrom(start_s)) return this.pause();
    this.#playSpan({ start_s, end_s }, false);
  }

  /** Plays a span again and again. @param {Span} span */
  loop(span) {
    this.#playSpan(span, true);
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
    this.#jump(time_s);
    this.#tell();
  }

  /** The track that still runs; the shorter one stops earlier. */
  get #leader() {
    return this.#tracks.find((track) => !track.ended) ?? this.#tracks.at(-1);
  }

  /** @param {Span} span @param {boolean} loops */
  #playSpan(span, loops) {
    this.seek(span.start_s);
    this.#span = span;
    this.#loops = loops;
    this.#start();
  }

  #start() {
    for (const track of this.#tracks) track.play().catch(() => this.pause());
  }

  /** @param {number} time_s */
  #jump(time_s) {
    this.#silent_s = Math.max(0, time_s);
    for (const track of this.#tracks) track.currentTime = Math.max(0, time_s);
  }

  #tell() {
    for (const run of this.#listeners) run();
  }

  #tick() {
    if (!this.isPlaying) return;
    const { time_s } = this;
    if (this.#span) {
      if (time_s < this.#span.end_s) return;
      return this.#loops ? this.#jump(this.#span.start_s) : this.pause();
    }
    const to = this.itinerary ? placeIn(this.itinerary, time_s) : time_s;
    if (to === null) return this.pause();
    if (to > time_s + NEAR_S) this.#jump(to);
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
