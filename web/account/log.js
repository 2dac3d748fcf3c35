/** The log, for admins: who did what, and whether it is whole. */

import { html, nothing, render } from 'lit';
import { dayAndTime } from '../figures.js';
import { entitle, failed, notice, sentence, waiting } from '../frame.js';
import { entries, people, teams, verdict } from './desk.js';
import { accountWords } from './words.js';

/** @import {Place} from '../frame.js' */
/** @import {LogEntry, Verdict} from '../shapes.js' */

const words = accountWords.log;
const PAGE = 100;

/** @typedef {{entries: LogEntry[], names: Map<string, string>, hasMore: boolean, verdict: Verdict | null, trouble: string | null}} Log */

/** @param {Place} place */
export function logScreen({ root, scope }) {
  /** @type {Log} */
  const state = { entries: [], names: new Map(), hasMore: false, verdict: null, trouble: null };
  const draw = () => !scope.disposed && render(view(state, moves), root);
  const more = async () => {
    const found = await entries(state.entries.at(-1)?.seq ?? null, scope.signal);
    state.entries.push(...found);
    state.hasMore = found.length === PAGE;
  };
  /** @param {() => Promise<void>} act */
  const attempt = async (act) => {
    state.trouble = null;
    await act().catch((error) => (state.trouble = sentence(error)));
    draw();
  };
  const moves = {
    more: () => void attempt(more),
    verify: () => void attempt(async () => {
      state.verdict = await verdict(scope.signal);
    }),
  };
  const load = async () => {
    try {
      const [persons, known] = await Promise.all([people(scope.signal), teams(scope.signal), more()]);
      state.names = new Map([...persons, ...known].map(({ id, name }) => [id, name]));
      draw();
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  entitle(words.title);
  render(waiting(words.loading), root);
  void load();
}

/** @param {Log} state @param {{more: () => void, verify: () => void}} moves */
const view = (state, { more, verify }) => html`<section class="account-page">
  <p class="crumb"><a href="#/people">${accountWords.people.title}</a></p>
  <h1>${words.title}</h1>
  <p class="lead">${words.lead}</p>
  <p class="row"><button @click=${verify}>${words.verify}</button></p>
  ${state.verdict ? told(state.verdict) : nothing} ${state.trouble ? notice('warning', state.trouble) : nothing}
  <div class="scrolled" tabindex="0" role="region" aria-label=${words.title}>
    <table class="entries">
      <thead><tr>${words.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${state.entries.map((entry) => line(entry, state.names))}</tbody>
    </table>
  </div>
  ${state.hasMore ? html`<p class="row"><button @click=${more}>${words.more}</button></p>` : nothing}
</section>`;

/** @param {LogEntry} entry @param {Map<string, string>} names */
const line = ({ seq, at, actor_id, action, subject_id, details }, names) => html`<tr>
  <td class="figure">${seq}</td><td class="when">${dayAndTime(at)}</td>
  <td>${actor_id === '' ? words.server : named(actor_id, names)}</td>
  <td>${words.action(action)}</td>
  <td>${subject_id === actor_id ? '' : named(subject_id, names)}</td>
  <td class="details"><small>${detailed(details, names)}</small></td>
</tr>`;

/** An id without a name is of a call, an invite, or somebody who is gone. @param {string} id @param {Map<string, string>} names */
const named = (id, names) => names.get(id) ?? html`<code title=${id}>${id.length > 12 ? `…${id.slice(-8)}` : id}</code>`;

/** @param {string} details JSON without a word that anybody said @param {Map<string, string>} names */
function detailed(details, names) {
  const shown = (/** @type {unknown} */ value) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return dayAndTime(text);
    return text.replaceAll(/[0-9a-f-]{36,64}/g, (id) => names.get(id) ?? `…${id.slice(-8)}`);
  };
  const told = Object.entries(JSON.parse(details)).filter(([, value]) => value !== null);
  return told.map(([name, value]) => `${name.replaceAll('_', ' ')}: ${shown(value)}`).join(' · ');
}

/** @param {Verdict} verdict */
const told = ({ entries, head, broken_at }) =>
  broken_at === null
    ? html`<p class="notice" role="status">${words.whole(entries)}<br /><code>${head}</code></p>`
    : notice('warning', words.broken(broken_at));
