/** A loaded call on its page: what is shown, and what each press does. */

import { render } from 'lit';
import { ownCall } from '../account/own_call.js';
import { sharingPart } from '../account/sharing.js';
import { hearingOf, titlesOf } from '../debrief/debrief.js';
import { clock } from '../figures.js';
import { sentence } from '../frame.js';
import { reviewWords } from '../review_words.js';
import { sessionAddress } from '../route.js';
import { Asking } from './asking.js';
import { Commenting } from './commenting.js';
import { Corrections } from './corrections.js';
import { Deciding } from './deciding.js';
import { placesOf } from './finding.js';
import { heardAround } from './itinerary.js';
import { followKeys } from './keys.js';
import { marksOf, turnAt } from './marks.js';
import { Player } from './player.js';
import { Playing } from './playing.js';
import { keysOf, movesOf } from './replay_moves.js';
import { replayView } from './replay_view.js';
import { drawWaves } from './waves.js';

/** @import {Place} from '../frame.js' */
/** @import {Comment, Peaks, ScenarioPage, Session, ToneAnnotation} from '../shapes.js' */
/** @import {Reviewed} from './chances.js' */
/** @import {Place as Found} from './finding.js' */
/** @import {Span} from './itinerary.js' */
/** @import {Mark} from './marks.js' */

/**
 * `pointed`: the reading whose line is shown; `linked`: what is said of a link that was asked for.
 * @typedef {{
 *   waveTrouble: string | null, zoom: number, current: number, hasWaves: boolean, pointed: ToneAnnotation | null, linked: string,
 * }} ReplayState
 */

const MOST_ZOOM = 32;

export class Replay {
  /**
   * @param {Place} place @param {Session} session @param {number | null} at_s
   * @param {() => void} again loads the call anew
   */
  constructor({ root, scope }, session, at_s, again) {
    this.root = root;
    this.scope = scope;
    this.session = session;
    this.turns = session.transcript?.turns ?? [];
    this.duration_s = Math.max(session.duration_s ?? 0, this.turns.at(-1)?.end_s ?? 0, 1);
    this.player = new Player(scope, session.audio, 'auto');
    this.corrections = new Corrections(scope, session, { draw: () => this.draw(), again });
    this.hearing = hearingOf(session, null, this.player, this.corrections);
    const draw = () => this.draw();
    this.playing = new Playing(this.player, session, this.duration_s, draw);
    this.deciding = new Deciding(scope, session, this.hearing.titles, draw);
    this.asking = new Asking(scope, session, draw);
    this.commenting = new Commenting(scope, session, draw);
    /** @type {{asked: string, places: Found[], place: number}} */
    this.finding = { asked: '', places: [], place: 0 };
    /** @type {ReplayState} */
    this.state = { waveTrouble: null, zoom: 1, current: -1, hasWaves: false, pointed: null, linked: '' };
    this.sharing = document.createElement('div');
    this.owning = document.createElement('div');
    void sharingPart(this.sharing, scope, session);
    ownCall(this.owning, scope, session);
    void this.commenting.loadSaved();
    /** @type {Mark[]} */
    this.marks = [];
    if (at_s !== null) this.player.seek(Math.min(Math.max(0, at_s), this.duration_s));
    this.state.current = turnAt(this.turns, this.player.time_s);
    this.draw();
    this.showLine();
    this.player.onChange(() => this.changed());
    scope.frames(() => this.tick());
    scope.interval(() => this.player.isPlaying && this.writeAddress(), 1000);
    followKeys(scope, keysOf(this));
  }

  /** The names of the targets, once they are known. @param {ScenarioPage} card */
  name(card) {
    for (const [id, title] of titlesOf(this.session, card)) this.hearing.titles.set(id, title);
    this.deciding.review();
    this.draw();
  }

  draw() {
    if (this.scope.disposed) return;
    const { scorecard, annotations, decisions } = this.session;
    this.marks = marksOf(scorecard, this.commenting.comments, this.hearing.titles, this.duration_s, annotations, decisions);
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
    this.commenting.show(comments);
  }

  /** @param {unknown} error */
  withoutComments(error) {
    this.commenting.trouble = sentence(error);
    this.draw();
  }

  /** What a comment written now would be about: the selected stretch, or this moment and its line. */
  get here() {
    const now = Number(this.player.time_s.toFixed(2));
    const { start_s, end_s } = this.playing.selected ?? { start_s: now, end_s: now };
    const turn = turnAt(this.turns, start_s);
    return { start_s: Number(start_s.toFixed(2)), end_s: Number(end_s.toFixed(2)), turn: turn < 0 ? null : turn };
  }

  /** @param {number} time_s */
  seek(time_s) {
    this.player.seek(Math.min(Math.max(0, time_s), this.duration_s));
    this.writeAddress();
  }

  /** @param {Span} span */
  goToSpan({ start_s, end_s }) {
    this.playing.select({ start_s, end_s });
    this.seek(start_s);
  }

  /** @param {Mark | undefined} mark */
  goTo(mark) {
    if (!mark) return;
    this.deciding.select(mark.chance ?? null);
    const { current } = this.deciding;
    if (current) this.deciding.said = reviewWords.chances.short(current.title, current.chance.start_s, current.met, current.decisions.length > 0);
    this.goToSpan(mark.tone ?? (current ? current.chance : mark));
    this.show(mark.chance ? `[data-chance="${CSS.escape(mark.chance)}"]` : `[data-comment="${CSS.escape(mark.comment ?? '')}"]`);
  }

  /** Plays a stretch, or stops when it is being played; it stands out until another does. @param {Span} span */
  hear({ start_s, end_s }) {
    this.playing.select({ start_s, end_s });
    this.player.toggleSpan(start_s, end_s);
    this.draw();
  }

  /** With what was said before, and how the buyer took it. @param {Reviewed | undefined} of */
  hearChance(of) {
    if (!of) return;
    const { start_s, end_s } = heardAround(of.chance, this.turns, this.duration_s);
    this.player.toggleSpan(start_s, end_s);
  }

  /** Opens a chance, or closes the open one. @param {Reviewed} of */
  pick(of) {
    if (this.deciding.selected === of.id) return this.deciding.select(null);
    this.goTo(this.marks.find(({ chance }) => chance === of.id));
  }

  /** @param {ToneAnnotation | null} pointed */
  point(pointed) {
    if (this.state.pointed === pointed) return;
    this.state.pointed = pointed;
    this.draw();
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
    this.showLine();
  }

  showLine() {
    const list = this.root.querySelector('.turns');
    const row = /** @type {HTMLElement | null} */ (list?.querySelector('[aria-current]') ?? null);
    if (list && row) list.scrollTop = row.offsetTop - list.clientHeight / 3;
  }

  /** @param {string} selector of what must be in sight */
  show(selector) {
    this.root.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} selector of what gets the focus */
  stand(selector) {
    /** @type {HTMLElement | null} */ (this.root.querySelector(selector))?.focus();
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

  async link() {
    this.writeAddress();
    const at = clock(this.player.time_s);
    try {
      await navigator.clipboard.writeText(location.href);
      this.state.linked = reviewWords.play.linked(at);
    } catch {
      this.state.linked = `${reviewWords.play.linkHere} ${location.href}`;
    }
    this.draw();
  }

  /** @param {string} asked */
  search(asked) {
    this.finding = { asked, places: placesOf(this.turns, asked), place: 0 };
    this.goToPlace();
  }

  /** @param {1 | -1} by */
  step(by) {
    const { places, place } = this.finding;
    if (places.length === 0) return;
    this.finding.place = (place + by + places.length) % places.length;
    this.goToPlace();
  }

  goToPlace() {
    const place = this.finding.places[this.finding.place];
    if (place) this.seek(place.start_s);
    this.draw();
  }

  /** Leaves a field, or what was begun, or the selection. */
  leave() {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && this.root.contains(activeElement)) activeElement.blur();
    if (this.deciding.asked) return this.deciding.cancel();
    if (this.commenting.about) return this.commenting.leave(this.root.querySelector('.comment-form'));
    this.playing.select(null);
  }

  /** @param {number} by */
  zoom(by) {
    this.state.zoom = Math.min(MOST_ZOOM, Math.max(1, this.state.zoom * by));
    this.draw();
    this.keepInSight(this.player.time_s / this.duration_s);
  }

  /** @param {boolean | null} met */
  decide(met) {
    this.deciding.choose(met);
    if (this.deciding.asked) this.stand('#reason');
  }

  /** @param {number} [line] the one now being said, or the selected stretch, without */
  comment(line) {
    const turn = line === undefined ? undefined : this.turns[line];
    if (turn) this.goToSpan(turn);
    this.stand('.tag[tabindex="0"]');
  }

  moves = movesOf(this);
}
