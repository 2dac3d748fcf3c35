/** Who sees a call: sharing it, withdrawing that, and who listened. */

import { html, nothing, render } from 'lit';
import { dayAndTime } from '../figures.js';
import { sentence } from '../frame.js';
import { share, sharing, whoAmI, withdrawShare } from './desk.js';
import { accountWords } from './words.js';

/** @import {Scope} from '../scope.js' */
/** @import {Session, Sharing} from '../shapes.js' */

const words = accountWords.sharing;
const KEPT_DAYS = 30;

/** Draws itself where there are accounts. @param {HTMLElement} root @param {Scope} scope @param {Session} session */
export async function sharingPart(root, scope, session) {
  if (session.is_own === false) return render(html`<p class="notice">${words.owner(session.owner ?? '')}</p>`, root);
  const me = await whoAmI(scope.signal).catch(() => null);
  if (me?.mode !== 'accounts' || session.is_stored === false) return undefined;
  /** @type {{sharing: Sharing | null, trouble: string | null}} */
  const state = { sharing: null, trouble: null };
  const draw = () => !scope.disposed && state.sharing && render(view(state.sharing, state.trouble, moves), root);
  /** @param {() => Promise<unknown>} act */
  const change = async (act) => {
    try {
      state.trouble = null;
      await act();
      state.sharing = await sharing(session.id, scope.signal);
    } catch (error) {
      state.trouble = sentence(error);
    }
    draw();
  };
  const moves = {
    share: (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const fields = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
      const [kind = '', id = ''] = String(fields.get('whom')).split(' ');
      const audio_until = `${String(fields.get('until'))}T23:59:59Z`;
      void change(() => share(session.id, { [kind]: id, audio_until }, scope.signal));
    },
    withdraw: (/** @type {string} */ id) => void change(() => withdrawShare(session.id, id, scope.signal)),
  };
  return change(async () => {});
}

/** @param {Sharing} sharing @param {string | null} trouble @param {{share: (event: SubmitEvent) => void, withdraw: (id: string) => void}} moves */
const view = ({ shares, listens, coaches, teams }, trouble, moves) => html`<section class="sharing">
  <h2>${words.title}</h2>
  ${trouble ? html`<p class="notice warning" role="alert">${trouble}</p>` : nothing}
  ${shares.length === 0 ? html`<p class="empty">${words.nobody}</p>` : nothing}
  <ul class="plain">${shares.map(({ id, name, audio_until, withdrawn_at }) =>
    withdrawn_at
      ? html`<li><small>${words.withdrawn(name, dayAndTime(withdrawn_at))}</small></li>`
      : html`<li class="row"><span>${words.shared(name, audio_until && dayAndTime(audio_until))}</span>
          <button @click=${() => moves.withdraw(id)}>${words.withdraw}<span class="hidden"> ${name}</span></button></li>`,
  )}</ul>
  ${coaches.length + teams.length === 0
    ? html`<p class="empty">${words.noCoaches}</p>`
    : html`<form class="row" @submit=${moves.share}>
        <select name="whom" aria-label=${words.with}>
          ${coaches.map(({ id, name }) => html`<option value=${`person ${id}`}>${words.coach(name)}</option>`)}
          ${teams.map(({ id, name }) => html`<option value=${`team ${id}`}>${words.team(name)}</option>`)}
        </select>
        <label>${words.until} <input type="date" name="until" required .defaultValue=${inDays(KEPT_DAYS)} /></label>
        <button>${words.share}</button>
      </form>`}
  <h3>${words.listened}</h3>
  ${listens.length === 0
    ? html`<p class="empty">${words.nobodyListened}</p>`
    : html`<ul class="plain">${listens.map(({ name, kind, began_at }) => html`<li>${name} ${words.kind[kind]}, ${dayAndTime(began_at)}</li>`)}</ul>`}
</section>`;

/** @param {number} days */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
