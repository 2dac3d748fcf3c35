/** One thing somebody is asked to practise in words: the whole call, or a drill of it. */

import { teamWords } from './words.js';

/** @import {AssignedDrill} from '../shapes.js' */

const words = teamWords.drill;

/** What it is called. @param {{title: string, drill: AssignedDrill | null}} one */
export const nameOf = ({ title, drill }) => (drill ? words.title(drill.title) : title);

/** What there is to say of a drill, in order: of which call, at which moment, how often. @param {{title: string, drill: AssignedDrill | null}} one */
export const partsOf = ({ title, drill }) => (drill ? [title, words.when(drill.beat), words.times(drill.in_a_row)] : []);
