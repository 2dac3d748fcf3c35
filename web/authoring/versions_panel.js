/** The published versions, and what has changed since one of them. */

import { html, nothing } from 'lit';
import { dayAndTime } from '../figures.js';
import { authoringWords } from './words.js';

/** @import {LineChange, VersionLine} from '../shapes.js' */
/** @import {Writing} from './editor.js' */
/** @import {Moves} from './editor_view.js' */

const words = authoringWords.versions;

/** @param {Writing} state @param {Moves} moves */
export function versionsPanel({ draft, comparing, compared, busy }, moves) {
  if (draft.versions.length === 0) return html`<p class="empty">${words.none}</p>`;
  return html`<ul class="plain">${draft.versions.map((each) => versionLine(each, busy !== '', moves))}</ul>
    ${comparing === null ? nothing : html`<p class="waiting" role="status">${words.comparing}</p>`}
    ${compared && comparing === null ? difference(compared.number, compared.lines) : nothing}`;
}

/** @param {VersionLine} version @param {boolean} isBusy @param {Moves} moves */
const versionLine = ({ number, made_at, made_by }, isBusy, moves) => html`<li>
  <p><b>${words.version(number)}</b> <small>${words.by(dayAndTime(made_at), made_by)}</small></p>
  <p class="row">
    <button @click=${() => moves.compare(number)}>${words.compare}<span class="hidden"> ${words.version(number)}</span></button>
    <button ?disabled=${isBusy} @click=${() => moves.load(number)}>${words.load}<span class="hidden"> ${words.version(number)}</span></button>
  </p>
</li>`;

/** @param {number} number @param {LineChange[]} lines */
function difference(number, lines) {
  if (lines.length === 0) return html`<p class="empty" role="status">${words.same}</p>`;
  return html`<h3>${words.differences(number)}</h3>
    <div class="scrolls" tabindex="0" role="region" aria-label=${words.differences(number)}><table class="changes">
      <thead class="hidden"><tr>${words.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${lines.map((line) => html`<tr class=${line.kind}>
        <td class="figure">${line.old ?? ''}</td><td class="figure">${line.new ?? ''}</td>
        <td><span aria-hidden="true">${words.glyph[line.kind]}</span><span class="hidden">${words.kind[line.kind]}</span> ${line.text}</td>
      </tr>`)}</tbody>
    </table></div>`;
}
