/** The briefing as the rep will read it. */

import { html } from 'lit';
import { counting, situation } from '../practice/briefing.js';
import { words as pageWords } from '../words.js';
import { authoringWords } from './words.js';

/** @import {Writing} from './editor.js' */

const words = authoringWords.preview;

/** @param {Writing} state */
export function previewPanel({ checked: { page } }) {
  if (page === null) return html`<p class="empty">${words.faulty}</p>`;
  const { buyer } = page;
  return html`<div class="preview">
    <p class="quiet">${words.lead}</p>
    <h2>${page.title}</h2>
    <p class="lead">${pageWords.homePage.with(buyer.name, buyer.role, buyer.company)} · ${pageWords.minutes(page.minutes)}</p>
    ${situation(page)} ${counting(page)}
  </div>`;
}
