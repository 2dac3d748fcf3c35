/** The box that a scenario is written in: a plain text area with line numbers beside it. */

import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { lineAt, lineCount, lineSpan } from './lines.js';
import { authoringWords } from './words.js';

/** @import {Fault} from '../shapes.js' */

const words = authoringWords.editor;
const LINES_ABOVE = 4;

/** @param {string} text @param {Fault[]} faults @param {{type: (text: string) => void, moved: (line: number) => void}} moves */
export function textBox(text, faults, moves) {
  const box = (/** @type {Event} */ event) => /** @type {HTMLTextAreaElement} */ (event.currentTarget);
  const caret = (/** @type {Event} */ event) => moves.moved(lineAt(box(event).value, box(event).selectionStart));
  return html`<div class="text-box">
    <div class="gutter" aria-hidden="true"><ol>${guard([lineCount(text), faults], () => numbers(lineCount(text), faults))}</ol></div>
    <textarea id="scenario-text" aria-label=${words.text} aria-describedby="fault-count" wrap="off" spellcheck="false"
      autocapitalize="off" autocomplete="off" .value=${text}
      @input=${(/** @type {Event} */ event) => moves.type(box(event).value)}
      @scroll=${(/** @type {Event} */ event) => follow(box(event))}
      @keyup=${caret} @pointerup=${caret}></textarea>
  </div>`;
}

/** @param {number} count @param {Fault[]} faults */
function numbers(count, faults) {
  const faulty = new Set(faults.map(({ line }) => line));
  return Array.from({ length: count }, (_, i) => html`<li class=${faulty.has(i + 1) ? 'faulty' : ''}>${i + 1}</li>`);
}

/** The numbers scroll with the text. @param {HTMLTextAreaElement} box */
function follow(box) {
  const gutter = /** @type {HTMLElement} */ (box.previousElementSibling);
  gutter.scrollTop = box.scrollTop;
}

/** Puts the caret on a line and the line into view. @param {HTMLElement} root @param {number} line */
export function goTo(root, line) {
  const box = /** @type {HTMLTextAreaElement} */ (root.querySelector('#scenario-text'));
  box.focus();
  box.setSelectionRange(...lineSpan(box.value, line));
  const height = Number.parseFloat(getComputedStyle(box).lineHeight);
  box.scrollTop = Math.max(0, (line - 1 - LINES_ABOVE) * height);
  follow(box);
}
