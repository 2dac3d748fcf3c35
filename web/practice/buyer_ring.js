/**
 * The drawn buyer: a head and shoulders in a ring, without a face. The ring breathes while they listen and opens into
 * waves while they speak; it is dotted while they think, dimmed while they are held, and stands still in a break.
 */

import { svg, html } from 'lit';

/** @import {Manner} from './call_state.js' */

/** @param {Manner} manner @param {string} label */
export function buyerRing(manner, label) {
  return html`<svg class="buyer-ring ${manner}" viewBox="0 0 200 160" role="img" aria-label=${label}>
    ${svg`
      <circle class="ring outer" cx="100" cy="80" r="72" pathLength="100" />
      <circle class="ring inner" cx="100" cy="80" r="62" pathLength="100" />
      <g class="person">
        <circle cx="100" cy="62" r="20" />
        <path d="M61 122 c3 -27 18 -34 39 -34 s36 7 39 34" />
      </g>
      <g class="waves">
        <path d="M182 62 q8 18 0 36" /><path d="M192 52 q13 28 0 56" />
        <path d="M18 62 q-8 18 0 36" /><path d="M8 52 q-13 28 0 56" />
      </g>
      <path class="bars" d="M88 60 v40 M112 60 v40" />`}
  </svg>`;
}
