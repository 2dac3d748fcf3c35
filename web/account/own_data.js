/** One's own data: what goes next, the export, and erasing everything. */

import { html, nothing, render } from 'lit';
import { dayAndTime } from '../figures.js';
import { sentence } from '../frame.js';
import { sessionAddress } from '../route.js';
import { askExport, due, eraseMe, exportAddress, oneExport } from './desk.js';
import { accountWords } from './words.js';

/** @import {Scope} from '../scope.js' */
/** @import {Due, Receipt} from '../shapes.js' */

const words = accountWords.data;
const SHOWN = 10;
const LOOK_MS = 1000;
const SURE = 'erase everything about me';

/** @typedef {{due: Due[], trouble: string | null, isBusy: boolean, receipt: Receipt | null}} OwnData */

/** @param {HTMLElement} root @param {Scope} scope */
export function ownData(root, scope) {
  /** @type {OwnData} */
  const state = { due: [], trouble: null, isBusy: false, receipt: null };
  const draw = () => !scope.disposed && render(view(state, moves), root);
  /** @param {() => Promise<void>} act */
  const attempt = async (act) => {
    Object.assign(state, { trouble: null, isBusy: true });
    draw();
    await act().catch((error) => (state.trouble = sentence(error)));
    state.isBusy = false;
    draw();
  };
  const moves = {
    save: () => attempt(async () => {
      let made = await askExport(scope.signal);
      while (!made.is_ready) {
        await new Promise((done) => scope.timeout(() => done(null), LOOK_MS));
        made = await oneExport(made.id, scope.signal);
      }
      offer(exportAddress(made.id));
    }),
    erase: (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const sure = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('sure'));
      void attempt(async () => {
        state.receipt = await eraseMe(sure, scope.signal);
        state.due = [];
      });
    },
  };
  void attempt(async () => {
    state.due = await due(scope.signal);
  });
}

/** Hands a file to the browser's downloads. @param {string} address */
function offer(address) {
  const link = document.createElement('a');
  link.href = address;
  link.download = 'rolecall-export.zip';
  link.click();
}

/** @param {OwnData} state @param {{save: () => void, erase: (event: SubmitEvent) => void}} moves */
const view = ({ due, trouble, isBusy, receipt }, { save, erase }) => html`<section>
  <h2>${words.next}</h2>
  ${due.length === 0 ? html`<p class="empty">${words.nothingNext}</p>` : nothing}
  <ul class="plain">${due.slice(0, SHOWN).map(({ session_id, title, what, at }) => html`<li>
    <a href=${sessionAddress(session_id)}>${title}</a> <small>${words.goes(what, dayAndTime(at))}</small></li>`)}</ul>
</section>
<section>
  <h2>${words.title}</h2>
  ${trouble ? html`<p class="notice warning" role="alert">${trouble}</p>` : nothing}
  ${receipt ? html`<p class="notice" role="status">${receipt.done_at === null ? words.erasing : words.receipt(receipt)}</p>` : nothing}
  <p class="quiet">${words.exportLead}</p>
  <p class="row"><button ?disabled=${isBusy} @click=${save}>${isBusy ? words.working : words.export}</button></p>
  <form class="narrow" @submit=${erase}>
    <label for="sure">${words.sure(SURE)}</label>
    <input id="sure" name="sure" autocomplete="off" pattern=${SURE} required />
    <button ?disabled=${isBusy}>${words.erase}</button>
  </form>
</section>`;
