/** A form that sends its fields once at a time and says what the server answered. */

import { html, nothing } from 'lit';
import { sentence } from '../frame.js';

/** @import {Scope} from '../scope.js' */
/** @typedef {{isBusy: boolean, trouble: string | null}} FormState */

/** @returns {FormState} */
export const atRest = () => ({ isBusy: false, trouble: null });

/**
 * @param {Scope} scope @param {FormState} state @param {() => void} draw
 * @param {(fields: Record<string, string>, form: HTMLFormElement) => Promise<void>} send
 */
export function sender(scope, state, draw, send) {
  return async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (state.isBusy) return;
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    Object.assign(state, { isBusy: true, trouble: null });
    draw();
    try {
      await send(fields, form);
      state.isBusy = false;
    } catch (error) {
      Object.assign(state, { isBusy: false, trouble: sentence(error) });
    }
    if (!scope.disposed) draw();
  };
}

/** @param {string} name @param {string} label @param {{type?: string, autocomplete?: string, hint?: string, minlength?: number}} [kind] */
export const field = (name, label, { type = 'text', autocomplete = 'off', hint = '', minlength = 0 } = {}) =>
  html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} type=${type} autocomplete=${/** @type {any} */ (autocomplete)} minlength=${minlength} required
      aria-describedby=${hint ? `${name}-hint` : nothing} />
    ${hint ? html`<small id=${`${name}-hint`}>${hint}</small>` : nothing}
  </div>`;

/** @param {FormState} state */
export const troubleOf = ({ trouble }) => (trouble ? html`<p class="notice warning" role="alert">${trouble}</p>` : nothing);
