/** One scenario as a card: who, what, how long, how hard. */

import { html } from 'lit';
import { practiceAddress } from '../route.js';
import { words } from '../words.js';

/** @import {ScenarioCard} from '../shapes.js' */

/** @param {ScenarioCard} card */
export function scenarioCard({ id, title, minutes, level, buyer, behaviours }) {
  return html`<li class="card">
    <h2><a href=${practiceAddress(id)}>${title}</a></h2>
    <p class="who">${words.homePage.with(buyer.name, buyer.role, buyer.company)}</p>
    <div class="trains">
      <h3>${words.homePage.practises}</h3>
      <ul>${behaviours.map((behaviour) => html`<li title=${behaviour.definition}>${behaviour.title}</li>`)}</ul>
    </div>
    <p class="facts"><span>${words.minutes(minutes)}</span> <span>${words.level(level)}</span></p>
  </li>`;
}
