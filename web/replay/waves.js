/** The two waveforms, drawn from peaks: the rep's above, the buyer's below. */

import WaveSurfer from 'wavesurfer.js';
import { nonce } from '../trust.js';

/** @import {Scope} from '../scope.js' */
/** @import {Peaks, Side} from '../shapes.js' */

const HEIGHT_PX = 56;

/**
 * @param {Scope} scope
 * @param {HTMLElement} root holds `.wave.rep` and `.wave.buyer`
 * @param {Peaks} peaks
 * @param {Record<Side, HTMLAudioElement | null>} sound
 */
export function drawWaves(scope, root, peaks, sound) {
  const loudest = Math.max(0.05, ...peaks.rep.map(Math.abs), ...peaks.buyer.map(Math.abs));
  const waves = /** @type {Side[]} */ (['rep', 'buyer']).map((side) => {
    const container = /** @type {HTMLElement} */ (root.querySelector(`.wave.${side}`));
    const wave = WaveSurfer.create({
      container, cspNonce: nonce, height: HEIGHT_PX, interact: false, cursorWidth: 0, barWidth: 2, barGap: 1,
      barRadius: 1, hideScrollbar: true, maxPeak: loudest, normalize: true,
      media: sound[side] ?? new Audio(), peaks: [peaks[side]], duration: peaks.duration_s, ...colours(side),
    });
    scope.add(() => wave.destroy());
    return { wave, side };
  });
  scope.listen(matchMedia('(prefers-color-scheme: dark)'), 'change', () => {
    for (const { wave, side } of waves) wave.setOptions(colours(side));
  });
}

/** A canvas takes no custom properties: they are read for it. @param {Side} side */
function colours(side) {
  const colour = getComputedStyle(document.documentElement).getPropertyValue(`--${side}`).trim();
  return { waveColor: colour, progressColor: colour };
}
