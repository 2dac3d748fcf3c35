/** The page of one scenario as it is written. */

import { html, nothing } from 'lit';
import { practiceAddress, authoringAddress } from '../route.js';
import { faultsIn, placeOf } from './lines.js';
import { previewPanel } from './preview_panel.js';
import { rehearsePanel } from './rehearse_panel.js';
import { textBox } from './text_box.js';
import { versionsPanel } from './versions_panel.js';
import { authoringWords } from './words.js';

/** @import {Writing, Tab} from './editor.js' */

const words = authoringWords.editor;
const panels = { preview: previewPanel, rehearse: rehearsePanel, versions: versionsPanel };
/** @type {Tab[]} */
const TABS = ['preview', 'rehearse', 'versions'];

/**
 * What a person can do here.
 * @typedef {{
 *   type: (text: string) => void, moved: (line: number) => void, go: (line: number) => void, open: (tab: Tab) => void,
 *   wish: (wish: Partial<Writing['wish']>) => void, save: () => void, publish: () => void, withdraw: () => void, ask: (isSure: boolean) => void,
 *   remove: () => void, anew: () => void, rehearse: () => void, rehearseAll: () => void, compare: (number: number) => void,
 *   load: (number: number) => void, undo: () => void,
 * }} Moves
 */

/** @param {Writing} state @param {Moves} moves */
export const editorView = (state, moves) => html`<section class="authoring">
  <p class="crumb"><a href=${authoringAddress()}>${authoringWords.back}</a></p>
  <header class="write-head">
    <div><h1>${state.draft.title}</h1>
      <p class="quiet"><code>${state.draft.id}</code> · ${state.draft.published === null ? words.notPublished : authoringWords.state.published(state.draft.published)}
        · <span role="status">${state.busy || (state.text === state.saved ? words.saved : words.unsaved)}</span></p></div>
    ${buttons(state, moves)}
  </header>
  ${notices(state, moves)}
  <div class="write">
    ${outline(state, moves)}
    <section class="writing" aria-label=${words.text}>
      ${textBox(state.text, state.checked.faults, { type: (text) => moves.type(text), moved: moves.moved })}
      <p class="quiet">${words.help}</p>
      ${faultList(state, moves)}
    </section>
    ${beside(state, moves)}
  </div>
</section>`;

/** @param {Writing} state @param {Moves} moves */
function buttons({ draft: { id, published }, busy, text, saved, checked, isSure }, moves) {
  if (isSure) {
    return html`<div class="row"><p>${words.sureRemove}</p>
      <button @click=${() => moves.remove()}>${words.remove}</button> <button @click=${() => moves.ask(false)}>${words.keep}</button></div>`;
  }
  return html`<div class="row">
    <button ?disabled=${busy !== '' || text === saved} @click=${() => moves.save()}>${words.save}</button>
    ${published === null
      ? html`<button ?disabled=${busy !== ''} @click=${() => moves.ask(true)}>${words.remove}</button>`
      : html`<button ?disabled=${busy !== ''} @click=${() => moves.withdraw()}>${words.withdraw}</button>
          <a class="button" href=${practiceAddress(id)}>${words.play}</a>`}
    <button class="primary" ?disabled=${busy !== '' || checked.faults.length > 0} @click=${() => moves.publish()}>${words.publish}</button>
  </div>`;
}

/** @param {Writing} state @param {Moves} moves */
const notices = ({ trouble, told, before }, moves) => html`
  ${trouble
    ? html`<div class="notice warning" role="alert"><p>${trouble}</p> <button @click=${() => moves.anew()}>${words.theirs}</button></div>`
    : nothing}
  ${told || before !== null
    ? html`<div class="notice" role="status"><p>${told}</p>
        ${before === null ? nothing : html`<button @click=${() => moves.undo()}>${authoringWords.versions.undo}</button>`}</div>`
    : nothing}`;

/** @param {Writing} state @param {Moves} moves */
function outline({ checked: { outline: places, faults }, line }, moves) {
  const counts = faultsIn(places, faults);
  const here = placeOf(places, line);
  return html`<details class="outline" open>
    <summary>${words.outline}</summary>
    <nav aria-label=${words.outline}>
      ${places.length === 0 ? html`<p class="empty">${words.noOutline}</p>` : nothing}
      <ol>${places.map((place) => html`<li class=${`depth-${place.depth}`}>
        <button aria-current=${place === here ? 'true' : nothing} @click=${() => moves.go(place.line)}>
          <span>${place.name}</span>
          ${counts.has(place) ? html`<b class="fault-mark">${words.faults(counts.get(place) ?? 0)}</b>` : nothing}
        </button></li>`)}</ol>
    </nav>
  </details>`;
}

/** @param {Writing} state @param {Moves} moves */
const faultList = ({ checked: { faults }, isChecking }, moves) => html`<div class="faults">
  <p id="fault-count" role="status">${isChecking ? words.checking : faults.length === 0 ? words.noFaults : words.faults(faults.length)}</p>
  <ol>${faults.map(({ line, message }) => html`<li>
    <button @click=${() => moves.go(line)}>${words.faultAt(line)}</button> <span>${message}</span></li>`)}</ol>
</div>`;

/** @param {Writing} state @param {Moves} moves */
function beside(state, moves) {
  const { tab, panelTrouble } = state;
  return html`<aside class="beside">
    <div class="tabs" role="tablist" aria-label=${authoringWords.tabList} @keydown=${(/** @type {KeyboardEvent} */ event) => step(event, tab, moves)}>
      ${TABS.map((each) => html`<button role="tab" id=${`tab-${each}`} aria-selected=${each === tab} aria-controls="panel"
        tabindex=${each === tab ? 0 : -1} @click=${() => moves.open(each)}>${authoringWords.tabs[each]}</button>`)}
    </div>
    <div id="panel" role="tabpanel" aria-labelledby=${`tab-${tab}`}>
      ${panelTrouble ? html`<p class="notice warning" role="alert">${panelTrouble}</p>` : nothing}
      ${panels[tab](state, moves)}
    </div>
  </aside>`;
}

/** Arrows move between the tabs. @param {KeyboardEvent} event @param {Tab} tab @param {Moves} moves */
function step(event, tab, moves) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab;
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  moves.open(next);
  /** @type {HTMLElement | null} */ (list.querySelector(`#tab-${next}`))?.focus();
}
