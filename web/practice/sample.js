/** Two seconds of the microphone, recorded on the page and played back to the rep; they go nowhere else. */

import { toLoudspeaker } from './devices.js';

/** @import {Scope} from '../scope.js' */

export const SAMPLE_MS = 2000;

/** @typedef {'idle' | 'recording' | 'playing' | 'heard' | 'failed'} SampleState */

/** @param {Scope} parent @param {MediaStream} microphone @param {(state: SampleState) => void} tell */
export async function recordAndPlay(parent, microphone, tell) {
  const scope = parent.child();
  try {
    tell('recording');
    const sound = await recorded(scope, microphone);
    if (scope.disposed) return;
    tell('playing');
    await played(scope, sound);
    tell('heard');
  } catch {
    tell('failed');
  } finally {
    scope.dispose();
  }
}

/** @param {Scope} scope @param {MediaStream} microphone @returns {Promise<Blob>} */
function recorded(scope, microphone) {
  return new Promise((resolve, reject) => {
    /** @type {Blob[]} */
    const parts = [];
    const recorder = new MediaRecorder(microphone);
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => resolve(new Blob(parts, { type: recorder.mimeType }));
    recorder.onerror = reject;
    recorder.start();
    scope.timeout(() => recorder.stop(), SAMPLE_MS);
    scope.add(() => recorder.state !== 'inactive' && recorder.stop());
  });
}

/** @param {Scope} scope @param {Blob} sound @returns {Promise<void>} */
async function played(scope, sound) {
  const address = URL.createObjectURL(sound);
  const ear = new Audio(address);
  scope.add(() => {
    ear.pause();
    URL.revokeObjectURL(address);
  });
  await toLoudspeaker(ear);
  const over = new Promise((resolve, reject) => {
    ear.onended = resolve;
    ear.onerror = reject;
    scope.add(() => resolve(null));
  });
  await ear.play();
  await over;
}
