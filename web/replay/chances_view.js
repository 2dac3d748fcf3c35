/** The chances by behaviour: what the pattern said, what coaches decided, and the buttons to decide. */

import { html, nothing } from 'lit';
import { momentButtons } from '../debrief/moments.js';
import { clock } from '../figures.js';
import { notice } from '../frame.js';
import { reviewWords } from '../review_words.js';
import { words } from '../words.js';
import { askingPart } from './asking_view.js';
import { byBehaviour } from './chances.js';

/** @import {Hearing} from '../debrief/debrief.js' */
/** @import {Session} from '../shapes.js' */
/** @import {Asking} from './asking.js' */
/** @import {Reviewed, ReviewedBehaviour} from './chances.js' */
/** @import {Deciding} from './deciding.js' */

const own = reviewWords.chances;

/**
 * @typedef {{pick: (chance: Reviewed) => void, hear: (chance: Reviewed) => void, hasSound: boolean, asking: Asking}} ChanceMoves
 * @param {Session} session @param {Deciding} deciding @param {Hearing} hearing @param {ChanceMoves} moves
 */
export function chancesPart(session, deciding, hearing, moves) {
  const behaviours = byBehaviour(session, deciding.chances, hearing.titles);
  return html`<section class="review-chances" aria-labelledby="chances-title">
    <h2 id="chances-title">${own.title}</h2>
    ${session.scorecard === null ? html`<p class="empty">${own.unscored}</p>` : html`<p class="quiet">${own.lead}</p>`}
    ${session.held_back ? notice('', own.heldBack(session.held_back)) : nothing}
    ${session.scorecard !== null && deciding.chances.length === 0 ? html`<p class="empty">${own.none}</p>` : nothing}
    ${behaviours.map((each) => behaviourPart(each, deciding, hearing, moves))}
    <p class="said quiet" role="status">${deciding.said}</p>
  </section>`;
}

/** @param {ReviewedBehaviour} of @param {Deciding} deciding @param {Hearing} hearing @param {ChanceMoves} moves */
function behaviourPart({ behaviour, title, count, chances }, deciding, hearing, moves) {
  const differs = count.observed !== behaviour.observed || count.opportunities !== behaviour.opportunities;
  return html`<section class="review-behaviour ${count.experimental ? 'experimental' : ''}">
    <header>
      <h3>${title}</h3>
      <p class="figure">${own.count(count)}${differs ? html` <small>${own.pattern(behaviour.observed, behaviour.opportunities)}</small>` : nothing}</p>
    </header>
    ${count.experimental ? html`<p class="quiet">${own.experimental}</p>` : nothing}
    ${chances.length === 0
      ? html`<p class="empty">${behaviour.reason ?? words.debrief.noChances}</p>`
      : html`<ol>${chances.map((chance) => chanceRow(chance, deciding, hearing, moves))}</ol>`}
  </section>`;
}

/** @param {Reviewed} of @param {Deciding} deciding @param {Hearing} hearing @param {ChanceMoves} moves */
function chanceRow(of, deciding, hearing, moves) {
  const isSelected = deciding.selected === of.id;
  const { chance, decisions, met, title } = of;
  return html`<li class="review-chance ${isSelected ? 'selected' : ''}" data-chance=${of.id}>
    <button class="chance-head" aria-expanded=${isSelected ? 'true' : 'false'} @click=${() => moves.pick(of)}
      aria-label=${own.short(title, chance.start_s, met, decisions.length > 0)}>
      ${dotOf(met)} <span class="figure">${clock(chance.start_s)}</span>
      <span class="quoted-short">${chance.quote}</span>
      ${decisions.length > 0 ? html`<span class="by-coach" aria-hidden="true">${decidedMark(of)}</span>` : nothing}
    </button>
    ${isSelected ? openChance(of, deciding, hearing, moves) : nothing}
  </li>`;
}

/** @param {boolean | null} met */
const dotOf = (met) => html`<i class="dot ${met === null ? 'uncertain' : met ? 'met' : 'missed'}" aria-hidden="true"></i>`;

/** @param {Reviewed} of */
const decidedMark = ({ met, chance }) => (met === chance.met ? '✓' : '≠');

/** @param {Reviewed} of @param {Deciding} deciding @param {Hearing} hearing @param {ChanceMoves} moves */
function openChance(of, deciding, hearing, moves) {
  const { chance, decisions } = of;
  const { checks = [] } = chance;
  return html`<div class="chance-open">
    ${chance.quote ? html`<blockquote>${chance.quote}</blockquote>` : nothing}
    <ul class="verdicts">
      <li>${dotOf(chance.met)} <span>${own.said(chance)}</span></li>
      ${decisions.map((decision) => html`<li>${dotOf(decision.met)} <span><b>${own.decided(decision)}</b>${decision.reason ? html` “${decision.reason}”` : nothing}</span>
        ${decision.is_own && deciding.may ? html`<button class="small" ?disabled=${deciding.isBusy} @click=${() => deciding.takeBack(of)}>${own.takeBack}</button>` : nothing}</li>`)}
    </ul>
    ${checks.length === 0 ? nothing : html`<ul class="checks">${checks.map(({ id, met }) =>
      html`<li><span>${words.debrief.check(id)}</span> <b>${words.debrief.checkMet(met)}</b></li>`)}</ul>`}
    <div class="row chance-actions">
      ${moves.hasSound ? html`<button @click=${() => moves.hear(of)}>${own.hear} <kbd>a</kbd></button>` : nothing}
      ${deciding.may ? choices(of, deciding) : nothing}
    </div>
    ${deciding.asked?.id === of.id ? reasonForm(deciding) : nothing}
    ${momentButtons(hearing.practises ?? null, { ...chance, behaviour: of.behaviour })} ${askingPart(moves.asking, of)}
    ${hearing.doubt?.(chance.turn) ?? nothing}
    ${deciding.trouble ? html`<p class="notice warning" role="alert">${deciding.trouble}</p>` : nothing}
  </div>`;
}

/** @param {Reviewed} of @param {Deciding} deciding */
function choices(of, deciding) {
  const mine = deciding.asked?.id === of.id ? deciding.asked.met : of.decisions.find(({ is_own }) => is_own)?.met;
  const choice = (/** @type {boolean | null} */ met, /** @type {string} */ name, /** @type {string} */ key) =>
    html`<button aria-pressed=${mine === met ? 'true' : 'false'} ?disabled=${deciding.isBusy} @click=${(/** @type {Event} */ event) => choose(event, met, of, deciding)}>${name} <kbd>${key}</kbd></button>`;
  return html`<div class="row choices" role="group" aria-label=${own.decide(clock(of.chance.start_s))}>
    ${choice(true, own.met, 'y')} ${choice(false, own.missed, 'x')} ${choice(null, own.unclear, 'u')}
  </div>`;
}

/** @param {Event} event @param {boolean | null} met @param {Reviewed} of @param {Deciding} deciding */
function choose({ currentTarget }, met, of, deciding) {
  const open = /** @type {HTMLElement} */ (currentTarget).closest('.chance-open');
  deciding.choose(met, of);
  /** @type {HTMLElement | null | undefined} */ (open?.querySelector('#reason'))?.focus();
}

/** @param {Deciding} deciding */
function reasonForm(deciding) {
  const asked = /** @type {{met: boolean | null}} */ (deciding.asked);
  return html`<form class="reason" @submit=${(/** @type {SubmitEvent} */ event) => deciding.save(event)}>
    <label for="reason">${own.why(asked.met)}</label>
    <div class="row">
      <input id="reason" name="reason" required maxlength="1000" autocomplete="off" />
      <button class="primary" ?disabled=${deciding.isBusy}>${own.save}</button>
      <button type="button" @click=${() => deciding.cancel()}>${own.cancel}</button>
    </div>
  </form>`;
}
