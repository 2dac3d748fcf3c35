/** Deleting one's own call, asked twice. */

import { html, nothing, render } from 'lit';
import { sentence } from '../frame.js';
import { eraseSession } from './desk.js';
import { accountWords } from './words.js';

/** @import {Scope} from '../scope.js' */
/** @import {Session} from '../shapes.js' */

const words = accountWords.data;

/** @param {HTMLElement} root @param {Scope} scope @param {Session} session */
export function ownCall(root, scope, session) {
  if (session.is_own !== true || session.is_stored === false) return;
  const state = { isAsked: false, isBusy: false, /** @type {unknown} */ trouble: null };
  const draw = () => !scope.disposed && render(view(), root);
  const ask = (/** @type {boolean} */ isAsked) => {
    state.isAsked = isAsked;
    draw();
  };
  const erase = async () => {
    state.isBusy = true;
    draw();
    try {
      location.replace(`#/erased/${encodeURIComponent((await eraseSession(session.id, scope.signal)).id)}`);
    } catch (error) {
      Object.assign(state, { isAsked: false, isBusy: false, trouble: error });
      draw();
    }
  };
  const view = () => html`<section class="own-call">
    ${state.trouble ? html`<p class="notice warning" role="alert">${sentence(state.trouble)}</p>` : nothing}
    ${state.isAsked
      ? html`<p>${words.askCall}</p><p class="row"><button ?disabled=${state.isBusy} @click=${erase}>${state.isBusy ? words.working : words.eraseCall}</button>
          <button ?disabled=${state.isBusy} @click=${() => ask(false)}>${words.keep}</button></p>`
      : html`<button @click=${() => ask(true)}>${words.eraseCall}</button>`}
  </section>`;
  draw();
}
