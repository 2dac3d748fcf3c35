/** Leaving for the provider of single sign-on, and what is said when it led to nothing. */

import { html, nothing, render } from 'lit';
import { entitle, notice, sentence } from '../frame.js';
import { leave, links, unlink } from './desk.js';
import { accountWords } from './words.js';

/** @import {Place} from '../frame.js' */
/** @import {Scope} from '../scope.js' */

const words = accountWords.signOn;

/** The browser goes to the provider. @param {{invite?: string, link?: boolean}} how @param {AbortSignal} signal */
export const goToProvider = async (how, signal) => location.assign((await leave(how, signal)).address);

/** A button that leaves. @param {string} label @param {{isBusy: boolean}} state @param {() => void} go */
export const leaveButton = (label, { isBusy }, go) =>
  html`<p><button class="primary" ?disabled=${isBusy} @click=${go}>${label}</button></p>
    <p class="or quiet"><span>${words.or}</span></p>`;

/** Why somebody is not signed in. @param {Place} place @param {{why: string}} asked */
export function signOnScreen({ root }, { why }) {
  entitle(words.title);
  render(html`<section class="trouble" role="alert">
    <h1>${words.title}</h1>
    <p>${words.why(why)}</p>
    <p><a class="button" href="#/">${words.back}</a></p>
  </section>`, root);
}

/** One's own link to the provider. @param {HTMLElement} root @param {Scope} scope @param {string} name */
export async function linkPart(root, scope, name) {
  const state = { issuers: /** @type {string[]} */ ([]), has_password: true, trouble: /** @type {string | null} */ (null) };
  const draw = () => !scope.disposed && render(view(), root);
  /** @param {() => Promise<unknown>} act */
  const change = async (act) => {
    try {
      state.trouble = null;
      await act();
      Object.assign(state, await links(scope.signal));
    } catch (error) {
      state.trouble = sentence(error);
    }
    draw();
  };
  const view = () => html`<section>
    <h2>${name}</h2>
    ${state.trouble ? notice('warning', state.trouble) : nothing}
    ${state.issuers.length === 0
      ? html`<p class="quiet">${words.notLinked(name)}</p>
          <p><button @click=${() => void change(() => goToProvider({ link: true }, scope.signal))}>${words.link(name)}</button></p>`
      : html`<p>${words.linked(state.issuers.join(', '))}</p>
          ${state.has_password
            ? html`<p><button @click=${() => void change(() => unlink(scope.signal))}>${words.unlink}</button></p>`
            : html`<p class="quiet">${words.only}</p>`}`}
  </section>`;
  await change(async () => {});
}
