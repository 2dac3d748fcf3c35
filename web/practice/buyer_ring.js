/** The drawn buyer: its ring breathes while listening and opens while speaking. */

import { svg, html } from 'lit';

/** @param {'listening' | 'speaking' | 'thinking' | 'away'} manner @param {string} label */
export function buyerRing(manner, label) {
  return html`<svg class="buyer-ring ${manner}" viewBox="0 0 160 160" role="img" aria-label=${label}>
    ${svg`
      <circle class="ring outer" cx="80" cy="80" r="72" pathLength="100" />
      <circle class="ring inner" cx="80" cy="80" r="62" pathLength="100" />
      <g class="person">
        <circle cx="80" cy="64" r="19" />
        <path d="M42 118 c4 -24 18 -30 38 -30 s34 6 38 30" />
      </g>`}
  </svg>`;
}
