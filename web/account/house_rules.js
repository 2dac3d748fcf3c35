/** The house rules: how long things are kept. Shortening deletes, so it is asked twice. */

import { html, nothing, render } from 'lit';
import { notice } from '../frame.js';
import { rules, setRules } from './desk.js';
import { atRest, sender, troubleOf } from './form.js';
import { accountWords } from './words.js';

/** @import {Scope} from '../scope.js' */
/** @import {HouseRules} from '../shapes.js' */

const words = accountWords.rules;
const NAMES = /** @type {const} */ (['audio_days', 'words_days']);

/** @param {HTMLElement} root @param {Scope} scope */
export async function houseRules(root, scope) {
  const state = { ...atRest(), rules: /** @type {HouseRules | null} */ (null), isAsked: false, isSaved: false };
  const draw = () => !scope.disposed && render(view(), root);
  const save = sender(scope, state, draw, async (fields) => {
    const wanted = Object.fromEntries(NAMES.filter((name) => fields[name] !== undefined).map((name) => [name, Number(fields[name])]));
    const shortens = NAMES.some((name) => Number(wanted[name]) < Number(state.rules?.[name]));
    state.isSaved = false;
    if (shortens && !state.isAsked) {
      state.isAsked = true;
      return;
    }
    state.rules = await setRules(wanted, scope.signal);
    Object.assign(state, { isAsked: false, isSaved: true });
  });
  const changed = () => {
    Object.assign(state, { isAsked: false, isSaved: false });
    draw();
  };
  const view = () => state.rules === null ? nothing : html`<section>
    <h2>${words.title}</h2>
    <p class="quiet">${words.lead}</p>
    <form class="rules" @submit=${save} @input=${changed}>
      ${NAMES.map((name) => days(name, /** @type {HouseRules} */ (state.rules)))}
      ${state.isAsked ? notice('warning', words.shorter) : nothing} ${troubleOf(state)}
      <p class="row"><button ?disabled=${state.isBusy || state.rules.locked.length === NAMES.length}>${state.isAsked ? words.yes : accountWords.save}</button>
        ${state.isSaved ? html`<small role="status">${accountWords.saved}</small>` : nothing}</p>
    </form>
  </section>`;
  state.rules = await rules(scope.signal);
  draw();
}

/** @param {typeof NAMES[number]} name @param {HouseRules} rules */
const days = (name, rules) => {
  const isLocked = rules.locked.includes(name);
  return html`<div class="field">
    <label for=${name}>${words[name]}</label>
    <input class="days figure" id=${name} name=${name} type="number" min="0" max="3650" required ?disabled=${isLocked}
      .defaultValue=${String(rules[name])} aria-describedby=${`${name}-hint`} />
    <small id=${`${name}-hint`}>${isLocked ? words.locked : words.hint[name]}</small>
  </div>`;
};
