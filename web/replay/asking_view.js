/** The button at a chance of a shared call with which a coach asks for a drill of it. */

import { html, nothing } from 'lit';
import { troubleOf } from '../account/form.js';
import { inARow } from '../team/assign_part.js';
import { busyIn, dayOf } from '../team/weeks.js';
import { teamWords } from '../team/words.js';

/** @import {Asking} from './asking.js' */
/** @import {Reviewed} from './chances.js' */

const words = teamWords.drill;

/** @param {Asking} asking @param {Reviewed} of */
export function askingPart(asking, of) {
  if (!asking.may(of)) return nothing;
  if (asking.of?.id === of.id) return form(asking, of);
  return html`<p class="row moments"><button @click=${() => void asking.open(of)}>${words.ask}</button></p>
    ${asking.said.of === of.id ? html`<p role="status">${asking.said.text}</p>` : nothing}`;
}

/** @param {Asking} asking @param {Reviewed} of */
const form = (asking, { title }) => html`<form class="ask-drill" aria-label=${words.title(title)} @submit=${(/** @type {SubmitEvent} */ event) => void asking.send(event)}>
  <p class="quiet">${words.lead(asking.session.owner ?? '')}</p>
  ${inARow()}
  <label>${teamWords.assign.due} <input type="date" name="due_on" required min=${dayOf(Date.now())} .defaultValue=${asking.day}
    @input=${(/** @type {Event} */ event) => asking.choose(/** @type {HTMLInputElement} */ (event.currentTarget).value)} /></label>
  <p class="quiet" role="status">${teamWords.assign.hint} ${busyIn([asking], asking.day).length > 0 ? html`<b>${words.full}</b>` : nothing}</p>
  ${troubleOf(asking.form)}
  <div class="row"><button class="primary" ?disabled=${asking.form.isBusy}>${teamWords.assign.go}</button>
    <button type="button" @click=${() => void asking.open(null)}>${words.cancel}</button></div>
</form>`;
