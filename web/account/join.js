/** Joining by an invite; the first admin comes this way too. */

import { html, nothing, render } from 'lit';
import { dayAndTime } from '../figures.js';
import { entitle, failed, waiting } from '../frame.js';
import { join, lookAtInvite, whoAmI } from './desk.js';
import { atRest, field, sender, troubleOf } from './form.js';
import { leaver } from './sign_in.js';
import { leaveButton } from './single_sign_on.js';
import { accountWords as words } from './words.js';

/** @import {Place} from '../frame.js' */

/** @typedef {ReturnType<typeof atRest> & {role: string, ends_at: string, single_sign_on: string | null}} Joining */

/** @param {Place} place @param {{invite: string}} asked */
export function joinScreen({ root, scope }, { invite }) {
  /** @type {Joining} */
  const state = { ...atRest(), role: '', ends_at: '', single_sign_on: null };
  const draw = () => render(page(state, submit, leave), root);
  const submit = sender(scope, state, () => draw(), async ({ name = '', email = '', password = '' }) => {
    await join({ invite, name, email, password }, scope.signal);
    location.replace('#/');
    location.reload();
  });
  const leave = leaver(scope, state, { invite }, () => draw());
  const load = async () => {
    render(waiting(words.join.loading), root);
    try {
      const [invited, { single_sign_on }] = await Promise.all([lookAtInvite(invite, scope.signal), whoAmI(scope.signal)]);
      Object.assign(state, invited, { single_sign_on });
      if (!scope.disposed) draw();
    } catch (error) {
      if (!scope.disposed) render(failed(error, null), root);
    }
  };
  entitle(words.join.title);
  void load();
}

/** @param {Joining} state @param {(event: SubmitEvent) => void} submit @param {() => void} leave */
function page(state, submit, leave) {
  return html`<section class="account-page narrow">
    <h1>${words.join.title}</h1>
    <p class="lead">${words.join.lead(words.role(state.role), dayAndTime(state.ends_at))}</p>
    ${state.single_sign_on ? leaveButton(words.signOn.join(state.single_sign_on), state, leave) : nothing}
    <form @submit=${submit}>
      ${field('name', words.name, { autocomplete: 'name' })}
      ${field('email', words.email, { type: 'email', autocomplete: 'username' })}
      ${field('password', words.password, {
        type: 'password', autocomplete: 'new-password', hint: words.passwordHint, minlength: 12,
      })}
      ${troubleOf(state)}
      <button class=${state.single_sign_on ? '' : 'primary'} ?disabled=${state.isBusy}>${words.join.go}</button>
    </form>
  </section>`;
}
