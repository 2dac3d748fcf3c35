/** Who is signed in and where they may go, in the page's head. */

import { html, nothing, render } from 'lit';
import { reviewWords } from '../review_words.js';
import { authoringAddress, QUEUE_ADDRESS } from '../route.js';
import { signOut } from './desk.js';
import { accountWords as words } from './words.js';

/** @import {WhoAmI} from '../shapes.js' */

/** @param {WhoAmI | null} me */
export function showAccount(me) {
  const line = /** @type {HTMLElement} */ (document.getElementById('account'));
  if (!me || (me.mode === 'accounts' && !me.person)) return render(nothing, line);
  const roles = new Set(me.person?.roles.map(({ role }) => role));
  const isCoach = roles.has('coach') && me.mode === 'accounts';
  return render(html`
    ${isCoach ? html`<a href=${QUEUE_ADDRESS}>${reviewWords.queue.title}</a> <a href="#/team">${words.team}</a>` : nothing}
    ${me.mode === 'local' || roles.has('author') ? html`<a href=${authoringAddress()}>${words.authoring}</a>` : nothing}
    ${roles.has('admin') && me.mode === 'accounts' ? html`<a href="#/people">${words.people.title}</a>` : nothing}
    <a href="#/me">${me.mode === 'local' ? words.me.title : me.person?.name}</a>
    ${me.mode === 'accounts' ? html`<button @click=${leave}>${words.signOut}</button>` : nothing}`, line);
}

async function leave() {
  await signOut().catch(() => null);
  location.replace('#/');
  location.reload();
}
