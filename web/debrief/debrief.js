/** The debrief: one thing first, then the chances, then tone, then everything. */

import { html, nothing, render } from 'lit';
import { sharingPart } from '../account/sharing.js';
import { entitle, notice } from '../frame.js';
import { clock } from '../figures.js';
import { session as loadSession } from '../house.js';
import { momentWords } from '../moment_words.js';
import { changesOf } from '../progress/desk.js';
import { Corrections, lineDoubt } from '../replay/corrections.js';
import { Player } from '../replay/player.js';
import { sessionAddress } from '../route.js';
import { words } from '../words.js';
import { behaviourRows } from './behaviours.js';
import { changesPart } from './changes.js';
import { focusPart, notesPart } from './focus.js';
import { measuresPart } from './measures.js';
import { practicePart, practisable } from './moments.js';
import { shownReadings } from './shown_readings.js';
import { talkPart } from './talk.js';
import { tonePart } from './tone.js';

/** @import {Place} from '../frame.js' */
/** @import {Change, ScenarioPage, Scorecard, Session, Turn} from '../shapes.js' */
/** @import {Whose} from '../tone_words.js' */

/**
 * What the parts of a debrief need to know and do. `practises`: the session whose moments can be tried again;
 * `doubt`: under a line of the rep, how its words stand;
 * `whose`: the usual is, to who reads it; your own without it.
 * @typedef {{
 *   titles: Map<string, string>, hasAudio: boolean, isPlaying: (start_s: number) => boolean,
 *   play: (start_s: number, end_s: number | undefined) => void, practises?: string | null,
 *   doubt?: (turn: number) => unknown, whose?: Whose,
 * }} Hearing
 */

/**
 * @param {Place} place
 * @param {Session} session
 * @param {ScenarioPage | null} card
 * @param {() => void} again
 */
export function debriefView({ root, scope }, session, card, again) {
  entitle(words.debrief.title);
  showDebrief({ root, scope }, session, card, again);
  window.scrollTo(0, 0);
}

/** Shows it, and anew once words of the call were corrected. @param {Place} place @param {Session} session @param {ScenarioPage | null} card @param {() => void} again */
function showDebrief({ root, scope: parent }, session, card, again) {
  const scope = parent.child();
  const anew = async () => {
    const found = await loadSession(session.id, scope.signal);
    scope.dispose();
    showDebrief({ root, scope: parent }, found, card, again);
  };
  const player = new Player(scope, session.audio);
  const sharing = document.createElement('div');
  /** @type {readonly Change[]} */
  let changes = [];
  const draw = () => {
    if (!scope.disposed) render(page(session, hearing, { changes, sharing, again }), root);
  };
  /** A debrief without the comparison is whole. */
  const compare = async () => {
    changes = await changesOf(session.id, scope.signal).catch(() => []);
    draw();
  };
  const corrections = new Corrections(scope, session, { draw, again: () => void anew() });
  const hearing = hearingOf(session, card, player, corrections);
  player.onChange(draw);
  draw();
  void sharingPart(sharing, scope, session);
  if (session.is_stored !== false && session.scorecard) void compare();
}

/** A quote whose end is not known is played for this long. */
const QUOTE_S = 8;

/** @param {Session} session @param {ScenarioPage | null} card @param {Player} player @param {Corrections} [corrections] @returns {Hearing} */
export function hearingOf(session, card, player, corrections) {
  const { transcript } = session;
  const endOf = (/** @type {number} */ start_s) =>
    transcript?.turns.find((turn) => turn.start_s <= start_s && start_s < turn.end_s)?.end_s ?? start_s + QUOTE_S;
  return {
    titles: titlesOf(session, card),
    hasAudio: player.hasSound,
    isPlaying: (start_s) => player.isPlayingFrom(start_s),
    play: (start_s, end_s) => player.toggleSpan(start_s, end_s ?? endOf(start_s)),
    practises: practisable(session),
    whose: session.is_own === false ? 'their' : 'your',
    doubt: (turn) => doubtOf(corrections, transcript?.turns[turn], turn),
  };
}

/** What behaviours and targets are called. @param {Session} session @param {ScenarioPage | null} card @returns {Map<string, string>} */
export function titlesOf({ scorecard }, card) {
  const named = [...(scorecard?.behaviours ?? []), ...(card?.behaviours ?? []), ...(card?.tone ?? [])];
  return new Map(named.flatMap(({ id, title }) => (title ? [[id, title]] : [])));
}

/** @param {Corrections | undefined} corrections @param {Turn | undefined} line @param {number} turn */
const doubtOf = (corrections, line, turn) => (line?.speaker === 'rep' ? lineDoubt(corrections, turn, line.text, 'chance') : nothing);

/** @param {Session} session @param {Hearing} hearing @param {{changes: readonly Change[], sharing: HTMLElement, again: () => void}} more */
function page(session, hearing, { changes, sharing, again }) {
  const { scorecard } = session;
  return html`<article class="debrief">
    <p class="crumb"><a href="#/">${words.home}</a></p>
    <header class="debrief-head">
      <h1>${words.debrief.title}: ${session.title}</h1>
      <p class="quiet">${words.level(session.level)}${session.duration_s === null ? nothing : ` · ${clock(session.duration_s)}`}</p>
    </header>
    ${statusNotice(session)} ${practicePart(session)}
    ${scorecard === null
      ? nothing
      : html`${focusPart(scorecard, hearing)} ${notesPart(scorecard, hearing)} ${behaviourRows(scorecard, hearing)}
          ${tonePart({ tone: shownReadings(scorecard.tone) }, hearing, scorecard.tone.length)} ${talkPart(scorecard)} ${changesPart(changes)} ${measuresPart(scorecard)}`}
    <p class="row actions">
      <a class="button primary" href=${sessionAddress(session.id)}>${words.debrief.replay}</a>
      <button @click=${again}>${againLabel(session)}</button>
    </p>
    ${sharing}
  </article>`;
}

/** @param {Session} session */
const againLabel = ({ practice }) =>
  practice ? (practice.kind === 'drill' ? momentWords.drillOnce : momentWords.tryOnce) : words.debrief.again;

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
  return chances.filter(({ met, disputed }) => met === null && !disputed).length * 2 > chances.length;
}
