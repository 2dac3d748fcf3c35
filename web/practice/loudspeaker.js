/** The rep's loudspeaker for direct sound. */

import { toLoudspeaker } from './devices.js';

/** @import {Scope} from '../scope.js' */

export class Loudspeaker {
  #ear = new Audio();

  /** @param {Scope} scope @param {(isHeldBack: boolean) => void} heldBack whether the browser waits for a press */
  constructor(scope, heldBack) {
    this.heldBack = heldBack;
    this.#ear.autoplay = true;
    void toLoudspeaker(this.#ear);
    scope.add(() => {
      this.#ear.pause();
      this.#ear.srcObject = null;
    });
  }

  /** @param {MediaStreamTrack} voice */
  async play(voice) {
    this.#ear.srcObject = new MediaStream([voice]);
    await this.hear();
  }

  /** Tries again after the browser held the sound back; call it from a press. */
  async hear() {
    if (!this.#ear.srcObject) return;
    try {
      await this.#ear.play();
      this.heldBack(false);
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'AbortError') this.heldBack(true);
    }
  }
}
