/** The pointer on the waveforms: a press goes there, a drag selects a stretch. */

/** @import {Scope} from '../scope.js' */
/** @import {Span} from './itinerary.js' */

/** Less than this is a press with an unsteady hand. */
const DRAG_PX = 6;

/**
 * @param {Scope} scope @param {PointerEvent} event on the element that is as wide as the call is long
 * @param {number} duration_s
 * @param {{seek: (time_s: number) => void, select: (span: Span | null) => void}} moves
 */
export function grabbed(scope, event, duration_s, { seek, select }) {
  const plots = /** @type {HTMLElement} */ (event.currentTarget);
  const timeAt = (/** @type {PointerEvent} */ { clientX }) => {
    const { left, width } = plots.getBoundingClientRect();
    return Math.min(duration_s, Math.max(0, ((clientX - left) / width) * duration_s));
  };
  const [from_s, from_px] = [timeAt(event), event.clientX];
  const drag = scope.child();
  drag.listen(window, 'pointermove', (/** @type {PointerEvent} */ moved) => {
    if (Math.abs(moved.clientX - from_px) < DRAG_PX) return;
    const to_s = timeAt(moved);
    select({ start_s: Math.min(from_s, to_s), end_s: Math.max(from_s, to_s) });
  });
  drag.listen(window, 'pointerup', () => drag.dispose());
  drag.listen(window, 'pointercancel', () => drag.dispose());
  seek(from_s);
}
