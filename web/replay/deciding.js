/** Confirming and overruling chances, as the page does it. */

import { clock } from '../figures.js';
import { sentence } from '../frame.js';
import { session as sessionAnew } from '../house.js';
import { decide, takeDecisionBack } from '../review/desk.js';
import { reviewWords } from '../review_words.js';
import { reviewed, withDecision, withoutOwn } from './chances.js';

/** @import {Scope} from '../scope.js' */
/** @import {Session} from '../shapes.js' */
/** @import {Reviewed} from './chances.js' */

/** `asked`: what was pressed, and needs a reason before it is kept. @typedef {{id: string, met: boolean | null}} Asked */

export class Deciding {
  /** @type {string | null} */
  selected = null;
  /** @type {Asked | null} */
  asked = null;
  /** @type {string | null} */
  trouble = null;
  said = '';
  isBusy = false;
  /** @type {Reviewed[]} */
  chances = [];

  /** @param {Scope} scope @param {Session} session @param {Map<string, string>} titles @param {() => void} draw */
  constructor(scope, session, titles, draw) {
    this.scope = scope;
    this.session = session;
    this.titles = titles;
    this.draw = draw;
    this.review();
  }

  /** Anew, once decisions or titles changed. */
  review() {
    this.chances = reviewed(this.session.scorecard, this.session.decisions ?? [], this.titles);
  }

  get may() {
    return this.session.may_decide === true;
  }

  /** @returns {Reviewed | undefined} */
  get current() {
    return this.chances.find(({ id }) => id === this.selected);
  }

  /** @param {string | null} id */
  select(id) {
    if (this.asked?.id !== id) this.asked = null;
    this.selected = id;
    this.draw();
  }

  /** Kept at once where it says what the pattern said; otherwise a reason is asked for. @param {boolean | null} met @param {Reviewed | undefined} [of] */
  choose(met, of = this.current) {
    if (!this.may || !of || this.isBusy) return;
    this.selected = of.id;
    this.said = '';
    this.trouble = null;
    this.asked = met === of.chance.met ? null : { id: of.id, met };
    if (this.asked === null) void this.#keep(of, met, '');
    this.draw();
  }

  /** @param {SubmitEvent} event */
  save(event) {
    event.preventDefault();
    const reason = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('reason')).trim();
    const of = this.chances.find(({ id }) => id === this.asked?.id);
    if (of && this.asked && reason) void this.#keep(of, this.asked.met, reason);
  }

  cancel() {
    this.asked = null;
    this.draw();
  }

  /** @param {Reviewed} of */
  async takeBack(of) {
    const key = { behaviour: of.behaviour, ...of.chance };
    await this.#change(async () => {
      await takeDecisionBack(this.session.id, key, this.scope.signal);
      this.session.decisions = withoutOwn(this.session.decisions ?? [], key);
    });
  }

  /** @param {Reviewed} of @param {boolean | null} met @param {string} reason */
  async #keep(of, met, reason) {
    const key = { behaviour: of.behaviour, ...of.chance };
    await this.#change(async () => {
      const made = await decide(this.session.id, key, { met, reason }, this.scope.signal);
      this.session.decisions = withDecision(this.session.decisions ?? [], made);
      this.said = reviewWords.chances.saved(clock(of.chance.start_s), met);
      this.asked = null;
    });
  }

  /** @param {() => Promise<void>} act */
  async #change(act) {
    this.isBusy = true;
    this.trouble = null;
    this.draw();
    try {
      await act();
      const { counted } = await sessionAnew(this.session.id, this.scope.signal);
      this.session.counted = counted ?? null;
      this.review();
    } catch (error) {
      this.trouble = sentence(error);
    }
    this.isBusy = false;
    if (!this.scope.disposed) this.draw();
  }
}
