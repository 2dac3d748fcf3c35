/** The page on which chances are rated twice. */

import { html, nothing } from 'lit';
import { clock, plainly } from '../figures.js';
import { QUEUE_ADDRESS, sessionAddress } from '../route.js';
import { ratingsWords as own } from '../ratings_words.js';
import { reviewWords } from '../review_words.js';

/** @import {Rated, Sampled, Standing, Standings} from '../shapes.js' */
/** @import {Rating} from './ratings.js' */

/** @param {Rating} rating */
export function ratingsView(rating) {
  const { ratings, standings, trouble, said, isBusy } = rating;
  return html`<section class="ratings-page">
    <p class="crumb"><a href=${QUEUE_ADDRESS}>${reviewWords.queue.title}</a></p>
    <h1>${own.title}</h1>
    <p class="lead">${own.lead}</p>
    <h2>${own.toRate} <small class="figure">${own.left(ratings.to_rate.length)}</small></h2>
    ${rating.open ? openChance(rating) : html`<p class="empty">${own.none}</p>`}
    <p class="row"><button ?disabled=${isBusy} @click=${() => rating.drawMore()}>${own.draw}</button></p>
    <p class="quiet said" role="status">${said}</p>
    ${trouble ? html`<p class="notice warning" role="alert">${trouble}</p>` : nothing}
    <h2>${own.waiting}</h2>
    ${ratings.waiting.length === 0 ? html`<p class="empty">${own.waitingNone}</p>` : html`<ul class="plain">${ratings.waiting.map((each) => waitingRow(each, rating))}</ul>`}
    <h2>${own.done}</h2>
    ${ratings.done.length === 0 ? html`<p class="empty">${own.doneNone}</p>` : doneTable(ratings.done)}
    ${agreementPart(standings, new Map([...ratings.to_rate, ...ratings.waiting, ...ratings.done.map(({ of }) => of)].map(({ behaviour, behaviour_title }) => [behaviour, behaviour_title])))}
  </section>`;
}

/** @param {Rating} rating */
function openChance(rating) {
  const { of, player } = /** @type {NonNullable<Rating['open']>} */ (rating.open);
  const isOn = player.isPlayingFrom(of.start_s);
  const choice = (/** @type {boolean | null} */ met, /** @type {string} */ name, /** @type {string} */ key) =>
    html`<button ?disabled=${rating.isBusy} @click=${() => rating.answer(met)}>${name} <kbd>${key}</kbd></button>`;
  return html`<article class="to-rate">
    <h3>${of.of.behaviour_title} <small>${of.of.title} · ${clock(of.start_s)}</small></h3>
    <ol class="turns">${of.turns.map((turn) => html`<li class="turn ${turn.speaker}">
      <span class="at figure">${clock(turn.start_s)}</span><b>${reviewWords.side(turn.speaker, false)}</b><p>${turn.text}</p></li>`)}</ol>
    <p>${own.question}</p>
    <div class="row">
      ${player.hasSound ? html`<button class="primary" @click=${() => rating.hear()}>${isOn ? own.stop : own.hear} <kbd>a</kbd></button>` : nothing}
      <span class="row" role="group" aria-label=${own.question}>${choice(true, own.met, 'y')} ${choice(false, own.missed, 'x')} ${choice(null, own.unclear, 'u')}</span>
      <button ?disabled=${rating.isBusy} @click=${() => rating.later()}>${own.later}</button>
    </div>
  </article>`;
}

/** @param {Sampled} of @param {Rating} rating */
const waitingRow = (of, rating) => html`<li class="row">
  <span>${of.behaviour_title} <small>${of.title}</small></span>
  <button ?disabled=${rating.isBusy} @click=${() => rating.takeBack(of.id)}>${own.takeBack}</button>
</li>`;

/** @param {Rated[]} done */
const doneTable = (done) => html`<div class="table-scroll" tabindex="0" role="region" aria-label=${own.done}><table class="figures">
  <thead><tr>${own.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
  <tbody>${done.map(({ of, own: mine, other, pattern, start_s }) => html`<tr class=${mine === other ? '' : 'differs'}>
    <th scope="row"><a href=${sessionAddress(of.session_id, start_s)}>${of.behaviour_title}, ${clock(start_s)}</a></th>
    <td>${own.answer(mine)}</td><td>${own.answer(other)}</td><td>${own.answer(pattern)}</td></tr>`)}</tbody>
</table></div>`;

/** @param {Standings} standings @param {Map<string, string>} titles */
function agreementPart({ behaviours, bar, least }, titles) {
  return html`<h2>${own.agreement}</h2>
    <p class="quiet">${own.agreementLead(bar, least)}</p>
    ${behaviours.length === 0
      ? html`<p class="empty">${own.agreementNone}</p>`
      : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${own.agreement}><table class="figures">
          <thead><tr>${own.agreementHeads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
          <tbody>${behaviours.map((each) => standingRow(each, least, titles))}</tbody>
        </table></div>`}`;
}

/** @param {Standing} standing @param {number} least @param {Map<string, string>} titles */
const standingRow = (standing, least, titles) => html`<tr>
  <th scope="row">${titles.get(standing.behaviour) ?? plainly(standing.behaviour)}</th>
  <td>${standing.raters.cases}</td><td>${own.share(standing.raters.observed)}</td><td>${own.interval(standing)}</td>
  <td>${own.kappa(standing.pattern.kappa)}</td><td>${own.reads(standing, least)}</td>
</tr>`;
