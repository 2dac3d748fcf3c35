/** One practice from the briefing to the debrief, on one page without a reload. */

import { html, render } from 'lit';
import { debriefView } from '../debrief/debrief.js';
import { followScoring } from '../debrief/scoring.js';
import { entitle, failed, sentence, waiting } from '../frame.js';
import { HouseError, openSession, scenario } from '../house.js';
import { words } from '../words.js';
import { briefing } from './briefing.js';
import { CallOnPage } from './call.js';
import { watchLevel } from './level_meter.js';
import { askForMicrophone, grantedOf, isAlreadyAllowed } from './microphone.js';

/** @import {Place} from '../frame.js' */
/** @import {Scope} from '../scope.js' */
/** @import {NewSession, ScenarioPage} from '../shapes.js' */
/** @import {BriefingState} from './briefing.js' */

/** @param {Place} place @param {{scenario: string, level: string | null}} asked */
export function practiceScreen({ root, scope }, asked) {
  const load = async () => {
    render(waiting(words.briefing.loading), root);
    try {
      const seed = newSeed();
      const card = await scenario(asked.scenario, scope.signal, seed);
      if (scope.disposed) return;
      entitle(card.title);
      new Practice({ root, scope: scope.child() }, { card, seed, level: asked.level ?? card.level }, load);
    } catch (error) {
      if (!scope.disposed) render(failed(error, load), root);
    }
  };
  void load();
}

/** Names and order vary with the seed; the briefing and the call must have the same one. */
const newSeed = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;

class Practice {
  /** @type {MediaStream | null} */
  #stream = null;
  /** @type {Scope} */
  #stage;

  /**
   * @param {Place} place
   * @param {{card: ScenarioPage, seed: number, level: string}} asked
   * @param {() => void} anew loads the briefing of another call
   */
  constructor({ root, scope }, { card, seed, level }, anew) {
    this.root = root;
    this.scope = scope;
    this.seed = seed;
    this.anew = anew;
    this.#stage = scope.child();
    /** @type {BriefingState} */
    this.state = {
      card, level, isStarting: false, isAsking: false, level_db: null, altered: [], microphone: 'unasked', trouble: null,
    };
    this.brief();
  }

  brief() {
    this.change({ isStarting: false });
    if (!navigator.mediaDevices?.getUserMedia) this.change({ microphone: 'insecure' });
    void isAlreadyAllowed().then((isAllowed) => isAllowed && !this.#stream && this.check());
  }

  /** @param {Partial<BriefingState>} change */
  change(change) {
    Object.assign(this.state, change);
    if (!this.#stage.disposed) render(briefing(this.state, this.moves), this.root);
  }

  moves = {
    choose: (/** @type {string} */ level) => this.change({ level }),
    check: () => void this.check(),
    start: () => void this.start(true),
    type: () => void this.start(false),
  };

  /** Asks for the microphone and shows its level. @returns {Promise<boolean>} whether it is here */
  async check() {
    if (this.#stream) return true;
    this.change({ isAsking: true });
    const answer = await askForMicrophone(this.scope);
    if (typeof answer === 'string') {
      this.change({ isAsking: false, microphone: answer });
      return false;
    }
    this.#stream = answer;
    const granted = grantedOf(answer);
    const altered = [
      ...(granted.auto_gain ? [words.microphone.autoGain] : []),
      ...(granted.noise_suppression ? [words.microphone.noiseSuppression] : []),
    ];
    this.change({ isAsking: false, microphone: 'here', altered });
    watchLevel(this.#stage, answer, (level_db) => this.change({ level_db }));
    return true;
  }

  /** @param {boolean} isTalking */
  async start(isTalking) {
    if (isTalking && !(await this.check())) return;
    this.change({ isStarting: true, trouble: null });
    try {
      const { card, level } = this.state;
      const session = await openSession({ scenario: card.id, level, seed: this.seed }, this.scope.signal);
      this.call(session, isTalking ? this.#stream : null);
    } catch (error) {
      if (!this.scope.disposed) this.change({ isStarting: false, trouble: sentence(error) });
    }
  }

  /** @param {NewSession} session @param {MediaStream | null} microphone */
  call(session, microphone) {
    this.#stage.dispose();
    const scope = this.scope.child();
    if (!microphone) this.#stream?.getTracks().forEach((track) => track.stop());
    const { card, level } = this.state;
    /** @type {() => void} */
    let settle = () => {};
    new CallOnPage({ root: this.root, scope }, {
      session, card, level, microphone,
      ended: (reason) => {
        this.#stream?.getTracks().forEach((track) => track.stop());
        settle = this.count(session, reason);
      },
      debriefed: () => {
        scope.dispose();
        settle();
      },
      refused: (message) => {
        scope.dispose();
        render(failed(new HouseError(message, 'refused', 0), null), this.root);
      },
    });
  }

  /** Waits for the debrief. @param {NewSession} session @param {string} reason @returns {() => void} asks at once */
  count(session, reason) {
    const scope = this.scope.child();
    if (reason === 'never-connected') {
      render(failed(new HouseError(words.after.ended(reason), reason, 0), () => this.again()), this.root);
      return () => {};
    }
    render(html`<section class="between"><h1>${words.after.ended(reason)}</h1>${waiting(words.after.scoring)}</section>`, this.root);
    return followScoring(scope, session.id, {
      arrived: (found) => {
        debriefView({ root: this.root, scope }, found, this.state.card, () => this.again());
      },
      failed: (error, retry) => render(failed(error, retry), this.root),
    });
  }

  /** The whole call again, from its briefing, with other names. */
  again() {
    this.scope.dispose();
    this.anew();
    window.scrollTo(0, 0);
  }
}
