/** Comments on moments of the call. */

import { html } from 'lit';
import { clock } from '../figures.js';
import { words } from '../words.js';

/** @import {Comment} from '../shapes.js' */

/**
 * @param {{comments: readonly Comment[], trouble: string | null, time_s: number}} shown
 * @param {{seek: (time_s: number) => void, add: (event: SubmitEvent) => void}} moves
 */
export function commentsPart({ comments, trouble, time_s }, { seek, add }) {
  return html`<section class="comments">
    <h2>${words.replay.comments}</h2>
    ${comments.length === 0 ? html`<p class="empty">${words.replay.noComments}</p>` : html`<ul>${comments.map((each) => row(each, seek))}</ul>`}
    ${trouble ? html`<p class="notice warning" role="alert">${trouble}</p>` : ''}
    <form class="comment-form" @submit=${add}>
      <label for="comment">${words.replay.commentLabel(clock(time_s))}</label>
      <div class="row"><input id="comment" name="text" required maxlength="2000" autocomplete="off" /><button>${words.replay.addComment}</button></div>
    </form>
  </section>`;
}

/** @param {Comment} comment @param {(time_s: number) => void} seek */
function row({ start_s, text, author }, seek) {
  return html`<li>
    <button class="at figure" @click=${() => seek(start_s)}>${clock(start_s)}</button>
    <p>${author ? html`<b>${author}</b> ` : ''}${text}</p>
  </li>`;
}
