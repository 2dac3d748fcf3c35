/** Lines that were misheard: typed by their rep, decided by ear; the call is counted again. */

import { html, nothing } from 'lit';
import { correctionWords as said } from '../correction_words.js';
import { sentence } from '../frame.js';
import { corrections, correctLine, decideCorrection, withdrawCorrection } from '../house.js';

/** @import {Scope} from '../scope.js' */
/** @import {Correction, Session} from '../shapes.js' */

const BUSY = ['live', 'scoring'];

/** What is known of a call's lines. `draw` shows it again, `again` loads the call anew once its words changed. */
export class Corrections {
  /** @type {readonly Correction[]} */
  list = [];
  mayDecide = false;
  /** The line whose words are being typed, and where on the page: it may stand there twice. @type {{turn: number, place: string} | null} */
  writing = null;
  isBusy = false;
  /** @type {string | null} */
  trouble = null;

  /** @param {Scope} scope @param {Session} session @param {{draw: () => void, again: () => void}} then */
  constructor(scope, session, { draw, again }) {
    this.scope = scope;
    this.session = session;
    this.draw = draw;
    this.again = again;
    this.canWrite = session.is_stored !== false && !session.words_gone_at && session.transcript !== null && !BUSY.includes(session.status);
    if (this.canWrite) void this.load();
  }

  async load() {
    try {
      const { corrections: list, may_decide } = await corrections(this.session.id, this.scope.signal);
      Object.assign(this, { list, mayDecide: may_decide });
    } catch (error) {
      if (this.scope.disposed) return;
      this.trouble = sentence(error);
    }
    this.draw();
  }

  /** @param {{turn: number, place: string} | null} line */
  write(line) {
    Object.assign(this, { writing: line, trouble: null });
    this.draw();
  }

  /** @param {SubmitEvent} event */
  send(event) {
    event.preventDefault();
    const text = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('said')).trim();
    const line = this.writing;
    if (text === '' || line === null) return;
    void this.#do(() => correctLine(this.session.id, { turn: line.turn, said: text }, this.scope.signal));
  }

  /** @param {string} id @param {boolean} isAccepted */
  decide(id, isAccepted) {
    void this.#do(() => decideCorrection(this.session.id, id, isAccepted, this.scope.signal));
  }

  /** @param {string} id */
  withdraw(id) {
    void this.#do(() => withdrawCorrection(this.session.id, id, this.scope.signal));
  }

  /** @param {() => Promise<unknown>} act */
  async #do(act) {
    if (this.isBusy) return;
    Object.assign(this, { isBusy: true, trouble: null });
    this.draw();
    try {
      await act();
      if (!this.scope.disposed) this.again();
    } catch (error) {
      if (this.scope.disposed) return;
      Object.assign(this, { isBusy: false, trouble: sentence(error) });
      this.draw();
    }
  }
}

/**
 * Under a line of the rep: how it stands, and what can be done.
 * @param {Corrections | undefined} all @param {number} turn @param {string} heard @param {string} [place] where on the page
 */
export function lineDoubt(all, turn, heard, place = 'line') {
  if (!all?.canWrite) return nothing;
  if (all.writing?.turn === turn && all.writing.place === place) return form(all, heard);
  const last = all.list.findLast((each) => each.turn === turn && each.state !== 'withdrawn');
  if (last?.state === 'open') return html`<div class="doubt">${waiting(all, last)}</div>`;
  const label = all.session.is_own === false ? said.correct : said.doubt;
  return html`<div class="doubt">
    ${last ? decided(last) : nothing}
    <button class="quiet-button" ?disabled=${all.isBusy} @click=${() => all.write({ turn, place })}>${label}</button>
  </div>`;
}

/** @param {Corrections} all @param {Correction} open */
function waiting(all, { id, said: text, is_own }) {
  const lead = !is_own ? said.waitsForYou : all.mayDecide ? said.waitsAlone : said.waits;
  const press = (/** @type {string} */ label, /** @type {() => void} */ act) =>
    html`<button ?disabled=${all.isBusy} @click=${act}>${label}</button>`;
  return html`<p>${lead} <q>${text}</q></p>
    ${trouble(all)}
    <p class="row">
      ${all.mayDecide ? html`${press(said.accept, () => all.decide(id, true))} ${press(said.refuse, () => all.decide(id, false))}` : nothing}
      ${is_own ? press(said.withdraw, () => all.withdraw(id)) : nothing}
      ${all.isBusy ? html`<span role="status">${said.sending}</span>` : nothing}
    </p>`;
}

/** @param {Correction} correction */
function decided(correction) {
  return correction.state === 'accepted'
    ? html`<p class="quiet">${said.accepted(correction)} <q>${correction.heard}</q></p>`
    : html`<p class="quiet">${said.refused(correction)} <q>${correction.said}</q></p>`;
}

/** @param {Corrections} all @param {string} heard */
function form(all, heard) {
  return html`<form class="doubt" @submit=${(/** @type {SubmitEvent} */ event) => all.send(event)}>
    <label>${said.said} <textarea name="said" rows="2" maxlength="2000" required .defaultValue=${heard}></textarea></label>
    ${trouble(all)}
    <p class="row">
      <button class="primary" ?disabled=${all.isBusy}>${said.send}</button>
      <button type="button" ?disabled=${all.isBusy} @click=${() => all.write(null)}>${said.cancel}</button>
      ${all.isBusy ? html`<span role="status">${said.sending}</span>` : nothing}
    </p>
  </form>`;
}

/** @param {Corrections} all */
const trouble = ({ trouble: text }) => (text ? html`<p class="notice warning" role="alert">${text}</p>` : nothing);
