/** What one is asked to practise, for the home page: nothing where nobody asked. */

import { html, nothing } from 'lit';
import { practiceAddress, sessionAddress } from '../route.js';
import { dayName, dayOf } from './weeks.js';
import { teamWords } from './words.js';

/** @import {Assigned} from '../shapes.js' */

const words = teamWords.mine;

/** @param {Assigned[]} assigned */
export function assignedList(assigned) {
  if (assigned.length === 0) return nothing;
  return html`<section class="assigned" aria-labelledby="assigned-title">
    <h2 id="assigned-title">${words.title}</h2>
    <ul class="plain">${[...open(assigned), ...assigned.filter(({ session_id }) => session_id !== null)].map(line)}</ul>
  </section>`;
}

/** @param {Assigned[]} assigned */
const open = (assigned) => assigned.filter(({ session_id }) => session_id === null);

/** @param {Assigned} one */
function line({ scenario_id, title, level, due_on, made_by, session_id }) {
  const isLate = due_on < dayOf(Date.now());
  const told = [isLate ? words.late(dayName(due_on)) : words.by(dayName(due_on)), words.from(made_by)].filter(Boolean).join(' · ');
  return html`<li class=${session_id === null ? '' : 'done'}>
    <a href=${session_id === null ? practiceAddress(scenario_id, level) : sessionAddress(session_id)}><b>${title}</b> <small>${told}</small></a>
    ${session_id === null ? nothing : html`<span class="state">✓ ${words.done}</span>`}
  </li>`;
}
