/** The behaviours as rows: k of n as dots, the quotes on opening. */

import { html, nothing } from 'lit';
import { plainly } from '../figures.js';
import { momentWords } from '../moment_words.js';
import { words } from '../words.js';
import { momentButtons } from './moments.js';
import { quoted } from './quote.js';

/** @import {Hearing} from './debrief.js' */
/** @import {Behaviour, Chance, Scorecard} from '../shapes.js' */

/** @param {Scorecard} scorecard @param {Hearing} hearing */
export function behaviourRows({ behaviours, passed, practice }, hearing) {
  return html`<section class="behaviours">
    <h2>${words.debrief.behaviours}</h2>
    <p class="quiet">${words.debrief.behavioursLead}</p>
    ${behaviours.length === 0 ? html`<p class="empty">${words.debrief.noBehaviours}</p>` : nothing}
    ${behaviours.map((behaviour) => behaviourRow(behaviour, hearing))}
    <p class="result">${practice ? momentWords.noPass : words.debrief.result(passed, behaviours)}</p>
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
      : html`<ol class="chances">${chances.map((chance) => chanceRow(chance, id, hearing))}</ol>`}
  </details>`;
}

/** A dash for each moment that did not come up in this call. @param {Behaviour} behaviour */
function dots({ chances, undelivered = [] }) {
  const dashes = undelivered.map(() => html`<i class="dash"></i>`);
  return chances.length + dashes.length === 0 ? html`<i class="dash"></i>` : [...chances.map(dot), ...dashes];
}

/** @param {Chance} chance */
const dot = (chance) => html`<i class="dot ${words.debrief.mark(chance)}"></i>`;

/** @param {Chance} chance @param {string} behaviour @param {Hearing} hearing */
function chanceRow(chance, behaviour, hearing) {
  const { checks = [] } = chance;
  return html`<li>
    <p class="outcome">${dot(chance)} <span><b>${words.debrief.mark(chance)}</b>${chance.reason && !chance.disputed ? `: ${chance.reason}` : nothing}</span></p>
    ${quoted(chance, hearing)}
    ${checks.length === 0
      ? nothing
      : html`<ul class="checks">${checks.map(({ id, met }) => html`<li><span>${words.debrief.check(id)}</span> <b>${words.debrief.checkMet(met)}</b></li>`)}</ul>`}
    ${momentButtons(hearing.practises ?? null, { ...chance, behaviour })} ${hearing.doubt?.(chance.turn) ?? nothing}
  </li>`;
}
