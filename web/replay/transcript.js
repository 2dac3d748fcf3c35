/** What was said, turn by turn; a press on a word goes to its time. */

import { html, nothing } from 'lit';
import { clock } from '../figures.js';
import { reviewWords } from '../review_words.js';
import { words } from '../words.js';

/** @import {Turn, Word} from '../shapes.js' */
/** @import {Place} from './finding.js' */

/** Below this a word counts as uncertain. */
const BAR = 0.5;

/**
 * @typedef {{current: number, selected: {start_s: number, end_s: number} | null, places: readonly Place[], place: number, remarks: Map<number, number>, isOwn: boolean}} Reading
 * @typedef {{seek: (time_s: number) => void, comment: (turn: number) => void}} LineMoves
 * @param {readonly Turn[]} turns @param {Reading} state `remarks`: comments on each line
 * @param {LineMoves} moves @param {unknown} search the field above the lines
 * @param {(turn: number) => unknown} doubt under a line of the rep, how its words stand
 */
export function transcript(turns, state, moves, search, doubt) {
  const isUnsure = turns.some((turn) => turn.words?.some(isUncertain));
  return html`<section class="transcript">
    <div class="transcript-head"><h2>${words.replay.transcript}</h2>${turns.length === 0 ? nothing : search}</div>
    ${isUnsure ? html`<p class="quiet">${words.replay.uncertainLead}</p>` : nothing}
    ${turns.length === 0
      ? html`<p class="empty">${words.replay.noTranscript}</p>`
      : html`<ol class="turns" tabindex="0" aria-label=${words.replay.transcript}>${turns.map((turn, i) => turnRow(turn, i, state, moves, doubt(i)))}</ol>`}
  </section>`;
}

/** @param {Turn} turn @param {number} i @param {Reading} state @param {LineMoves} moves @param {unknown} doubt */
function turnRow(turn, i, { current, selected, places, place, remarks, isOwn }, { seek, comment }, doubt) {
  const isSelected = selected !== null && turn.start_s < selected.end_s && turn.end_s > selected.start_s;
  const found = places.filter((each) => each.turn === i);
  const count = remarks.get(i) ?? 0;
  return html`<li class="turn ${turn.speaker} ${isSelected ? 'selected' : ''}" aria-current=${i === current ? 'true' : nothing}>
    <button class="at figure" @click=${() => seek(turn.start_s)}>${clock(turn.start_s)}</button>
    <b>${reviewWords.side(turn.speaker, isOwn)}</b>
    <p @click=${(/** @type {Event} */ event) => seek(timeUnder(event) ?? turn.start_s)}>${spoken(turn, found, places[place])}</p>
    <button class="line-comment" tabindex="-1" aria-label=${reviewWords.comments.lineLabel(clock(turn.start_s))} @click=${() => comment(i)}>${count > 0 ? html`<span class="figure">${count}</span>` : '+'}</button>
    ${doubt}
  </li>`;
}

/** @param {Turn} turn @param {readonly Place[]} found @param {Place | undefined} here */
function spoken({ words: heard, text }, found, here) {
  if (!heard || heard.length === 0) return found.length > 0 ? html`<mark>${text}</mark>` : text;
  const isIn = (/** @type {Place | undefined} */ place, /** @type {number} */ i) => place !== undefined && place.first <= i && i <= place.last;
  return heard.map((word, i) => {
    const place = found.find((each) => isIn(each, i));
    const kind = [isUncertain(word) ? 'uncertain' : '', place ? 'found' : '', place && place === here ? 'here' : ''].filter(Boolean).join(' ');
    return html`<span data-at=${word.start_s} class=${kind || nothing}
      title=${isUncertain(word) ? words.replay.uncertain(word.probability ?? 0) : nothing}>${word.text}</span> `;
  });
}

/** @param {Word} word */
const isUncertain = ({ probability }) => typeof probability === 'number' && probability < BAR;

/** @param {Event} event */
function timeUnder(event) {
  const at = Number.parseFloat(/** @type {HTMLElement} */ (event.target).dataset['at'] ?? '');
  return Number.isFinite(at) ? at : null;
}
