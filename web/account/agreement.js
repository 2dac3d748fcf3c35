/** What a rep agreed to before the microphone opens. In local mode nobody is asked: the recording stays theirs. */

import { html, nothing } from 'lit';
import { notice, sentence } from '../frame.js';
import { consent, sayConsent, whoAmI } from './desk.js';
import { accountWords } from './words.js';

/** @import {Scope} from '../scope.js' */
/** @import {Consent} from '../shapes.js' */

const words = accountWords.consent;

export class Agreement {
  /** @type {Consent | null} */
  #text = null;
  isAsked = false;
  isStored = true;
  /** @type {string | null} */
  trouble = null;

  /** @param {Scope} scope @param {() => void} changed */
  constructor(scope, changed) {
    this.scope = scope;
    this.changed = changed;
    /** Settles when it is known whether there is something to ask. */
    this.loaded = this.#load();
  }

  /** Whether the microphone may open. */
  get isAnswered() {
    return !this.isAsked || !this.isStored || this.#text?.is_given === true;
  }

  /** What is to be read first; nothing where it was. */
  get view() {
    if (!this.isAsked || this.#text === null) return nothing;
    if (!this.isStored) {
      return html`${notice('', words.isWithout)} <button @click=${() => this.#choose(true)}>${words.store}</button>`;
    }
    if (this.#text.is_given) return html`<p><button @click=${() => this.#choose(false)}>${words.without}</button></p>`;
    return html`<section class="consent">
      <h2>${words.title}</h2>
      ${this.#text.paragraphs.map((each) => html`<p>${each}</p>`)}
      ${this.trouble ? notice('warning', this.trouble) : nothing}
      <button class="primary" @click=${() => void this.#agree()}>${words.agree}</button>
      <button @click=${() => this.#choose(false)}>${words.without}</button>
      <p class="quiet"><a href="/what-is-measured">${accountWords.measured}</a></p>
    </section>`;
  }

  async #load() {
    const me = await whoAmI(this.scope.signal).catch(() => null);
    this.isAsked = me?.mode === 'accounts';
    if (this.isAsked) this.#text = await consent(this.scope.signal);
    this.changed();
  }

  /** @param {boolean} isStored */
  #choose(isStored) {
    this.isStored = isStored;
    this.changed();
  }

  async #agree() {
    if (this.#text === null) return;
    try {
      this.#text = await sayConsent(this.#text.version, true, this.scope.signal);
      this.trouble = null;
    } catch (error) {
      this.trouble = sentence(error);
    }
    this.changed();
  }
}
