/** Answers that are asked for before the modules that use them are there; each is handed over once. */

/** @type {Map<string, Promise<any>>} */
const asked = new Map();

/** @param {string} path of what is only read */
export function askEarly(path) {
  asked.set(path, answerOf(path).catch(() => null));
}

/** Refusals and failures are not kept: who asks again hears what it is. @param {string} path @returns {Promise<any>} null without an answer */
async function answerOf(path) {
  const response = await fetch(path, { credentials: 'same-origin' });
  return response.ok ? response.json() : null;
}

/** @param {string} path @returns {Promise<any> | null} null: it was not asked for, or is taken */
export function takeEarly(path) {
  const early = asked.get(path) ?? null;
  asked.delete(path);
  return early;
}

/** What nobody took in time is asked for anew: it may have changed. */
export const forgetEarly = () => asked.clear();
