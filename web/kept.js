/** Small choices of the rep, kept in this browser; one set to keep nothing keeps them as long as the page lives. */

/** @type {Map<string, string | null>} */
const here = new Map();

/** @param {string} name @returns {string | null} */
export function kept(name) {
  try {
    return localStorage.getItem(`rolecall.${name}`);
  } catch {
    return here.get(name) ?? null;
  }
}

/** @param {string} name @param {string | null} value null forgets it */
export function keep(name, value) {
  here.set(name, value);
  try {
    if (value === null) localStorage.removeItem(`rolecall.${name}`);
    else localStorage.setItem(`rolecall.${name}`, value);
  } catch {
    // it is in `here`
  }
}
