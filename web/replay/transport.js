/** What steers the playing: play, speed, chances only, skip silence, loop, zoom, the link, the sheet of keys. */

import { html, nothing } from 'lit';
import { clock } from '../figures.js';
import { reviewWords } from '../review_words.js';
import { words } from '../words.js';

/** @import {Playing} from './playing.js' */

export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

const own = reviewWords.play;

/**
 * @param {Playing} playing @param {{duration_s: number, zoom: number, linked: string}} shown
 * @param {{zoom: (by: number) => void, link: () => void, help: () => void}} moves
 */
export function transport(playing, { duration_s, zoom, linked }, moves) {
  const { player, speed, chancesOnly, skipsSilence, selected } = playing;
  return html`<div class="bar-row">
    <button class="primary" ?disabled=${!player.hasSound} @click=${() => player.toggle()}>${player.isPlaying ? words.replay.pause : words.replay.play}</button>
    <p class="figure clock"><span class="now"></span> / ${clock(duration_s)}</p>
    <label>${words.replay.speed}
      <select @change=${(/** @type {Event} */ event) => playing.setSpeed(Number(/** @type {HTMLSelectElement} */ (event.target).value))}>
        ${SPEEDS.map((each) => html`<option value=${each} ?selected=${each === speed} .selected=${each === speed}>${each}×</option>`)}
      </select>
    </label>
    <button aria-pressed=${String(chancesOnly)} ?disabled=${!playing.hasChances || !player.hasSound}
      title=${playing.hasChances ? own.chancesOnlyHint : own.noChances} @click=${() => playing.toggleChances()}>${own.chancesOnly}</button>
    <button aria-pressed=${String(skipsSilence)} ?disabled=${!player.hasSound} @click=${() => playing.toggleSilence()}>${own.skipSilence}</button>
    <button aria-pressed=${String(player.isLooping)} ?disabled=${!selected || !player.hasSound} title=${own.loopHint} @click=${() => playing.toggleLoop()}>${own.loop}</button>
    <span class="zoom" role="group" aria-label=${words.replay.zoom}>
      <button ?disabled=${zoom <= 1} @click=${() => moves.zoom(1 / 2)} aria-label=${words.replay.zoomOut}>−</button>
      <button ?disabled=${zoom >= 32} @click=${() => moves.zoom(2)} aria-label=${words.replay.zoomIn}>+</button>
    </span>
    <button @click=${moves.link} title=${own.link}>${own.linkShort} <kbd>m</kbd></button>
    <button class="keys" @click=${moves.help}>${own.keys} <kbd>?</kbd></button>
    <p class="playing-line figure quiet" role="status">
      ${selected ? html`<span>${player.isLooping ? own.looping(selected) : own.selected(selected)}</span>
        <button class="small" @click=${() => playing.select(null)}>${own.unselect}</button>` : nothing}
      ${linked ? html`<span>${linked}</span>` : nothing}
    </p>
  </div>`;
}
