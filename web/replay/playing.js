/** How a call is played: how fast, which stretches of it, and which one again and again. */

import { chanceSpans, shared, talkSpans } from './itinerary.js';
import { SPEEDS } from './transport.js';

/** @import {Session} from '../shapes.js' */
/** @import {Span} from './itinerary.js' */
/** @import {Player} from './player.js' */

export class Playing {
  speed = 1;
  chancesOnly = false;
  skipsSilence = false;
  /** The stretch that stands out in every lane and line. @type {Span | null} */
  selected = null;
  /** Where a stretch was begun that has no end yet. @type {number | null} */
  begun_s = null;

  /** @param {Player} player @param {Session} session @param {number} duration_s @param {() => void} draw */
  constructor(player, session, duration_s, draw) {
    this.player = player;
    this.draw = draw;
    const turns = session.transcript?.turns ?? [];
    this.chances = chanceSpans(session.scorecard, turns, duration_s);
    this.talk = talkSpans(turns, duration_s);
  }

  get hasChances() {
    return this.chances.length > 0;
  }

  /** @param {number} speed */
  setSpeed(speed) {
    this.player.speed = this.speed = speed;
    this.draw();
  }

  /** @param {1 | -1} step */
  faster(step) {
    const at = SPEEDS.indexOf(this.speed) + step;
    this.setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))] ?? 1);
  }

  /** From the first chance on where none lies ahead; it begins to play. */
  toggleChances() {
    if (!this.hasChances) return;
    this.chancesOnly = !this.chancesOnly;
    this.#follow();
    if (this.chancesOnly && !this.player.isPlaying) this.player.play();
  }

  toggleSilence() {
    this.skipsSilence = !this.skipsSilence;
    this.#follow();
  }

  toggleLoop() {
    if (!this.selected) return;
    if (this.player.isLooping) this.player.pause();
    else this.player.loop(this.selected);
    this.draw();
  }

  /** @param {Span | null} span */
  select(span) {
    if (this.player.isLooping && span !== this.selected) this.player.pause();
    this.selected = span;
    this.begun_s = null;
    this.draw();
  }

  begin() {
    this.begun_s = this.player.time_s;
    this.draw();
  }

  /** The stretch from where it was begun, or from the call's begin, to now. */
  end() {
    const [start_s, end_s] = [this.begun_s ?? this.selected?.start_s ?? 0, this.player.time_s];
    if (end_s > start_s) this.select({ start_s, end_s });
  }

  #follow() {
    const { chancesOnly, skipsSilence, chances, talk } = this;
    const parts = chancesOnly ? chances : talk;
    this.player.itinerary = chancesOnly && skipsSilence ? shared(chances, talk) : chancesOnly || skipsSilence ? parts : null;
    this.draw();
  }
}
