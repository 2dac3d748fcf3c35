/** The behaviours as rows: k of n as dots, the quotes on opening. */

import { html, nothing } from 'lit';
import { plainly } from '../figures.js';
import { words } from '../words.js';
import { quoted } from './quote.js';

/** @import {Hearing} from './debrief.js' */
/** @import {Behaviour, Chance, Scorecard} from '../shapes.js' */

/** @param {Scorecard} scorecard @param {Hearing} hearing */
export function behaviourRows({ behaviours, passed }, hearing) {
  return html`<section class="behaviours">
    <h2>${words.debrief.behaviours}</h2>
    <p class="quiet">${words.debrief.behavioursLead}</p>
    ${behaviours.length === 0 ? html`<p class="empty">${words.debrief.noBehaviours}</p>` : nothing}
    ${behaviours.map((behaviour) => behaviourRow(behaviour, hearing))}
    <p class="result">${words.debrief.result(passed, behaviours)}</p>
  </section>`;
}

/** @param {Behaviour} behaviour @param {Hearing} hearing */
function behaviourRow(behaviour, hearing) {
  const { id, chances } = behaviour;
  const note = words.debrief.countNote(behaviour);
  return html`<details class="behaviour">
    <summary>
      <span class="name">${hearing.titles.get(id) ?? plainly(id)}</span>
      <span class="dots" aria-hidden="true">${dots(behaviour)}</span>
      <span class="count">${words.debrief.count(behaviour)}</span>
      ${note ? html`<small class="count-note">${note}</small>` : nothing}
    </summary>
    ${chances.length === 0
      ? html`<p class="empty">${words.debrief.noChances}</p>`
      : html`<ol class="chances">${chances.map((chance) => chanceRow(chance, hearing))}</ol>`}
  </details>`;
}

/** @param {Behaviour} behaviour */
function dots({ status, chances }) {
  if (status === 'not_assessed' || chances.length === 0) return html`<i class="dash"></i>`;
  return chances.map(dot);
}

/** @param {Chance} chance */
const dot = ({ met }) => html`<i class="dot ${met === null ? 'uncertain' : met ? 'met' : 'missed'}"></i>`;

/** @param {Chance} chance @param {Hearing} hearing */
function chanceRow(chance, hearing) {
  const { checks = [] } = chance;
  return html`<li>
    <p class="outcome">${dot(chance)} <span><b>${words.debrief.mark(chance)}</b>${chance.reason ? `: ${chance.reason}` : nothing}</span></p>
    ${quoted(chance, hearing)}
    ${checks.length === 0
      ? nothing
      : html`<ul class="checks">${checks.map(({ id, met }) => html`<li><span>${words.debrief.check(id)}</span> <b>${words.debrief.checkMet(met)}</b></li>`)}</ul>`}
  </li>`;
}
