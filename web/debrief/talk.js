/** How the talk was shared out over the call, against what the scenario asks for. */

import { html, nothing } from 'lit';
import { words } from '../words.js';

/** @import {Scorecard} from '../shapes.js' */

/** Scorecards from before there were such bands have none. @param {Pick<Scorecard, 'talk'>} scorecard */
export function talkPart({ talk = [] }) {
  if (talk.length === 0) return nothing;
  return html`<section class="talk">
    <h2>${words.debrief.talk}</h2>
    <ul>${talk.map((reading) => html`<li class=${reading.status}>${words.debrief.talkReading(reading)}</li>`)}</ul>
  </section>`;
}
