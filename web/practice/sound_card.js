/** The delay of the sound card, as far as the browser tells it. */

/** @import {Scope} from '../scope.js' */

export class SoundCard {
  /** @type {AudioContext | null} */
  #context = null;

  /** @param {Scope} scope @param {boolean} hasMicrophone */
  constructor(scope, hasMicrophone) {
    this.scope = scope;
    this.hasMicrophone = hasMicrophone;
  }

  /** Seconds; a page that was loaded again may only ask after a press or with a microphone, and gets 0 until then. */
  get delay_s() {
    if (!this.#context && (this.hasMicrophone || navigator.userActivation?.hasBeenActive)) {
      const context = (this.#context = new AudioContext());
      this.scope.add(() => void context.close());
    }
    return this.#context?.outputLatency || 0;
  }
}
