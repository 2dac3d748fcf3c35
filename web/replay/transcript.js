/** What was said, turn by turn; a press on a word goes to its time. */

import { html, nothing } from 'lit';
import { clock } from '../figures.js';
import { words } from '../words.js';

/** @import {Turn, Word} from '../shapes.js' */

/** Below this a word counts as uncertain. */
const BAR = 0.5;

/** @param {readonly Turn[]} turns @param {number} current @param {(time_s: number) => void} seek */
export function transcript(turns, current, seek) {
  const isUnsure = turns.some((turn) => turn.words?.some(isUncertain));
  return html`<section class="transcript">
    <h2>${words.replay.transcript}</h2>
    ${isUnsure ? html`<p class="quiet">${words.replay.uncertainLead}</p>` : nothing}
    ${turns.length === 0
      ? html`<p class="empty">${words.replay.noTranscript}</p>`
      : html`<ol class="turns">${turns.map((turn, i) => turnRow(turn, i === current, seek))}</ol>`}
  </section>`;
}

/** @param {Turn} turn @param {boolean} isCurrent @param {(time_s: number) => void} seek */
function turnRow(turn, isCurrent, seek) {
  return html`<li class="turn ${turn.speaker}" aria-current=${isCurrent ? 'true' : nothing}>
    <button class="at figure" @click=${() => seek(turn.start_s)}>${clock(turn.start_s)}</button>
    <b>${words.side[turn.speaker]}</b>
    <p @click=${(/** @type {Event} */ event) => seek(timeUnder(event) ?? turn.start_s)}>${spoken(turn)}</p>
  </li>`;
}

/** @param {Turn} turn */
function spoken({ words: heard, text }) {
  if (!heard || heard.length === 0) return text;
  return heard.map(
    (word) => html`<span data-at=${word.start_s} class=${isUncertain(word) ? 'uncertain' : nothing}
      title=${isUncertain(word) ? words.replay.uncertain(word.probability ?? 0) : nothing}>${word.text}</span> `,
  );
}

/** @param {Word} word */
const isUncertain = ({ probability }) => typeof probability === 'number' && probability < BAR;

/** @param {Event} event */
function timeUnder(event) {
  const at = Number.parseFloat(/** @type {HTMLElement} */ (event.target).dataset['at'] ?? '');
  return Number.isFinite(at) ? at : null;
}
