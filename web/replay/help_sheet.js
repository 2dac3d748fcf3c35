/** The sheet of keys, opened with `?`. */

import { html, render } from 'lit';
import { reviewWords } from '../review_words.js';
import { ALWAYS, areKeysOn, KEYS, switchKeys } from './keys.js';

const words = reviewWords.keys;

/** @param {boolean} decides whether the keys of decisions are for whoever looks */
export function openHelp(decides) {
  const dialog = document.createElement('dialog');
  dialog.className = 'help-sheet';
  dialog.setAttribute('aria-labelledby', 'help-title');
  const close = () => dialog.close();
  render(sheet(decides, close), dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  dialog.addEventListener('keydown', (event) => event.key === '?' && close());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {boolean} decides @param {() => void} close */
function sheet(decides, close) {
  const groups = /** @type {(keyof typeof KEYS)[]} */ (Object.keys(KEYS)).filter((name) => decides || name !== 'decide');
  return html`<div class="sheet">
    <header class="row"><h2 id="help-title">${words.title}</h2><button @click=${close}>${words.close}</button></header>
    <div class="key-groups">${groups.map((name) => html`<section>
      <h3>${words.groups[name]}</h3>
      <dl>${(name === 'say' ? [...KEYS[name], ...ALWAYS] : KEYS[name]).map(([keys, does]) => html`<div>
        <dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`)}</dl>
    </section>`)}</div>
    <label class="tick"><input type="checkbox" ?checked=${areKeysOn()}
      @change=${(/** @type {Event} */ event) => switchKeys(/** @type {HTMLInputElement} */ (event.target).checked)} /> ${words.areOn}</label>
  </div>`;
}
