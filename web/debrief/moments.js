/** From a debrief into practice of one moment of it: again, or as a drill. */

import { html, nothing } from 'lit';
import { momentWords } from '../moment_words.js';
import { againAddress, besideAddress, sessionAddress } from '../route.js';

/** @import {Scorecard, Session} from '../shapes.js' */

/**
 * The buttons at one chance: both take the rep to the buyer's line that gave it.
 * @param {string | null} id of the session; null where its moments cannot be tried again
 * @param {{turn: number | null, beat?: string | null, behaviour?: string | null | undefined}} chance
 */
export function momentButtons(id, { turn, beat, behaviour }) {
  if (id === null || turn === null) return nothing;
  return html`<p class="row moments">
    <a class="button" href=${againAddress(id, turn, beat ?? '')}>${momentWords.again}</a>
    ${canBeDrilled({ beat, behaviour }) ? html`<a class="button" href=${againAddress(id, turn, beat ?? '', behaviour ?? '')}>${momentWords.drill}</a>` : nothing}
  </p>`;
}

/** @param {{beat?: string | null, behaviour?: string | null | undefined}} chance */
export const canBeDrilled = ({ beat, behaviour }) => Boolean(behaviour && beat && beat !== 'what-changed');

/** Of one's own stored calls that are over. @param {Session} session @returns {string | null} */
export function practisable({ id, is_own, is_stored, words_gone_at }) {
  return is_own === false || is_stored === false || words_gone_at ? null : id;
}

/** What a debrief of one moment says first: how a drill went, and the way to the other takes. @param {Session} session */
export function practicePart({ id, practice, scorecard, takes = [] }) {
  const from = practice?.session_id ?? null;
  const others = takes.filter((take) => take.status !== 'live');
  if (!practice && others.length === 0) return nothing;
  return html`<section class="practised">
    ${drilled(scorecard)}
    <p class="row">
      ${from ? html`<a class="button primary" href=${besideAddress(from, id)}>${momentWords.beside}</a>
        <a class="button" href=${sessionAddress(from)}>${momentWords.whole}</a>` : nothing}
      ${others.map((take) => html`<a class="button" href=${besideAddress(id, take.id)}>${momentWords.beside}: ${momentWords.kind(take.practice?.kind ?? 'again')}</a>`)}
    </p>
  </section>`;
}

/** @param {Scorecard | null} scorecard */
function drilled(scorecard) {
  const { kind = '', best = 0, in_a_row = 0, is_solved = false } = scorecard?.practice ?? {};
  return kind === 'drill' ? html`<p class="sentence">${momentWords.best(best, in_a_row, is_solved)}</p>` : nothing;
}
