/** The field that searches the words. */

import { html } from 'lit';
import { reviewWords } from '../review_words.js';

const own = reviewWords.find;

/**
 * @param {{asked: string, count: number, place: number}} state
 * @param {{search: (text: string) => void, step: (by: 1 | -1) => void}} moves
 */
export function searchField({ asked, count, place }, { search, step }) {
  const isOff = count === 0;
  return html`<div class="search" role="search">
    <input type="search" id="search" aria-label=${own.label} placeholder=${own.label} autocomplete="off"
      @input=${(/** @type {Event} */ event) => search(/** @type {HTMLInputElement} */ (event.target).value)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      }} />
    <span class="figure quiet" role="status">${asked.trim() === '' ? '' : isOff ? own.none : own.place(place + 1, count)}</span>
    <button ?disabled=${isOff} aria-label=${own.previous} @click=${() => step(-1)}>↑</button>
    <button ?disabled=${isOff} aria-label=${own.next} @click=${() => step(1)}>↓</button>
  </div>`;
}
