/** One's own account: password and keys for programs. */

import { html, nothing, render } from 'lit';
import { dayAndTime } from '../figures.js';
import { entitle, failed, waiting } from '../frame.js';
import { changePassword, makeToken, removeToken, tokens, whoAmI } from './desk.js';
import { ownData } from './own_data.js';
import { linkPart } from './single_sign_on.js';
import { atRest, field, sender, troubleOf } from './form.js';
import { accountWords as words } from './words.js';

/** @import {Place} from '../frame.js' */
/** @import {ApiToken} from '../shapes.js' */

const SCOPES = ['read', 'call'];
const ADMINS_SCOPES = [...SCOPES, 'manage'];

/** @param {Place} place */
export function meScreen({ root, scope }) {
  /** @type {{hasAccount: boolean, scopes: string[], password: ReturnType<typeof atRest>, hasChanged: boolean, token: ReturnType<typeof atRest>, secret: string, tokens: ApiToken[], data: HTMLElement, link: HTMLElement}} */
  const state = { data: document.createElement('div'), link: document.createElement('div'), hasAccount: false, scopes: SCOPES, password: atRest(), hasChanged: false, token: atRest(), secret: '', tokens: [] };
  const draw = () => render(page(state, moves), root);
  const load = async () => {
    try {
      const { mode, person, single_sign_on } = await whoAmI(scope.signal);
      if (person?.roles.some(({ role }) => role === 'admin')) state.scopes = ADMINS_SCOPES;
      state.hasAccount = mode === 'accounts';
      if (single_sign_on && state.hasAccount) void linkPart(state.link, scope, single_sign_on);
      if (state.hasAccount) state.tokens = await tokens(scope.signal);
      if (!scope.disposed) draw();
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  const moves = {
    password: sender(scope, state.password, draw, async (fields, form) => {
      await changePassword({ old: fields.old ?? '', new: fields.new ?? '' }, scope.signal);
      Object.assign(state, { hasChanged: true, tokens: [], secret: '' });
      form.reset();
    }),
    token: sender(scope, state.token, draw, async (fields, form) => {
      const scopes = state.scopes.filter((each) => fields[each] !== undefined);
      state.secret = (await makeToken({ label: fields.label ?? '', scopes }, scope.signal)).secret;
      form.reset();
      await load();
    }),
    remove: async (/** @type {string} */ id) => {
      await removeToken(id, scope.signal);
      await load();
    },
  };
  entitle(words.me.title);
  ownData(state.data, scope);
  render(waiting(words.me.loading), root);
  void load();
}

/**
 * @param {{hasAccount: boolean, scopes: string[], password: ReturnType<typeof atRest>, hasChanged: boolean, token: ReturnType<typeof atRest>, secret: string, tokens: ApiToken[], data: HTMLElement, link: HTMLElement}} state
 * @param {{password: (event: SubmitEvent) => void, token: (event: SubmitEvent) => void, remove: (id: string) => void}} moves
 */
function page(state, moves) {
  return html`<section class="account-page">
    <h1>${words.me.title}</h1>
    <p><a href="/what-is-measured">${words.measured}</a></p>
    ${state.data}
    ${state.hasAccount ? html`${state.link} ${passwordPart(state, moves)} ${tokensPart(state, moves)}` : nothing}
  </section>`;
}

/** @param {{password: ReturnType<typeof atRest>, hasChanged: boolean}} state @param {{password: (event: SubmitEvent) => void}} moves */
const passwordPart = (state, moves) => html`<section>
  <h2>${words.me.password}</h2>
  <form class="narrow" @submit=${moves.password}>
    ${field('old', words.me.old, { type: 'password', autocomplete: 'current-password' })}
    ${field('new', words.me.new, { type: 'password', autocomplete: 'new-password', hint: words.passwordHint, minlength: 12 })}
    ${troubleOf(state.password)} ${state.hasChanged ? html`<p class="notice" role="status">${words.me.changed}</p>` : nothing}
    <button ?disabled=${state.password.isBusy}>${words.me.password}</button>
  </form>
</section>`;

/** @param {{scopes: string[], token: ReturnType<typeof atRest>, secret: string, tokens: ApiToken[]}} state @param {{token: (event: SubmitEvent) => void, remove: (id: string) => void}} moves */
const tokensPart = (state, moves) => html`<section>
  <h2>${words.me.tokens}</h2>
  <p class="quiet">${words.me.tokensLead}</p>
  ${state.secret ? html`<p class="notice" role="status"><code>${state.secret}</code></p>` : nothing}
  ${state.tokens.length === 0
    ? html`<p class="empty">${words.me.noTokens}</p>`
    : html`<ul class="plain">${state.tokens.map(
        ({ id, label, scopes, ends_at }) => html`<li class="row">
          <span><b>${label}</b> <small>${scopes.join(', ')} · ${words.me.ends(dayAndTime(ends_at))}</small></span>
          <button @click=${() => moves.remove(id)}>${words.me.remove}<span class="hidden"> ${label}</span></button>
        </li>`,
      )}</ul>`}
  <form class="narrow" @submit=${moves.token}>
    ${field('label', words.me.label)}
    <fieldset>${state.scopes.map(
      (each) => html`<label class="tick"><input type="checkbox" name=${each} ?checked=${each === 'read'} /> ${words.scope(each)}</label>`,
    )}</fieldset>
    ${troubleOf(state.token)}
    <button ?disabled=${state.token.isBusy}>${words.me.make}</button>
  </form>
</section>`;
