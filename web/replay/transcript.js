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
function spoken(turn, found, here) {
  const { words: heard, text } = turn;
  if (!heard || heard.length === 0) return found.length > 0 ? html`<mark>${text}</mark>` : text;
  if (found.length > 0) return spans(heard, found, here);
  const known = plain.get(turn) ?? spans(heard, [], undefined);
  plain.set(turn, known);
  return known;
}

/**
 * Lines without a find: a node that stands where it stood is not looked at again.
 * @type {WeakMap<Turn, HTMLElement>}
 */
const plain = new WeakMap();

/** Made without a template: four parts for each of two thousand words take longer than all else on the page. @param {readonly Word[]} heard @param {readonly Place[]} found @param {Place | undefined} here */
function spans(heard, found, here) {
  const line = document.createElement('span');
  line.append(...heard.flatMap((word, i) => {
    const place = found.find(({ first, last }) => first <= i && i <= last);
    const kinds = { uncertain: isUncertain(word), found: place !== undefined, here: place !== undefined && place === here };
    return [wordSpan(word, Object.entries(kinds).flatMap(([kind, is]) => (is ? [kind] : []))), ' '];
  }));
  return line;
}

/** @param {Word} word @param {readonly string[]} kinds */
function wordSpan(word, kinds) {
  const span = document.createElement('span');
  span.textContent = word.text;
  span.dataset['at'] = String(word.start_s);
  if (kinds.length > 0) span.className = kinds.join(' ');
  if (isUncertain(word)) span.title = words.replay.uncertain(word.probability ?? 0);
  return span;
}

/** @param {Word} word */
const isUncertain = ({ probability }) => typeof probability === 'number' && probability < BAR;

/** @param {Event} event */
function timeUnder(event) {
  const at = Number.parseFloat(/** @type {HTMLElement} */ (event.target).dataset['at'] ?? '');
  return Number.isFinite(at) ? at : null;
}
