/** Days and weeks of what people are asked to practise: pure. A day is `2026-12-03`, a week is its Monday. */

export const MOST_A_WEEK = 3;
const DAY_MS = 86_400_000;

/** @param {string} day @returns {string} the Monday of its week */
export function weekOf(day) {
  const when = new Date(`${day}T00:00:00Z`);
  const since = (when.getUTCDay() + 6) % 7;
  return dayOf(when.getTime() - since * DAY_MS);
}

/** @param {number} at_ms */
export const dayOf = (at_ms) => new Date(at_ms).toISOString().slice(0, 10);

/** In a week: the day that is offered first. @param {number} [now_ms] */
export const inAWeek = (now_ms = Date.now()) => dayOf(now_ms + 7 * DAY_MS);

/** Those who have enough to do in the week of a day. @template {{due: string[]}} T @param {T[]} people @param {string} day @returns {T[]} */
export function busyIn(people, day) {
  if (!day) return [];
  const week = weekOf(day);
  return people.filter(({ due }) => due.filter((each) => weekOf(each) === week).length >= MOST_A_WEEK);
}

/** @param {string} day @param {string} [locale] */
export function dayName(day, locale) {
  const when = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(when.getTime())) return day;
  return when.toLocaleDateString(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
}
