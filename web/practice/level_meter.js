/** How loud the microphone is, ten times a second. */

/** @import {Scope} from '../scope.js' */

const EVERY_MS = 100;
const SILENCE_DB = -60;

/**
 * @param {Scope} scope
 * @param {MediaStream} stream
 * @param {(level_db: number) => void} show dB of full scale, −60 where silent
 */
export function watchLevel(scope, stream, show) {
  const context = new AudioContext();
  scope.add(() => void context.close());
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  scope.interval(() => {
    analyser.getFloatTimeDomainData(samples);
    show(levelOf(samples));
  }, EVERY_MS);
}

/** @param {Float32Array} samples −1..1 */
export function levelOf(samples) {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const level_db = 10 * Math.log10(sum / samples.length);
  return Math.max(SILENCE_DB, Number.isFinite(level_db) ? level_db : SILENCE_DB);
}
