/**
 * What may become markup without lit: nothing, but for the empty string and the frame that wavesurfer draws in
 * (one style with our nonce, and boxes that hold nothing but a class and a part).
 */

/** The nonce under which a style may be written into this page. */
export const nonce = /** @type {HTMLElement} */ (document.getElementById('nonce')).nonce;

const frame = /^\s*<style nonce="([^"<>]+)">[^<]*<\/style>(?:\s*(?:<div class="[a-z]+" part="[a-z]+">|<\/div>))*\s*$/;

/** @param {string} markup */
function asMarkup(markup) {
  if (markup === '' || frame.exec(markup)?.[1] === nonce) return markup;
  throw new TypeError('This page takes no markup from outside its templates.');
}

/** @typedef {{createPolicy(name: string, rules: {createHTML(markup: string): string}): unknown}} PolicyFactory */
const policies = /** @type {{trustedTypes?: PolicyFactory}} */ (/** @type {unknown} */ (globalThis)).trustedTypes;
policies?.createPolicy('default', { createHTML: asMarkup });
