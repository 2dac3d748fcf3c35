/** Where the server keeps what: addresses that more than one module asks. */

/** @param {string} id */
export const sessionPath = (id) => `/api/sessions/${encodeURIComponent(id)}`;
