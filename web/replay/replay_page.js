/** A loaded call on its page: what is shown, and what each press does. */

import { render } from 'lit';
import { hearingOf } from '../debrief/debrief.js';
import { sentence } from '../frame.js';
import { addComment } from '../house.js';
import { sessionAddress } from '../route.js';
import { clock } from '../figures.js';
import { followKeys } from './keys.js';
import { marksOf, nextMark, turnAt } from './marks.js';
import { Player } from './player.js';
import { replayView } from './replay_view.js';
import { drawWaves } from './waves.js';

/** @import {Place} from '../frame.js' */
/** @import {Comment, Peaks, ScenarioPage, Session} from '../shapes.js' */
/** @import {Mark} from './marks.js' */

export class Replay {
  /** @param {Place} place @param {Session} session @param {ScenarioPage | null} card @param {number | null} at_s */
  constructor({ root, scope }, session, card, at_s) {
    this.root = root;
    this.scope = scope;
    this.session = session;
    this.turns = session.transcript?.turns ?? [];
    this.player = new Player(scope, session.audio, 'auto');
    this.hearing = hearingOf(session, card, this.player);
    /** @type {{comments: Comment[], commentTrouble: string | null, waveTrouble: string | null, zoom: number, speed: number, current: number, hasWaves: boolean}} */
    this.state = {
      comments: [], commentTrouble: null, waveTrouble: null, zoom: 1, speed: 1, current: -1, hasWaves: false,
    };
    this.duration_s = Math.max(session.duration_s ?? 0, this.turns.at(-1)?.end_s ?? 0, 1);
    /** @type {Mark[]} */
    this.marks = [];
    this.draw();
    this.player.onChange(() => this.changed());
    scope.frames(() => this.tick());
    scope.interval(() => this.player.isPlaying && this.writeAddress(), 1000);
    followKeys(scope, {
      toggle: () => this.player.toggle(),
      pause: () => (this.player.isPlaying ? this.player.pause() : this.player.play()),
      skip: (by_s) => this.seek(this.player.time_s + by_s),
      mark: (step) => this.moves.jump(nextMark(this.marks, this.player.time_s, step)),
    });
    if (at_s !== null) this.seek(at_s);
  }

  draw() {
    if (this.scope.disposed) return;
    const { titles } = this.hearing;
    this.marks = marksOf(this.session.scorecard, this.state.comments, titles, this.duration_s);
    render(replayView(this, this.hearing), this.root);
  }

  /** @param {Peaks} peaks */
  drawWaves(peaks) {
    if (this.scope.disposed) return;
    this.duration_s = Math.max(this.duration_s, peaks.duration_s);
    this.state.hasWaves = true;
    this.draw();
    const { rep, buyer } = this.player;
    drawWaves(this.scope, this.root, { ...peaks, duration_s: this.duration_s }, { rep, buyer });
  }

  /** @param {unknown} error */
  withoutWaves(error) {
    this.state.waveTrouble = sentence(error);
    this.draw();
  }

  /** @param {Comment[]} comments */
  showComments(comments) {
    this.state.comments = comments;
    this.draw();
  }

  /** @param {unknown} error */
  withoutComments(error) {
    this.state.commentTrouble = sentence(error);
    this.draw();
  }

  /** @param {number} time_s */
  seek(time_s) {
    this.player.seek(Math.min(Math.max(0, time_s), this.duration_s));
    this.writeAddress();
  }

  changed() {
    this.draw();
    this.tick();
  }

  /** Moves the cursor; redraws only when another turn is being said. */
  tick() {
    const { time_s } = this.player;
    const share = Math.min(1, time_s / this.duration_s);
    const cursor = /** @type {HTMLElement | null} */ (this.root.querySelector('.cursor'));
    const shown = this.root.querySelector('.now');
    if (!cursor || !shown) return;
    cursor.style.left = `${(share * 100).toFixed(3)}%`;
    const text = clock(time_s);
    if (shown.textContent !== text) shown.textContent = text;
    if (this.player.isPlaying) this.keepInSight(share);
    const current = turnAt(this.turns, time_s);
    if (current !== this.state.current) this.follow(current);
  }

  /** @param {number} current */
  follow(current) {
    this.state.current = current;
    this.draw();
    const list = this.root.querySelector('.turns');
    const row = /** @type {HTMLElement | null} */ (list?.querySelector('[aria-current]') ?? null);
    if (list && row) list.scrollTop = row.offsetTop - list.clientHeight / 3;
  }

  /** @param {number} share of the axis */
  keepInSight(share) {
    const scroll = this.root.querySelector('.lane-scroll');
    if (!scroll || this.state.zoom === 1) return;
    const x = share * scroll.scrollWidth;
    if (x < scroll.scrollLeft || x > scroll.scrollLeft + scroll.clientWidth * 0.9) {
      scroll.scrollLeft = x - scroll.clientWidth * 0.1;
    }
  }

  writeAddress() {
    if (this.scope.disposed) return;
    history.replaceState(null, '', sessionAddress(this.session.id, this.player.time_s));
  }

  moves = {
    toggle: () => this.player.toggle(),
    seek: (/** @type {number} */ time_s) => this.seek(time_s),
    jump: (/** @type {Mark | undefined} */ mark) => mark && this.seek(mark.start_s),
    speed: (/** @type {number} */ speed) => {
      this.player.speed = this.state.speed = speed;
      this.draw();
    },
    zoom: (/** @type {number} */ by) => {
      this.state.zoom = Math.min(16, Math.max(1, this.state.zoom * by));
      this.draw();
      this.keepInSight(this.player.time_s / this.duration_s);
    },
    grab: (/** @type {PointerEvent} */ event) => this.grab(event),
    add: (/** @type {SubmitEvent} */ event) => void this.add(event),
  };

  /** Goes to the pressed time, and along with the pointer until it is let go. @param {PointerEvent} event */
  grab(event) {
    const plots = /** @type {HTMLElement} */ (event.currentTarget);
    const go = (/** @type {PointerEvent} */ { clientX }) => {
      const { left, width } = plots.getBoundingClientRect();
      this.seek(((clientX - left) / width) * this.duration_s);
    };
    const drag = this.scope.child();
    drag.listen(window, 'pointermove', go);
    drag.listen(window, 'pointerup', () => drag.dispose());
    drag.listen(window, 'pointercancel', () => drag.dispose());
    go(event);
  }

  /** @param {SubmitEvent} event */
  async add(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const text = String(new FormData(form).get('text')).trim();
    if (text === '') return;
    try {
      const start_s = Number(this.player.time_s.toFixed(2));
      const added = await addComment(this.session.id, { start_s, end_s: start_s, text }, this.scope.signal);
      form.reset();
      this.state.commentTrouble = null;
      this.showComments([...this.state.comments, added].sort((a, b) => a.start_s - b.start_s));
    } catch (error) {
      if (!this.scope.disposed) this.withoutComments(error);
    }
  }
}
