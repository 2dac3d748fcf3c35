/** The words of the replay. */

import { chanceMark } from '../debrief/words.js';
import { number } from '../figures.js';

/** @import {Chance} from '../shapes.js' */
/** @import {Whose} from '../tone_words.js' */

export const replayWords = {
  loading: 'Loading the call…',
  loadingWaves: 'Loading the waveforms…',
  noAudio: 'There is no sound in this recording. You can read along and move through the times.',
  noTranscript: 'No words were heard in this call.',
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  zoom: 'Zoom',
  zoomIn: 'Closer',
  zoomOut: 'Wider',
  timeline: 'Time in the call',
  lanes: { rep: 'you', buyer: 'buyer', pitch: 'pitch ±9 st', pace: 'pace ±40 %', level: 'level ±12 dB', marks: 'notes' },
  toneGlyph: { within: '✓', above: '▲', below: '▼', unclear: '≈', not_enough_speech: '–', not_measured: '–' },
  pointHint: (/** @type {Whose} */ whose = 'your') => `The middle of each lane is ${whose} usual; the pale stretch is the target. Point at one to read it, press to hear it.`,
  table: 'Tone readings as a table',
  columns: (/** @type {Whose} */ whose = 'your') => ['When', 'Target', `Against ${whose} usual`, 'Asked for', 'Margin (80 %)', 'Voiced', 'SNR', 'Result'],
  hear: (/** @type {string} */ at) => `Hear it, from ${at}`,
  keys: 'space plays · ← → 5 s · j l 10 s · k pauses · n p next and previous mark',
  transcript: 'What was said',
  uncertain: (/** @type {number} */ p) => `uncertain: heard with probability ${number(p, 2)}`,
  uncertainLead: 'Dotted words were heard with a probability under 0.5.',
  comments: 'Comments',
  noComments: 'No comments yet.',
  commentsFailed: 'The comments could not be loaded.',
  commentLabel: (/** @type {string} */ at) => `Comment at ${at}`,
  addComment: 'Add',
  chance: (/** @type {string} */ title, /** @type {Chance} */ chance) => `${title}: ${chanceMark(chance)}`,
  glyph: { met: '●', missed: '○', uncertain: '◌', disputed: '◌' },
  focus: 'Focus',
  note: 'Note',
  comment: (/** @type {string} */ text) => `Comment: ${text}`,
};
