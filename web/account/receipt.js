/** The receipt of a call that was deleted. */

import { html, nothing, render } from 'lit';
import { dayAndTime } from '../figures.js';
import { entitle, failed, waiting } from '../frame.js';
import { receipt } from './desk.js';
import { accountWords } from './words.js';

/** @import {Place} from '../frame.js' */
/** @import {Receipt} from '../shapes.js' */

const words = accountWords.data;
const LOOK_MS = 1000;

/** @param {Place} place @param {{id: string}} asked */
export function receiptScreen({ root, scope }, { id }) {
  const load = async () => {
    try {
      const found = await receipt(id, scope.signal);
      if (scope.disposed) return;
      render(view(found), root);
      if (found.done_at === null) scope.timeout(load, LOOK_MS);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  entitle(words.deleted);
  render(waiting(words.erasing), root);
  void load();
}

/** @param {Receipt} receipt */
const view = (receipt) => html`<section class="account-page narrow">
  <h1>${words.deleted}</h1>
  <p role="status">${receipt.done_at === null ? words.erasing : words.receipt(receipt)}</p>
  ${receipt.done_at === null ? nothing : html`<p class="quiet">${words.receiptNote(dayAndTime(receipt.done_at), receipt.id)}</p>`}
  <p><a class="button" href="#/">${words.home}</a></p>
</section>`;
