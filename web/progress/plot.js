/** The place of a curve: as high as the curve from the beginning, so that nothing moves. */

import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { draw } from './chart.js';

/** @import {Curve} from './chart.js' */
/** @import {Scope} from '../scope.js' */

/** @param {Scope} scope @param {Curve} curve */
export const plot = (scope, curve) => html`<div class="plot" role="img" aria-label=${curve.name}
  ${ref((host) => host && !host.hasChildNodes() && void draw(scope, /** @type {HTMLElement} */ (host), curve))}></div>`;
