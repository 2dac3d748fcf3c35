/** Microphone, loudspeaker and the way to the server, tried before the call. */

import { keptUsuals } from '../house.js';
import { chooseDevice, chosenDevice, devices } from './devices.js';
import { watchLevel } from './level_meter.js';
import { askForMicrophone, grantedOf, isAlreadyAllowed } from './microphone.js';
import { checkPath } from './path_check.js';
import { recordAndPlay } from './sample.js';

/** @import {Granted, KeptUsual} from '../shapes.js' */
/** @import {Scope} from '../scope.js' */
/** @import {Device, DeviceKind} from './devices.js' */
/** @import {MicrophoneTrouble} from './microphone.js' */
/** @import {Path} from './path_check.js' */
/** @import {SampleState} from './sample.js' */

/**
 * @typedef {{
 *   microphone: 'unasked' | 'here' | MicrophoneTrouble, isAsking: boolean, level_db: number | null, granted: Granted | null,
 *   microphones: readonly Device[], loudspeakers: readonly Device[], chosen: Readonly<Record<DeviceKind, string>>,
 *   sample: SampleState, path: Path, usual: KeptUsual | null | undefined,
 * }} SoundState
 */

export class SoundCheck {
  /** @type {SoundState} */
  state = {
    microphone: !navigator.mediaDevices?.getUserMedia ? 'insecure' : 'unasked', isAsking: false, level_db: null, granted: null,
    microphones: [], loudspeakers: [], chosen: { microphone: chosenDevice('microphone'), loudspeaker: chosenDevice('loudspeaker') },
    sample: 'idle', path: 'unknown', usual: undefined,
  };
  /** @type {MediaStream | null} */
  stream = null;
  /** @type {Promise<boolean> | null} */
  #checking = null;
  #hasBegun = false;
  /** @type {Scope | null} */
  #open = null;

  /** @param {Scope} scope lives as long as the stream is needed @param {Scope} stage as long as the check is seen @param {() => void} changed */
  constructor(scope, stage, changed) {
    this.scope = scope;
    this.stage = stage;
    this.changed = changed;
  }

  /** Nothing is asked: the way is tried, and the microphone opens where the browser allows it already. */
  begin() {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    void checkPath(this.stage, (path) => this.#change({ path }));
    void isAlreadyAllowed().then((isAllowed) => isAllowed && !this.stream && this.check());
  }

  /** The sound's way, as the call should try it first. @returns {'socket' | null} */
  get way() {
    return this.state.path === 'socket' ? 'socket' : null;
  }

  get deviceName() {
    return this.stream?.getAudioTracks()[0]?.label.slice(0, 100) ?? '';
  }

  /** Asked once, however many wait for the answer; a refusal can be taken back. @returns {Promise<boolean>} whether it is here */
  check() {
    this.#checking ??= this.#ask().finally(() => (this.#checking = null));
    return this.#checking;
  }

  /** @param {DeviceKind} kind @param {string} id */
  async choose(kind, id) {
    chooseDevice(kind, id);
    this.#change({ chosen: { ...this.state.chosen, [kind]: id } });
    if (kind === 'loudspeaker') return;
    this.letGo();
    await this.check();
  }

  sample() {
    const busy = ['recording', 'playing'].includes(this.state.sample);
    if (this.stream && !busy) void recordAndPlay(this.stage, this.stream, (sample) => this.#change({ sample }));
  }

  /** What is kept of the rep for this microphone; a call works without it. */
  async learnUsual() {
    const kept = await keptUsuals(this.scope.signal).catch(() => null);
    if (kept) this.#change({ usual: kept.find(({ device }) => device === this.deviceName) ?? null });
  }

  letGo() {
    this.#open?.dispose();
    this.stream = null;
  }

  async #ask() {
    if (this.stream) return true;
    this.#change({ isAsking: true });
    const open = (this.#open = this.scope.child());
    const answer = await askForMicrophone(open);
    if (typeof answer === 'string') {
      this.#change({ isAsking: false, microphone: answer });
      return false;
    }
    this.stream = answer;
    this.#change({ isAsking: false, microphone: 'here', granted: grantedOf(answer), sample: 'idle' });
    void this.#list(answer);
    void this.learnUsual();
    if (!this.stage.disposed) {
      const watching = this.stage.child();
      open.add(() => watching.dispose());
      watchLevel(watching, answer, (level_db) => this.#change({ level_db }));
    }
    return true;
  }

  /** @param {MediaStream} stream whose device is the chosen one */
  async #list(stream) {
    const [microphones, loudspeakers] = await Promise.all([devices('microphone'), devices('loudspeaker')]);
    const used = stream.getAudioTracks()[0]?.getSettings().deviceId ?? '';
    const known = (/** @type {string} */ id) => (loudspeakers.some((each) => each.id === id) ? id : '');
    const chosen = { microphone: used, loudspeaker: known(this.state.chosen.loudspeaker) };
    this.#change({ microphones, loudspeakers, chosen });
  }

  /** @param {Partial<SoundState>} change */
  #change(change) {
    this.state = { ...this.state, ...change };
    this.changed();
  }
}
