/** Who else opened the rep's calls. */

import { html } from 'lit';
import { dayAndTime } from '../figures.js';
import { sessionAddress } from '../route.js';
import { words } from '../words.js';

/** @import {Progress} from '../shapes.js' */

/** @param {Progress} progress */
export const heardPart = ({ heard }) => html`<section class="heard">
  <h2>${words.progress.heard}</h2>
  ${heard.length === 0
    ? html`<p class="empty">${words.progress.nobody}</p>`
    : html`<ul class="plain">${heard.map(({ session, title, name, kind, began_at }) => html`<li>
        <b>${name}</b> ${words.progress.heardOf[kind]} <a href=${sessionAddress(session)}>${title}</a>, ${dayAndTime(began_at)}
      </li>`)}</ul>`}
</section>`;
