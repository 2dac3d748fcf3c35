/** The words around a line that was misheard. */

/** @import {Correction} from './shapes.js' */

/** Plainly, where whoever wrote it also decided it. @param {Correction} correction */
function decidedBy({ is_by_same_person, decided_by }) {
  if (!is_by_same_person) return decided_by ? ` by ${decided_by}` : '';
  return decided_by ? ` by ${decided_by}, who also wrote it` : ' by the same person who wrote it';
}

export const correctionWords = {
  doubt: 'I didn’t say that',
  correct: 'Correct the words',
  said: 'The words that were said',
  send: 'Send',
  cancel: 'Cancel',
  sending: 'Counting the call again…',
  waits: 'Disputed. Its chances are neither met nor missed until a coach has listened. You wrote:',
  waitsForYou: 'Disputed: listen to the line, then decide. The rep writes:',
  waitsAlone: 'Disputed. There is no coach in this rolecall: listen, then accept what you wrote yourself. You wrote:',
  accept: 'Accept',
  refuse: 'Keep what was heard',
  withdraw: 'Withdraw',
  accepted: (/** @type {Correction} */ correction) => `Corrected${decidedBy(correction)}. Heard before:`,
  refused: (/** @type {Correction} */ correction) => `What was heard stays, decided${decidedBy(correction)}. Not taken over:`,
};
