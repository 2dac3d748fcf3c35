/** Which microphone and which loudspeaker are used: the rep's choice is kept in this browser. */

import { keep, kept } from '../kept.js';

/** @typedef {'microphone' | 'loudspeaker'} DeviceKind @typedef {{id: string, name: string}} Device */

/** @type {Readonly<Record<DeviceKind, MediaDeviceKind>>} */
const KINDS = { microphone: 'audioinput', loudspeaker: 'audiooutput' };

/** @param {DeviceKind} kind @returns {string} empty: the browser's own choice */
export const chosenDevice = (kind) => kept(kind) ?? '';

/** @param {DeviceKind} kind @param {string} id */
export const chooseDevice = (kind, id) => keep(kind, id === '' ? null : id);

/** Whether this browser lets a page choose a loudspeaker. */
export const canChooseLoudspeaker = () => 'setSinkId' in HTMLMediaElement.prototype;

/** What is plugged in; names are told once the microphone is allowed. @param {DeviceKind} kind @returns {Promise<Device[]>} */
export async function devices(kind) {
  const found = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return found
    .filter((device) => device.kind === KINDS[kind] && device.deviceId !== '' && device.label !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** Sends an element's sound to the chosen loudspeaker; where that is gone, to the browser's own. @param {HTMLMediaElement} element */
export async function toLoudspeaker(element) {
  const id = chosenDevice('loudspeaker');
  if (id === '' || !canChooseLoudspeaker()) return;
  await element.setSinkId(id).catch(() => chooseDevice('loudspeaker', ''));
}
