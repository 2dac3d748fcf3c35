/** The one call to practise next, and the reason in the rep's own numbers. */

import { html, nothing } from 'lit';
import { practiceAddress } from '../route.js';
import { words } from '../words.js';

/** @import {NextPractice, ScenarioCard} from '../shapes.js' */

/** @param {NextPractice | null} next @param {ScenarioCard[]} cards */
export function nextCard(next, cards) {
  const card = cards.find(({ id }) => id === next?.scenario);
  if (next === null || !card) return nothing;
  return html`<section class="next" aria-labelledby="next-head">
    <div>
      <h2 id="next-head"><small>${words.homePage.next}</small> ${card.title}</h2>
      <p class="why">${words.homePage.why(next)}</p>
    </div>
    <p class="facts"><span>${words.minutes(card.minutes)}</span> <span>${words.homePage.howHard(words.level(next.level))}</span></p>
    <a class="button primary" href=${practiceAddress(card.id, next.level)}>${words.homePage.go}<span class="hidden">: ${card.title}</span></a>
  </section>`;
}
