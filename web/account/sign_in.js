/** Signing in. */

import { html, nothing, render } from 'lit';
import { entitle, sentence } from '../frame.js';
import { signIn, whoAmI } from './desk.js';
import { atRest, field, sender, troubleOf } from './form.js';
import { goToProvider, leaveButton } from './single_sign_on.js';
import { accountWords as words } from './words.js';

/** @import {Place} from '../frame.js' */

/** @typedef {ReturnType<typeof atRest> & {singleSignOn: string | null}} SigningIn */

/** @param {Place} place @param {() => void} done */
export function signInScreen({ root, scope }, done) {
  /** @type {SigningIn} */
  const state = { ...atRest(), singleSignOn: null };
  const draw = () => render(page(state, submit, leave), root);
  const submit = sender(scope, state, () => draw(), async (fields) => {
    await signIn({ email: fields.email ?? '', password: fields.password ?? '' }, scope.signal);
    done();
  });
  const leave = leaver(scope, state, {}, () => draw());
  entitle(words.signIn.title);
  draw();
  root.querySelector('input')?.focus();
  void whoAmI(scope.signal).then(({ single_sign_on }) => {
    state.singleSignOn = single_sign_on;
    if (!scope.disposed) draw();
  }, () => null);
}

/**
 * Leaves for the provider, once at a time, and says so where that fails.
 * @param {Place['scope']} scope @param {ReturnType<typeof atRest>} state @param {{invite?: string}} how @param {() => void} draw
 */
export function leaver(scope, state, how, draw) {
  return async () => {
    Object.assign(state, { isBusy: true, trouble: null });
    draw();
    await goToProvider(how, scope.signal).catch((error) => Object.assign(state, { isBusy: false, trouble: sentence(error) }));
    if (!scope.disposed) draw();
  };
}

/** @param {SigningIn} state @param {(event: SubmitEvent) => void} submit @param {() => void} leave */
function page(state, submit, leave) {
  return html`<section class="account-page narrow">
    <h1>${words.signIn.title}</h1>
    ${state.singleSignOn ? leaveButton(words.signOn.with(state.singleSignOn), state, leave) : nothing}
    <form @submit=${submit}>
      ${field('email', words.email, { type: 'email', autocomplete: 'username' })}
      ${field('password', words.password, { type: 'password', autocomplete: 'current-password' })}
      ${troubleOf(state)}
      <button class=${state.singleSignOn ? '' : 'primary'} ?disabled=${state.isBusy}>${words.signIn.go}</button>
    </form>
    <p class="quiet">${words.signIn.noAccount} <a href="/what-is-measured">${words.measured}</a></p>
  </section>`;
}
