/** The way back into a call that is still on: after a reload of the page, or a step back that was none of purpose. */

import { html, render } from 'lit';
import { failed, waiting } from '../frame.js';
import { HouseError, session } from '../house.js';
import { words } from '../words.js';
import { forgetCall } from './kept_call.js';
import { askForMicrophone } from './microphone.js';
import { holdCall } from './one_tab.js';
import { countCall, runCall } from './run_call.js';

/** @import {Place} from '../frame.js' */
/** @import {ScenarioPage} from '../shapes.js' */
/** @import {KeptCall} from './kept_call.js' */

/**
 * @param {Place} place @param {KeptCall} kept @param {ScenarioPage} card
 * @param {() => void} anew loads the briefing of another call
 * @param {boolean} [isMeant] the rep asked for it: another tab lets it go
 */
export async function returnToCall({ root, scope: parent }, kept, card, anew, isMeant = false) {
  const scope = parent.child();
  const place = { root, scope };
  const again = () => {
    scope.dispose();
    anew();
  };
  const elsewhere = () => {
    scope.dispose();
    callElsewhere({ root, scope: parent }, kept, card, anew);
  };
  render(waiting(words.returning.back), root);
  if (!(await holdCall(kept.session.id, scope, isMeant))) return elsewhere();
  try {
    const { status } = await session(kept.session.id, scope.signal);
    if (status !== 'live') {
      forgetCall(kept.session.id);
      return countCall(place, { session: kept.session, card }, words.after.meanwhile, again).look();
    }
    const microphone = kept.isTyping ? null : await microphoneAgain(place);
    if (scope.disposed) return;
    const notice = microphone || kept.isTyping ? undefined : words.returning.noMicrophone;
    runCall(place, { session: kept.session, card, microphone, kept, notice }, { again, elsewhere });
  } catch (error) {
    if (scope.disposed) return;
    const isGone = error instanceof HouseError && error.status === 404;
    if (isGone) forgetCall(kept.session.id);
    const retry = () => void returnToCall({ root, scope: parent }, kept, card, anew, isMeant);
    render(isGone ? failed(new HouseError(words.after.gone, error.code, 404), again) : failed(error, retry), root);
  }
}

/**
 * The call is on in another tab, and stays there until the rep asks for it here.
 * @param {Place} place @param {KeptCall} kept @param {ScenarioPage} card @param {() => void} anew
 */
export function callElsewhere({ root, scope }, kept, card, anew) {
  forgetCall(kept.session.id);
  const takeOver = () => void returnToCall({ root, scope }, kept, card, anew, true);
  render(html`<section class="between">
    <h1>${words.returning.elsewhere}</h1>
    <p>${words.returning.untilTaken}</p>
    <p class="row"><button @click=${takeOver}>${words.returning.takeOver}</button> <a class="button" href="#/">${words.home}</a></p>
  </section>`, root);
}

/** @param {Place} place @returns {Promise<MediaStream | null>} null where it is not given */
async function microphoneAgain({ root, scope }) {
  render(waiting(words.returning.asking), root);
  const answer = await askForMicrophone(scope);
  return typeof answer === 'string' ? null : answer;
}
