/** The replay's page. */

import { html, nothing } from 'lit';
import { behaviourRows } from '../debrief/behaviours.js';
import { statusNotice } from '../debrief/debrief.js';
import { focusPart, notesPart } from '../debrief/focus.js';
import { measuresPart } from '../debrief/measures.js';
import { tonePart } from '../debrief/tone.js';
import { clock, dayAndTime } from '../figures.js';
import { notice } from '../frame.js';
import { practiceAddress } from '../route.js';
import { words } from '../words.js';
import { commentsPart } from './comments.js';
import { lanes } from './lanes.js';
import { transcript } from './transcript.js';

/** @import {Hearing} from '../debrief/debrief.js' */
/** @import {Session} from '../shapes.js' */
/** @import {Replay} from './replay_page.js' */

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** @param {Replay} replay @param {Hearing} hearing */
export function replayView(replay, hearing) {
  const { session, state, moves, player, turns, marks, duration_s } = replay;
  const { scorecard } = session;
  return html`<article class="replay-page">
    ${head(session)} ${statusNotice(session)}
    ${player.hasSound ? nothing : notice('', words.replay.noAudio)}
    ${state.waveTrouble ? notice('warning', state.waveTrouble) : nothing}
    ${bar(replay)}
    ${lanes({ session, marks, duration_s, zoom: state.zoom, hasWaves: state.hasWaves }, moves)}
    <div class="replay-columns">
      ${transcript(turns, state.current, moves.seek)}
      <div class="findings">
        ${scorecard === null
          ? nothing
          : html`${focusPart(scorecard, hearing)} ${notesPart(scorecard, hearing)} ${behaviourRows(scorecard, hearing)}
              ${tonePart(scorecard, hearing)}`}
        ${commentsPart({ comments: state.comments, trouble: state.commentTrouble, time_s: player.time_s }, moves)}
        ${scorecard === null ? nothing : measuresPart(scorecard)}
      </div>
    </div>
  </article>`;
}

/** @param {Session} session */
function head({ title, level, started_at, scenario }) {
  return html`<p class="crumb"><a href="#/">${words.home}</a></p>
    <header class="replay-head">
      <h1>${title} <small>${words.level(level)} · ${dayAndTime(started_at)}</small></h1>
      <a class="button" href=${practiceAddress(scenario, level)}>${words.debrief.again}</a>
    </header>`;
}

/** @param {Replay} replay */
function bar({ player, state, duration_s, moves }) {
  return html`<div class="bar-row">
    <button class="primary" ?disabled=${!player.hasSound} @click=${moves.toggle}>${player.isPlaying ? words.replay.pause : words.replay.play}</button>
    <p class="figure clock"><span class="now"></span> / ${clock(duration_s)}</p>
    <label>${words.replay.speed}
      <select @change=${(/** @type {Event} */ event) => moves.speed(Number(/** @type {HTMLSelectElement} */ (event.target).value))}>
        ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === state.speed}>${speed}×</option>`)}
      </select>
    </label>
    <span class="zoom" role="group" aria-label=${words.replay.zoom}>
      <button ?disabled=${state.zoom <= 1} @click=${() => moves.zoom(1 / 2)} aria-label=${words.replay.zoomOut}>−</button>
      <button ?disabled=${state.zoom >= 16} @click=${() => moves.zoom(2)} aria-label=${words.replay.zoomIn}>+</button>
    </span>
    <p class="quiet keys">${words.replay.keys}</p>
  </div>`;
}
