/** The replay's page. */

import { html, nothing } from 'lit';
import { accountWords } from '../account/words.js';
import { statusNotice } from '../debrief/debrief.js';
import { focusPart, notesPart } from '../debrief/focus.js';
import { measuresPart } from '../debrief/measures.js';
import { practicePart } from '../debrief/moments.js';
import { tonePart } from '../debrief/tone.js';
import { dayAndTime } from '../figures.js';
import { notice } from '../frame.js';
import { practiceAddress, QUEUE_ADDRESS } from '../route.js';
import { reviewWords } from '../review_words.js';
import { words } from '../words.js';
import { chancesPart } from './chances_view.js';
import { commentsPart } from './comments.js';
import { lanes } from './lanes.js';
import { turnAt } from './marks.js';
import { pointedLine, readingTable } from './reading_table.js';
import { searchField } from './search_field.js';
import { transcript } from './transcript.js';
import { transport } from './transport.js';

/** @import {Hearing} from '../debrief/debrief.js' */
/** @import {Session} from '../shapes.js' */
/** @import {Replay} from './replay_page.js' */

/** @param {Replay} replay @param {Hearing} hearing */
export function replayView(replay, hearing) {
  const { session, state, moves, player, playing, deciding, duration_s, marks } = replay;
  const { annotations = [] } = session;
  const { selected } = playing;
  return html`<article class="replay-page">
    ${head(session)} ${statusNotice(session)} ${practicePart(session)}
    ${player.hasSound ? nothing : notice('', session.audio_gone_at ? accountWords.sharing.audioGone : words.replay.noAudio)}
    ${session.words_gone_at ? notice('', accountWords.sharing.wordsGone) : nothing}
    ${state.waveTrouble ? notice('warning', state.waveTrouble) : nothing}
    ${transport(playing, { duration_s, zoom: state.zoom, linked: state.linked }, moves)}
    ${lanes({ session, marks, duration_s, selected, chance: deciding.selected, ...state }, moves)}
    ${pointedLine(annotations, state.pointed, hearing.whose)} ${readingTable(annotations, hearing, moves)}
    <div class="replay-columns">
      ${transcriptPart(replay)}
      <div class="findings">${findings(replay, hearing)}</div>
    </div>
  </article>`;
}

/** @param {Replay} replay */
function transcriptPart({ session, turns, state, playing, commenting, moves, finding, hearing }) {
  /** @type {Map<number, number>} */
  const remarks = new Map();
  for (const { turn, start_s, answers } of commenting.comments) {
    const line = turn ?? turnAt(turns, start_s);
    if (!answers) remarks.set(line, (remarks.get(line) ?? 0) + 1);
  }
  const { asked, places, place } = finding;
  const isOwn = session.is_own !== false;
  const reading = { current: state.current, selected: playing.selected, places, place, remarks, isOwn };
  return transcript(turns, reading, moves, searchField({ asked, count: places.length, place }, moves), (turn) => hearing.doubt?.(turn) ?? nothing);
}

/** @param {Replay} replay @param {Hearing} hearing */
function findings(replay, hearing) {
  const { session, deciding, asking, commenting, moves, player } = replay;
  const { scorecard } = session;
  return html`
    ${chancesPart(session, deciding, hearing, { pick: moves.pick, hear: moves.hearChance, hasSound: player.hasSound, asking })}
    ${commentsPart(commenting, replay.here, { hear: moves.goToSpan })}
    ${scorecard === null ? nothing : html`${focusPart(scorecard, hearing)} ${notesPart(scorecard, hearing)} ${tonePart(scorecard, hearing)}`}
    ${replay.sharing}
    ${scorecard === null ? nothing : measuresPart(scorecard, hearing.whose)} ${replay.owning}`;
}

/** @param {Session} session */
function head({ title, level, started_at, scenario, is_own, owner }) {
  const isMine = is_own !== false;
  return html`<p class="crumb">${isMine
      ? html`<a href="#/">${words.home}</a>`
      : html`<a href=${QUEUE_ADDRESS}>${reviewWords.queue.title}</a>`}</p>
    <header class="replay-head">
      <h1>${title} <small>${isMine ? nothing : html`${owner} · `}${words.level(level)} · ${dayAndTime(started_at)}</small></h1>
      ${isMine ? html`<a class="button" href=${practiceAddress(scenario, level)}>${words.debrief.again}</a>` : nothing}
    </header>`;
}
