/** What every screen shows while it waits, when something failed, and at its top. */

import { html, nothing } from 'lit';
import { HouseError } from './house.js';
import { words } from './words.js';

/** @import {Scope} from './scope.js' */

/**
 * Where a screen lives: its element and what it must undo.
 * @typedef {{root: HTMLElement, scope: Scope}} Place
 */

/** @param {string} text says what is happening */
export const waiting = (text) => html`<p class="waiting" role="status">${text}</p>`;

/** @param {unknown} error @param {(() => void) | null} retry */
export function failed(error, retry) {
  if (error instanceof HouseError && error.code === 'not-signed-in') window.dispatchEvent(new Event('signed-out'));
  return html`<section class="trouble" role="alert">
    <h1>${words.errors.title}</h1>
    <p>${sentence(error)}</p>
    <p class="row">
      ${retry ? html`<button class="primary" @click=${retry}>${words.retry}</button>` : nothing}
      <a class="button" href="#/">${words.home}</a>
    </p>
  </section>`;
}

/** @param {unknown} error */
export function sentence(error) {
  return error instanceof HouseError ? error.message : words.errors.broken;
}

/** @param {string} kind @param {unknown} text */
export const notice = (kind, text) => html`<p class="notice ${kind}" role="status">${text}</p>`;

/** @param {string} part */
export function entitle(part) {
  document.title = words.title(part);
}
