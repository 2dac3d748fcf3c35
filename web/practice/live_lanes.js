/** Pace and level while the rep talks: the target of the moment and a dot, no history. They can be hidden. */

import { html, nothing, svg } from 'lit';
import { keep, kept } from '../kept.js';
import { words } from '../words.js';
import { dotOf, isWithin } from './live_strip.js';

/** @import {Lanes, LiveReading} from '../shapes.js' */
/** @import {CallState} from './call_state.js' */

const HIDDEN = 'lanes.hidden';

/** Whether lanes are shown, as it was left. */
export const areLanesShown = () => kept(HIDDEN) === null;

/** @param {boolean} isShown */
export const keepLanesShown = (isShown) => keep(HIDDEN, isShown ? null : '1');

/** @param {CallState} state @param {() => void} toggle */
export function liveLanes({ lanes, showsLanes }, toggle) {
  return html`<section class="live-lanes" aria-label=${words.call.lanes.title}>
    ${showsLanes ? html`${lane('pace', lanes?.pace ?? null)} ${lane('level', lanes?.level ?? null)}` : nothing}
    <button class="quiet-button" @click=${toggle}>${showsLanes ? words.call.lanes.hide : words.call.lanes.show}</button>
  </section>`;
}

/** @param {keyof Lanes} name @param {LiveReading | null} reading */
function lane(name, reading) {
  return html`<div class="live-lane ${name}">
    <span class="name">${words.call.lanes[name]}</span>
    ${strip(name, reading)}
    <span class="figure">${figure(name, reading)}</span>
  </div>`;
}

/** @param {keyof Lanes} name @param {LiveReading | null} shown */
function strip(name, shown) {
  const { band, dot } = dotOf(name, shown?.reading ?? null, shown?.asked ?? null);
  return html`<svg class="live-strip" aria-hidden="true">
    ${svg`<line class="axis" x1="0" x2="100%" y1="10" y2="10" />
      ${band ? svg`<rect class="band" x=${band.x} width=${band.width} y="2" height="16" rx="2" />` : nothing}
      <line class="usual" x1="50%" x2="50%" y1="3" y2="17" />
      ${dot ? svg`<circle class="dot" cx=${dot} cy="10" r="5" />` : nothing}`}
  </svg>`;
}

/** @param {keyof Lanes} name @param {LiveReading | null} shown */
function figure(name, shown) {
  if (!shown || shown.reading === null) return html`<span class="quiet">${shown?.reason ?? words.call.lanes.waiting}</span>`;
  const within = shown.asked && isWithin(shown.reading, shown.asked) ? ` · ${words.call.lanes.within}` : '';
  return `${words.call.lanes.reading(name, shown.reading)}${within}`;
}
