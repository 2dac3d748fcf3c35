/** A curve over the calls with the interval of each point, drawn by uPlot; loaded when the first one is shown. */

/** @import uPlot from 'uplot' */
/** @import {Scope} from '../scope.js' */

/**
 * `low` and `high` are the ends of each point's interval; `asked` is drawn as a field behind them.
 * @typedef {{
 *   at: readonly string[], value: readonly number[], low: readonly number[], high: readonly number[],
 *   asked: readonly [number, number] | null, range: readonly [number, number], unit: string, name: string,
 * }} Curve
 */

const HEIGHT = 168;
const DAY_S = 86_400;

/** Draws into an element until the scope ends; again when its width or the colours change. @param {Scope} scope @param {HTMLElement} host @param {Curve} curve */
export async function draw(scope, host, curve) {
  const { default: Plot } = await import('uplot');
  if (scope.disposed) return;
  /** @type {uPlot | null} */
  let plot = null;
  let width = 0;
  const anew = () => {
    plot?.destroy();
    plot = new Plot(optionsOf(curve, width, coloursOf(host)), dataOf(curve), host);
  };
  const resized = new ResizeObserver(([entry]) => {
    const found = Math.floor(entry?.contentRect.width ?? 0);
    if (found === 0 || found === width) return;
    width = found;
    anew();
  });
  resized.observe(host);
  scope.add(() => resized.disconnect());
  scope.add(() => plot?.destroy());
  scope.listen(matchMedia('(prefers-color-scheme: dark)'), 'change', anew);
}

/** @param {Curve} curve @returns {uPlot.AlignedData} */
function dataOf({ at, value, low, high }) {
  return [at.map((each) => new Date(each).getTime() / 1000), [...value], [...low], [...high]];
}

/** @typedef {{ink: string, quiet: string, line: string, own: string, field: string, edge: string}} Colours */

/** @param {HTMLElement} host @returns {Colours} */
function coloursOf(host) {
  const style = getComputedStyle(host);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'), quiet: colour('quiet'), line: colour('line'), own: colour('rep'), field: colour('band'), edge: colour('band-edge'),
  };
}

/** @param {Curve} curve @param {number} width @param {Colours} colours @returns {uPlot.Options} */
function optionsOf({ asked, range, unit, name }, width, colours) {
  const axis = { stroke: colours.quiet, font: '12px system-ui, sans-serif', ticks: { show: false } };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 16, 0, 0],
    scales: { x: { time: true, range: (_, min, max) => [min - DAY_S / 2, max + DAY_S / 2] }, y: { range: [range[0], range[1]] } },
    axes: [
      { ...axis, grid: { show: false }, space: 80, size: 28, values: (_, splits) => splits.map(shortDay) },
      { ...axis, grid: { stroke: colours.line, width: 1 }, size: 56, space: 32, values: (_, splits) => splits.map((each) => `${each} ${unit}`.replace('-', '−')) },
    ],
    series: [
      {},
      { label: name, stroke: colours.own, width: 1.5, points: { show: true, size: 9, fill: colours.own, stroke: colours.own } },
      { show: false },
      { show: false },
    ],
    hooks: { drawClear: [(plot) => field(plot, asked, colours)], draw: [(plot) => intervals(plot, colours)] },
  };
}

/** @param {number} at_s */
const shortDay = (at_s) => new Date(at_s * 1000).toLocaleDateString(undefined, { day: 'numeric', month: 'short' });

/** What the scenario asks for. @param {uPlot} plot @param {Curve['asked']} asked @param {Colours} colours */
function field(plot, asked, { field: fill, edge }) {
  if (asked === null) return;
  const { ctx, bbox } = plot;
  const [bottom = 0, top = 0] = asked.map((value) => Math.max(bbox.top, Math.min(bbox.top + bbox.height, plot.valToPos(value, 'y', true))));
  ctx.save();
  ctx.fillStyle = fill;
  ctx.strokeStyle = edge;
  ctx.lineWidth = devicePixelRatio;
  ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
  ctx.strokeRect(bbox.left, top, bbox.width, bottom - top);
  ctx.restore();
}

/** @param {uPlot} plot @param {Colours} colours */
function intervals(plot, { own }) {
  const { ctx, data: [at, , low, high] } = plot;
  ctx.save();
  ctx.strokeStyle = own;
  ctx.lineWidth = 2 * devicePixelRatio;
  at.forEach((x, i) => {
    const [from, to] = [low?.[i], high?.[i]];
    if (from == null || to == null) return;
    const left = plot.valToPos(x, 'x', true);
    ctx.beginPath();
    ctx.moveTo(left, plot.valToPos(from, 'y', true));
    ctx.lineTo(left, plot.valToPos(to, 'y', true));
    ctx.stroke();
  });
  ctx.restore();
}
