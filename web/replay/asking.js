/** Asking the rep of a shared call for a drill of one of its chances, as the page does it. */

import { atRest, sender } from '../account/form.js';
import { canBeDrilled } from '../debrief/moments.js';
import { sentence } from '../frame.js';
import { assignDrill, dueOfItsRep } from '../team/desk.js';
import { nameOf } from '../team/told_drill.js';
import { dayName, inAWeek } from '../team/weeks.js';
import { teamWords } from '../team/words.js';

/** @import {Scope} from '../scope.js' */
/** @import {Session} from '../shapes.js' */
/** @import {Reviewed} from './chances.js' */

export class Asking {
  form = atRest();
  /** The chance that a drill is being asked for. @type {Reviewed | null} */
  of = null;
  /** What is due of the rep already, by day. @type {string[]} */
  due = [];
  day = inAWeek();
  /** What was asked, under the chance it was asked of. */
  said = { of: '', text: '' };

  /** @param {Scope} scope @param {Session} session @param {() => void} draw */
  constructor(scope, session, draw) {
    this.scope = scope;
    this.session = session;
    this.draw = draw;
  }

  /** @param {Reviewed} of */
  may(of) {
    const { is_own, may_decide } = this.session;
    return is_own === false && may_decide === true && canBeDrilled({ ...of.chance, behaviour: of.behaviour });
  }

  /** Opens the form, or closes it. @param {Reviewed | null} of */
  async open(of) {
    Object.assign(this, { of, said: { of: '', text: '' }, form: atRest() });
    this.draw();
    if (of === null) return;
    try {
      this.due = await dueOfItsRep(this.session.id, this.scope.signal);
    } catch (error) {
      this.form.trouble = sentence(error);
    }
    this.draw();
  }

  /** @param {string} day */
  choose(day) {
    this.day = day;
    this.draw();
  }

  /** @param {SubmitEvent} event */
  send(event) {
    const of = /** @type {Reviewed} */ (this.of);
    const drill = { behaviour: of.behaviour, beat: of.chance.beat };
    return sender(this.scope, this.form, this.draw, async ({ in_a_row = '', due_on = '' }) => {
      const given = await assignDrill(this.session.id, { ...drill, in_a_row: Number(in_a_row), due_on }, this.scope.signal);
      this.said = { of: of.id, text: teamWords.drill.asked(nameOf(given), dayName(given.due_on)) };
      this.of = null;
    })(event);
  }
}
