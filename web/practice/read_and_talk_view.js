/** Reading and talking alone, as it looks; and the line in the sound check that leads there. */

import { html, nothing } from 'lit';
import { clock, day } from '../figures.js';
import { notice, waiting } from '../frame.js';
import { words } from '../words.js';
import { meter } from './meter.js';

/** @import {KeptUsual} from '../shapes.js' */
/** @import {ReadState} from './read_and_talk.js' */

/** A minute is asked for; less than this holds too little voice to be worth the wait. */
const LEAST_S = 25;

/** @param {ReadState} state @param {number | null} level_db @param {{done: () => void, leave: () => void}} moves */
export function readAndTalkView({ phase, now_s, trouble }, level_db, { done, leave }) {
  const isOver = phase === 'kept' || phase === 'failed';
  return html`<section class="read-and-talk">
    <h1 tabindex="-1">${words.usual.title}</h1>
    <p>${words.usual.lead}</p>
    ${isOver ? nothing : html`<blockquote>${words.usual.text}</blockquote> <p>${words.usual.then}</p>`}
    ${phase === 'reading' ? html`${meter(level_db ?? -60)} <p class="figure" role="timer">${clock(now_s)} / ${clock(60)}</p>` : nothing}
    ${phase === 'joining' ? waiting(words.usual.joining) : nothing} ${phase === 'counting' ? waiting(words.usual.counting) : nothing}
    ${phase === 'kept' ? notice('', words.usual.kept) : nothing} ${trouble ? notice('warning', trouble) : nothing}
    <p class="row">
      ${phase === 'reading' ? html`<button class="primary" ?disabled=${now_s < LEAST_S} @click=${done}>${words.usual.done}</button>` : nothing}
      ${phase === 'counting' ? nothing : html`<button class=${isOver ? 'primary' : ''} @click=${leave}>${isOver ? words.usual.back : words.usual.skip}</button>`}
    </p>
  </section>`;
}

/** What is kept for this microphone, and the way to make it. @param {KeptUsual | null | undefined} kept undefined while it is not known @param {() => void} read */
export function usualPart(kept, read) {
  if (kept === undefined) return nothing;
  return html`<div class="own-usual">
    <p class="quiet">${kept ? words.usual.from[kept.source](day(kept.made_at)) : words.usual.none}</p>
    <button @click=${read}>${words.usual.read}</button>
  </div>`;
}
