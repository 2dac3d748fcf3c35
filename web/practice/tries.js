/** In a moment that is practised: the row of marks, and what became of the last try. */

import { html, nothing } from 'lit';
import { momentWords } from '../moment_words.js';

/** @import {PracticeOf, Tried} from '../shapes.js' */

/** @param {readonly Tried[]} tries each told once @param {Tried} tried */
export function added(tries, tried) {
  return tries.some(({ number }) => number === tried.number) ? tries : [...tries, tried];
}

/** @param {readonly Tried[]} tries @param {PracticeOf | null | undefined} practice @param {boolean} isTyping */
export function triesPart(tries, practice, isTyping) {
  if (!practice) return nothing;
  const last = tries.at(-1);
  const told = last ? [momentWords.tried(last), last.is_solved ? momentWords.solved : '', practice.in_a_row ? '' : momentWords.decided] : [];
  return html`<section class="tries">
    ${practice.in_a_row ? marks(last?.in_a_row ?? 0, practice.in_a_row) : nothing}
    <p class="told" aria-live=${isTyping ? 'polite' : 'off'}>${told.filter(Boolean).join(' ')}</p>
  </section>`;
}

/** @param {number} run @param {number} wanted */
function marks(run, wanted) {
  const filled = Math.min(run, wanted);
  return html`<p class="marks">
    <span class="dots" aria-hidden="true">${Array.from({ length: wanted }, (_, i) => html`<i class="dot ${i < filled ? 'met' : ''}"></i>`)}</span>
    <span class="figure">${momentWords.inARow(filled, wanted)}</span>
  </p>`;
}
