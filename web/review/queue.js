/** What was shared with a coach: the oldest first, by what is to be done. */

import { html, nothing, render } from 'lit';
import { clock, dayAndTime } from '../figures.js';
import { entitle, failed, waiting } from '../frame.js';
import { DISAGREEMENTS_ADDRESS, RATINGS_ADDRESS, sessionAddress } from '../route.js';
import { ratingsWords } from '../ratings_words.js';
import { reviewWords } from '../review_words.js';
import { bringAhead } from '../screens.js';
import { words } from '../words.js';
import { ratings, reviewQueue } from './desk.js';

/** @import {Place} from '../frame.js' */
/** @import {Waiting} from '../shapes.js' */

const own = reviewWords.queue;
const STATES = /** @type {const} */ (['waiting', 'answered', 'seen']);
const DAY_MS = 86_400_000;

/** @param {Place} place */
export function queueScreen({ root, scope }) {
  const load = async () => {
    render(html`<h1>${own.title}</h1>${waiting(own.loading)}`, root);
    try {
      const [found, rated] = await Promise.all([reviewQueue(scope.signal), ratings(scope.signal)]);
      if (scope.disposed) return;
      render(page(found, rated.to_rate.length), root);
      bringAhead(scope, 'session');
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  entitle(own.title);
  void load();
}

/** @param {Waiting[]} found @param {number} toRate chances to rate before opening */
function page(found, toRate) {
  return html`<section class="queue-page">
    <h1>${own.title}</h1>
    <p class="lead">${own.lead}</p>
    <p class="row links">
      <a class="button" href=${RATINGS_ADDRESS}>${own.ratings}${toRate > 0 ? html` <small>${ratingsWords.left(toRate)}</small>` : nothing}</a>
      <a class="button" href=${DISAGREEMENTS_ADDRESS}>${own.disagreements}</a>
    </p>
    ${found.length === 0 ? html`<p class="empty">${own.none}</p>` : STATES.map((state) => group(state, found.filter((each) => each.state === state)))}
  </section>`;
}

/** @param {Waiting['state']} state @param {Waiting[]} rows */
function group(state, rows) {
  return html`<section class="queue-group">
    <h2>${own.state[state]} <small class="figure">${rows.length}</small></h2>
    ${own.stateMeaning[state] && rows.length > 0 ? html`<p class="quiet">${own.stateMeaning[state]}</p>` : nothing}
    ${rows.length === 0 ? html`<p class="empty">${own.noneOf[state]}</p>` : html`<ul class="rows">${rows.map(row)}</ul>`}
  </section>`;
}

/** @param {Waiting} waiting */
function row({ session_id, title, level, rep, shared_at, duration_s, status, audio_until }) {
  const isCounted = status !== 'live' && status !== 'scoring';
  return html`<li class="queue-row"><a href=${sessionAddress(session_id)}>
    <span class="what">${title} <small>${words.level(level)}${isCounted ? nothing : ` · ${own.unscored}`}</small></span>
    <span class="rep">${rep}</span>
    <span class="when figure">${dayAndTime(shared_at)}</span>
    <span class="long figure">${duration_s === null ? '–' : clock(duration_s)}</span>
    <span class="sound figure">${soundLeft(audio_until)}</span>
  </a></li>`;
}

/** @param {string | null} until */
function soundLeft(until) {
  if (until === null) return own.gone;
  const days = Math.floor((Date.parse(until) - Date.now()) / DAY_MS);
  return html`${own.days(days)}<small>${own.until(new Date(until).toLocaleDateString(undefined, { day: 'numeric', month: 'short' }))}</small>`;
}
