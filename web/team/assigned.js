/** What one is asked to practise, for the home page: nothing where nobody asked. */

import { html, nothing } from 'lit';
import { practiceAddress, sessionAddress } from '../route.js';
import { nameOf, partsOf } from './told_drill.js';
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
function line(one) {
  const { due_on, made_by, session_id } = one;
  const isLate = session_id === null && due_on < dayOf(Date.now());
  const told = [...partsOf(one), isLate ? words.late(dayName(due_on)) : words.by(dayName(due_on)), words.from(made_by)].filter(Boolean).join(' · ');
  const text = html`<b>${nameOf(one)}</b> <small>${told}</small>`;
  if (session_id === null) return html`<li><span class="what">${text}</span> ${start(one)}</li>`;
  return html`<li class="done"><a class="what" href=${sessionAddress(session_id)}>${text}</a>
    <span class="state">✓ ${one.drill ? words.solved : words.done}</span></li>`;
}

/** @param {Assigned} one */
function start(one) {
  const { scenario_id, level, drill } = one;
  const moment = drill ? { drill: drill.behaviour, beat: drill.beat, in_a_row: drill.in_a_row } : {};
  return html`<a class="button" href=${practiceAddress(scenario_id, level, moment)}>${drill ? words.startDrill : words.start}<span class="hidden">: ${nameOf(one)}</span></a>`;
}
