/** The sound check as it looks: the level beside the start, the rest behind one line below it. */

import { html, nothing } from 'lit';
import { notice } from '../frame.js';
import { words } from '../words.js';
import { canChooseLoudspeaker } from './devices.js';
import { meter } from './meter.js';
import { usualPart } from './read_and_talk_view.js';

/** @import {Device, DeviceKind} from './devices.js' */
/** @import {SoundState} from './sound_check.js' */

/** @typedef {{check: () => void, chooseDevice: (kind: DeviceKind, id: string) => void, sample: () => void, read: () => void, opened: (isOpen: boolean) => void}} SoundMoves */

const known = words.microphone;

/** The level, or the way to it. @param {SoundState} state @param {SoundMoves} moves */
export function microphonePart({ microphone, isAsking, level_db, granted }, { check }) {
  const altered = [...(granted?.auto_gain ? [known.autoGain] : []), ...(granted?.noise_suppression ? [known.noiseSuppression] : [])];
  return html`<section class="microphone" aria-label=${known.title}>
    ${microphone === 'here' ? meter(level_db ?? -60) : nothing}
    ${microphone === 'unasked' && !isAsking ? html`<button @click=${check}>${known.check}</button>` : nothing}
    ${isAsking ? html`<p role="status">${known.asking}</p>` : nothing}
    ${microphone === 'here' || microphone === 'unasked'
      ? nothing
      : html`${notice('warning', `${known.trouble[microphone]} ${known.stillHears}`)}
          ${microphone === 'insecure' ? nothing : html`<button @click=${check}>${known.check}</button>`}`}
    ${altered.length > 0 ? notice('warning', known.altered(altered)) : nothing}
  </section>`;
}

/** @param {SoundState} state @param {boolean} isOpen as it was left @param {SoundMoves} moves */
export function soundCheckPart(state, isOpen, moves) {
  const { microphone, microphones, loudspeakers, chosen, sample, granted, path, usual } = state;
  return html`<details class="sound-check" ?open=${isOpen} @toggle=${(/** @type {Event} */ { target }) => moves.opened(/** @type {HTMLDetailsElement} */ (target).open)}>
    <summary>${known.soundCheck} <small>${known.path[path]}</small></summary>
    ${path === 'socket' ? html`<p class="quiet">${known.blocked} <a href="#/check">${known.testAll}</a></p>` : nothing}
    ${microphone !== 'here'
      ? html`<p class="quiet">${known.first}</p>`
      : html`${choice('microphone', known.title, microphones, chosen.microphone, moves)}
          ${canChooseLoudspeaker() ? choice('loudspeaker', known.loudspeaker, loudspeakers, chosen.loudspeaker, moves) : nothing}
          <div class="sample"><button ?disabled=${sample === 'recording' || sample === 'playing'} @click=${moves.sample}>${known.sample}</button>
            <p class="quiet" role="status">${known.samples[sample]}</p></div>
          ${granted ? html`<p class="quiet">${known.granted(granted)}</p>` : nothing}`}
    <p class="quiet">${known.headphones}</p>
    ${microphone === 'here' ? usualPart(usual, moves.read) : nothing}
  </details>`;
}

/** @param {DeviceKind} kind @param {string} name @param {readonly Device[]} devices @param {string} id @param {SoundMoves} moves */
function choice(kind, name, devices, id, { chooseDevice }) {
  return html`<label class="device"><span>${name}</span>
    <select @change=${(/** @type {Event} */ { target }) => chooseDevice(kind, /** @type {HTMLSelectElement} */ (target).value)}>
      ${kind === 'loudspeaker' || devices.length === 0 ? html`<option value="" ?selected=${id === ''}>${known.byBrowser}</option>` : nothing}
      ${devices.map((device) => html`<option value=${device.id} ?selected=${device.id === id}>${device.name}</option>`)}
    </select></label>`;
}
