/** Decisions that differ from what the pattern counted. */

import { html, nothing, render } from 'lit';
import { clock, dayAndTime } from '../figures.js';
import { entitle, failed, waiting } from '../frame.js';
import { reviewWords } from '../review_words.js';
import { QUEUE_ADDRESS, sessionAddress } from '../route.js';
import { disagreements } from './desk.js';

/** @import {Place} from '../frame.js' */
/** @import {Disagreement} from '../shapes.js' */

const own = reviewWords.disagreements;

/** @param {Place} place */
export function disagreementsScreen({ root, scope }) {
  const head = html`<p class="crumb"><a href=${QUEUE_ADDRESS}>${reviewWords.queue.title}</a></p><h1>${own.title}</h1>`;
  const load = async () => {
    render(html`${head}${waiting(own.loading)}`, root);
    try {
      const found = await disagreements(scope.signal);
      if (scope.disposed) return;
      render(html`${head}<p class="lead">${own.lead}</p>
        ${found.length === 0 ? html`<p class="empty">${own.none}</p>` : html`<ul class="disagreements">${found.map(row)}</ul>`}`, root);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  entitle(own.title);
  void load();
}

/** @param {Disagreement} found */
function row({ decision, session_id, title, rep, behaviour_title, pattern_reason, quote, start_s }) {
  const { met, pattern_met, reason, by, is_own, made_at } = decision;
  return html`<li>
    <h2>${behaviour_title} <small>${title} · ${rep}</small></h2>
    ${quote ? html`<blockquote>${quote}</blockquote>` : nothing}
    <p><b>${is_own ? reviewWords.comments.you : by}:</b> ${own.line(met, pattern_met)}${pattern_reason ? ` (${pattern_reason})` : ''}</p>
    ${reason ? html`<p class="reason-said">“${reason}”</p>` : nothing}
    <p class="row"><a class="button" href=${sessionAddress(session_id, start_s)}>${own.open(clock(start_s))}</a> <small>${dayAndTime(made_at)}</small></p>
  </li>`;
}
