/** The way back to a call that this tab left by a step back, as long as the server keeps it. */

import { html, nothing } from 'lit';
import { practiceAddress } from '../route.js';
import { words } from '../words.js';

/** @import {SessionRow} from '../shapes.js' */
/** @import {KeptCall} from '../practice/kept_call.js' */

/** @param {KeptCall | null} call @param {SessionRow[]} rows @param {() => void} end */
export function stillOn(call, rows, end) {
  const row = rows.find(({ id, status }) => id === call?.session.id && status === 'live');
  if (!call || !row) return nothing;
  return html`<section class="still-on" role="status">
    <p><b>${row.title}</b>: ${words.returning.still}</p>
    <p class="row">
      <a class="button primary" href=${practiceAddress(call.session.scenario)}>${words.returning.goBack}</a>
      <button @click=${end}>${words.returning.end}</button>
    </p>
  </section>`;
}
