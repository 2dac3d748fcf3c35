/** The rep's microphone: asked for as measuring needs it, with what the browser granted. */

import { chooseDevice, chosenDevice } from './devices.js';

/** @import {Granted} from '../shapes.js' */
/** @import {Scope} from '../scope.js' */

/** @typedef {'refused' | 'missing' | 'busy' | 'insecure'} MicrophoneTrouble */

/** Loudness is measured: the browser must not even it out. Echo is cancelled, or the buyer hears itself. */
const WANTED = { echoCancellation: true, autoGainControl: false, noiseSuppression: false, channelCount: 1 };

/** @type {Readonly<Record<string, MicrophoneTrouble>>} */
const TROUBLES = { NotAllowedError: 'refused', SecurityError: 'refused', NotFoundError: 'missing', NotReadableError: 'busy' };

/**
 * The microphone that was chosen; where that is gone, the browser's own choice, and the choice is forgotten.
 * @param {Scope} scope stops the track when it is disposed
 * @returns {Promise<MediaStream | MicrophoneTrouble>}
 */
export async function askForMicrophone(scope) {
  if (!navigator.mediaDevices?.getUserMedia) return 'insecure';
  try {
    const stream = await opened(chosenDevice('microphone'));
    scope.add(() => stream.getTracks().forEach((track) => track.stop()));
    return stream;
  } catch (error) {
    return TROUBLES[/** @type {Error} */ (error).name] ?? 'missing';
  }
}

/** @param {string} id @returns {Promise<MediaStream>} */
async function opened(id) {
  const audio = id === '' ? WANTED : { ...WANTED, deviceId: { exact: id } };
  try {
    return await navigator.mediaDevices.getUserMedia({ audio });
  } catch (error) {
    if (id === '' || /** @type {Error} */ (error).name !== 'OverconstrainedError') throw error;
    chooseDevice('microphone', '');
    return opened('');
  }
}

/** Whether the microphone was allowed earlier, so that no question comes up. */
export async function isAlreadyAllowed() {
  if (!navigator.mediaDevices?.getUserMedia) return false;
  try {
    const { state } = await navigator.permissions.query({ name: /** @type {PermissionName} */ ('microphone') });
    return state === 'granted';
  } catch {
    return false; // a browser that does not tell: the rep presses the button
  }
}

/** @param {MediaStream} stream @returns {Granted} null where the browser does not say */
export function grantedOf(stream) {
  const settings = stream.getAudioTracks()[0]?.getSettings() ?? {};
  return {
    auto_gain: settings.autoGainControl ?? null,
    noise_suppression: settings.noiseSuppression ?? null,
    echo_cancellation: isOn(settings.echoCancellation),
  };
}

/** Newer browsers name the kind of echo cancellation instead of true. @param {unknown} setting */
const isOn = (setting) => (setting === undefined ? null : setting !== false);
