/** The one thing to work on, and at most two notes. */

import { html, nothing } from 'lit';
import { plainly } from '../figures.js';
import { words } from '../words.js';
import { momentButtons } from './moments.js';
import { quoted } from './quote.js';

/** @import {Hearing} from './debrief.js' */
/** @import {Note, Scorecard} from '../shapes.js' */

/** @param {Scorecard} scorecard @param {Hearing} hearing */
export function focusPart(scorecard, hearing) {
  const { focus } = scorecard;
  if (focus === null) return html`<p class="lead">${words.debrief.noFocus}</p>`;
  const { name, sentence } = said(focus, scorecard, hearing);
  return html`<section class="focus">
    <h2>${focus.kind === 'met' ? words.debrief.focusMet(hearing.whose) : words.debrief.focus}</h2>
    <p class="name">${name}</p>
    <p class="sentence">${sentence}</p>
    ${quoted(focus, hearing)} ${betterLine(focus)} ${focus.kind === 'tone' ? nothing : momentButtons(hearing.practises ?? null, focus)}
  </section>`;
}

/** @param {Scorecard} scorecard @param {Hearing} hearing */
export function notesPart(scorecard, hearing) {
  if (scorecard.notes.length === 0) return nothing;
  return html`<section class="notes">
    <h2>${words.debrief.notes}</h2>
    <ul>${scorecard.notes.map((note) => {
      const { name, sentence } = said(note, scorecard, hearing);
      return html`<li>
        <p><b>${name}.</b> ${sentence}</p>
        ${quoted(note, hearing)} ${betterLine(note)}
      </li>`;
    })}</ul>
  </section>`;
}

/** A line to say stands in quotes; advice about tone or the next level does not. @param {Note} note */
function betterLine({ kind, try: better }) {
  if (!better || kind === 'tone') return nothing;
  if (kind === 'met') return html`<p class="better">${better}</p>`;
  return html`<p class="better"><b>${words.debrief.try}</b> “${better}”</p>`;
}

/** What it is about, and what happened. @param {Note} note @param {Scorecard} scorecard @param {Hearing} hearing */
function said({ behaviour, target, turn, title, text = '' }, { tone }, { titles, whose }) {
  const id = target ?? behaviour ?? '';
  const name = title ?? titles.get(id) ?? plainly(id);
  const reading = target ? tone.find((each) => each.target === target && each.turn === turn) : undefined;
  if (!reading) return { name, sentence: text };
  const told = [words.debrief.figure(reading, whose), words.debrief.asked(reading, whose)].filter(Boolean).join('; ');
  return { name, sentence: `${told.charAt(0).toUpperCase()}${told.slice(1)}.` };
}
