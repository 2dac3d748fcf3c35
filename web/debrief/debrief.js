/** The debrief: one thing first, then the chances, then tone, then everything. */

import { html, nothing, render } from 'lit';
import { entitle, notice } from '../frame.js';
import { clock } from '../figures.js';
import { Player } from '../replay/player.js';
import { sessionAddress } from '../route.js';
import { words } from '../words.js';
import { behaviourRows } from './behaviours.js';
import { focusPart, notesPart } from './focus.js';
import { measuresPart } from './measures.js';
import { tonePart } from './tone.js';

/** @import {Place} from '../frame.js' */
/** @import {ScenarioPage, Scorecard, Session} from '../shapes.js' */

/**
 * What the parts of a debrief need to know and do.
 * @typedef {{
 *   titles: Map<string, string>, hasAudio: boolean, isPlaying: (start_s: number) => boolean,
 *   play: (start_s: number, end_s: number | undefined) => void,
 * }} Hearing
 */

/**
 * @param {Place} place
 * @param {Session} session
 * @param {ScenarioPage | null} card
 * @param {() => void} again
 */
export function debriefView({ root, scope }, session, card, again) {
  const player = new Player(scope, session.audio);
  const hearing = hearingOf(session, card, player);
  const draw = () => {
    if (!scope.disposed) render(page(session, hearing, again), root);
  };
  player.onChange(draw);
  entitle(words.debrief.title);
  draw();
  window.scrollTo(0, 0);
}

/** A quote whose end is not known is played for this long. */
const QUOTE_S = 8;

/** @param {Session} session @param {ScenarioPage | null} card @param {Player} player @returns {Hearing} */
export function hearingOf({ transcript, scorecard }, card, player) {
  const named = [...(scorecard?.behaviours ?? []), ...(card?.behaviours ?? []), ...(card?.tone ?? [])];
  const endOf = (/** @type {number} */ start_s) =>
    transcript?.turns.find((turn) => turn.start_s <= start_s && start_s < turn.end_s)?.end_s ?? start_s + QUOTE_S;
  return {
    titles: new Map(named.flatMap(({ id, title }) => (title ? [[id, title]] : []))),
    hasAudio: player.hasSound,
    isPlaying: (start_s) => player.isPlayingFrom(start_s),
    play: (start_s, end_s) => player.toggleSpan(start_s, end_s ?? endOf(start_s)),
  };
}

/** @param {Session} session @param {Hearing} hearing @param {() => void} again */
function page(session, hearing, again) {
  const { scorecard } = session;
  return html`<article class="debrief">
    <p class="crumb"><a href="#/">${words.home}</a></p>
    <header class="debrief-head">
      <h1>${words.debrief.title}: ${session.title}</h1>
      <p class="quiet">${words.level(session.level)}${session.duration_s === null ? nothing : ` · ${clock(session.duration_s)}`}</p>
    </header>
    ${statusNotice(session)}
    ${scorecard === null
      ? nothing
      : html`${focusPart(scorecard, hearing)} ${notesPart(scorecard, hearing)} ${behaviourRows(scorecard, hearing)}
          ${tonePart(scorecard, hearing)} ${measuresPart(scorecard)}`}
    <p class="row actions">
      <a class="button primary" href=${sessionAddress(session.id)}>${words.debrief.replay}</a>
      <button @click=${again}>${words.debrief.again}</button>
    </p>
  </article>`;
}

/** @param {Session} session */
export function statusNotice({ status, reason, scorecard, transcript }) {
  const why = reason ? ` ${reason}` : '';
  if (status === 'failed') return notice('warning', words.after.failed + why);
  if (status === 'interrupted') return notice('warning', words.after.interrupted + why);
  if (scorecard && isMostlyUncertain(scorecard)) return notice('warning', words.after.uncertain);
  return transcript?.turns.some(({ speaker }) => speaker === 'rep') ? nothing : notice('', words.after.noWords);
}

/** The words of most chances could not be made out well enough to judge. @param {Scorecard} scorecard */
function isMostlyUncertain({ behaviours }) {
  const chances = behaviours.flatMap((behaviour) => behaviour.chances);
  return chances.filter(({ met }) => met === null).length * 2 > chances.length;
}
