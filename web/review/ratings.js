/** Rating a sample of chances twice: the page of one of the two. */

import { render } from 'lit';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { Player } from '../replay/player.js';
import { AFTER_S } from '../replay/itinerary.js';
import { areKeysOn } from '../replay/keys.js';
import { ratingsWords } from '../ratings_words.js';
import { agreement, drawChances, excerpt, rate, ratings, takeRatingBack } from './desk.js';
import { ratingsView } from './ratings_view.js';

/** @import {Place} from '../frame.js' */
/** @import {Scope} from '../scope.js' */
/** @import {Excerpt, Ratings, Standings} from '../shapes.js' */

export class Rating {
  /** @type {Ratings} */
  ratings = { to_rate: [], waiting: [], done: [] };
  /** @type {Standings} */
  standings = { behaviours: [], bar: 0, least: 0 };
  /** The chance that is shown, with its sound. @type {{of: Excerpt, player: Player, scope: Scope} | null} */
  open = null;
  /** Put off for now. @type {Set<string>} */
  #later = new Set();
  /** @type {string | null} */
  trouble = null;
  said = '';
  isBusy = false;

  /** @param {Place} place */
  constructor({ root, scope }) {
    this.root = root;
    this.scope = scope;
  }

  draw() {
    if (!this.scope.disposed) render(ratingsView(this), this.root);
  }

  async load() {
    [this.ratings, this.standings] = await Promise.all([ratings(this.scope.signal), agreement(this.scope.signal)]);
    await this.#show();
    this.draw();
  }

  /** The next one that was not put off. */
  async #show() {
    const { to_rate } = this.ratings;
    const next = to_rate.find(({ id }) => !this.#later.has(id)) ?? to_rate[0];
    if (next?.id === this.open?.of.of.id) return;
    this.open?.scope.dispose();
    this.open = null;
    if (!next) return;
    const of = await excerpt(next.id, this.scope.signal);
    const scope = this.scope.child();
    const player = new Player(scope, of.audio, 'auto');
    player.onChange(() => this.draw());
    this.open = { of, player, scope };
  }

  hear() {
    if (!this.open) return;
    const { of, player } = this.open;
    player.toggleSpan(of.start_s, of.end_s + AFTER_S);
    this.draw();
  }

  /** @param {boolean | null} met */
  answer(met) {
    const id = this.open?.of.of.id;
    if (!id || this.isBusy) return;
    void this.#change(async () => {
      await rate(id, met, this.scope.signal);
      this.said = ratingsWords.saved;
    });
  }

  later() {
    if (!this.open) return;
    this.#later.add(this.open.of.of.id);
    if (this.ratings.to_rate.every(({ id }) => this.#later.has(id))) this.#later.clear();
    void this.#change(async () => {});
  }

  drawMore() {
    void this.#change(async () => {
      this.said = ratingsWords.drawn(await drawChances(this.scope.signal));
    });
  }

  /** @param {string} id */
  takeBack(id) {
    void this.#change(() => takeRatingBack(id, this.scope.signal));
  }

  /** @param {() => Promise<void>} act */
  async #change(act) {
    Object.assign(this, { isBusy: true, trouble: null, said: '' });
    this.draw();
    try {
      await act();
      await this.load();
    } catch (error) {
      this.trouble = sentence(error);
    }
    this.isBusy = false;
    this.draw();
  }
}

/** @param {Place} place */
export function ratingsScreen(place) {
  const { root, scope } = place;
  const rating = new Rating(place);
  const load = async () => {
    render(waiting(ratingsWords.loading), root);
    try {
      await rating.load();
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  scope.listen(document, 'keydown', (/** @type {KeyboardEvent} */ event) => press(event, rating));
  entitle(ratingsWords.title);
  void load();
}

/** @param {KeyboardEvent} event @param {Rating} rating */
function press(event, rating) {
  /** @type {Record<string, () => void>} */
  const keys = { a: () => rating.hear(), y: () => rating.answer(true), x: () => rating.answer(false), u: () => rating.answer(null) };
  const run = keys[event.key];
  if (!run || !areKeysOn() || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  run();
}
