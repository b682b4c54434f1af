// What a point and a line look like: colour, size, dash, label.

import { allLines, closed, isBetweenActors, labelOf, standing } from './bundles.js';
import { drawing } from './data.js';
import { cssVariable } from './dom.js';
import { places, roundness } from './geometry.js';
import { lift, lineLabel } from './labels.js';
import { state } from './state.js';

const DIM_NODE = 0.28;
const DIM_LINE = 0.16;
const PLAIN_LINE = 0.72;
const COMMUNITY_LINE = 0.3;
const COMMUNITY_WIDTH = 3;
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

export function colourOf(actor) {
  if (state.colour === 'community')
    return drawing.communities[actor.community % drawing.communities.length];
  return cssVariable(actor.kind);
}

/** Points that have a line under the present filters, with what is needed to draw them. */
export function visiblePoints() {
  const live = new Set([...allLines().values()].flatMap((line) => [line.source, line.target]));
  const drawn = standing().filter(
    (actor) => live.has(actor.index) || state.selected?.actor === actor.index,
  );
  return [
    ...drawn.map((actor) => ({
      point: actor.index,
      label: actor.label,
      radius: actor.radius,
      colour: colourOf(actor),
      kind: actor.kind,
      weight: actor.weight,
    })),
    ...closed()
      .filter((community) => live.has(community.point))
      .map((community) => ({
        point: community.point,
        label: labelOf(community),
        radius: community.radius,
        colour: cssVariable('thing'),
        kind: 'group',
        weight: community.size,
        isCommunity: true,
      })),
  ];
}

/** A point as vis-network draws it; `side` is where its label stands, if it has one. */
export function nodeOf(shown, bright, side, size) {
  const { point, label, radius, colour, isCommunity, kind } = shown;
  const isBright = !bright || bright.points.has(point);
  const isChosen = state.selected?.kind === 'actor' && state.selected.actor === point;
  return {
    id: point,
    ...places.get(point),
    kind,
    size: radius,
    shape: 'dot',
    label: side ? label : '', // an update keeps what it is not told
    opacity: isBright ? 1 : DIM_NODE,
    borderWidth: isChosen ? 4 : 2,
    shapeProperties: { borderDashes: isCommunity ? [4, 3] : false },
    color: {
      background: colour,
      border: isChosen || isCommunity ? cssVariable('ink') : cssVariable('card'),
    },
    font: {
      face: SANS,
      size,
      color: isBright ? cssVariable('ink') : 'rgba(128, 136, 148, 0.55)',
      strokeColor: cssVariable('paper'),
      strokeWidth: isBright ? 4 : 0,
      vadjust: side === 'above' ? lift(shown, size) : 0,
    },
  };
}

function opacityOf(line, bright) {
  if (bright) return bright.lines.has(line.key) ? 1 : DIM_LINE;
  return isBetweenActors(line) ? PLAIN_LINE : COMMUNITY_LINE;
}

/** The sizes of words, the same on the screen whatever the scale. */
export const pointLabelSize = (scale) => Math.max(11, Math.min(46, 12.5 / Math.min(scale, 1.15)));
export const lineLabelSize = (scale) => Math.max(10, Math.min(42, 11.5 / scale));

export function edgeOf(line, bright, hasLabel, size) {
  const isBright = !bright || bright.lines.has(line.key);
  const dash = drawing.dashes[line.family];
  const width = isBetweenActors(line) ? line.width : Math.min(line.width, COMMUNITY_WIDTH);
  return {
    id: line.key,
    from: line.source,
    to: line.target,
    width: width + (bright && isBright ? 0.8 : 0),
    dashes: dash.length ? dash.map((length) => length * Math.max(1, width / 2)) : false,
    color: { color: cssVariable(line.tone), opacity: opacityOf(line, bright) },
    smooth: { enabled: true, type: 'curvedCW', roundness: roundness(line) },
    label: hasLabel ? lineLabel(line) : '',
    font: {
      face: SANS,
      size,
      color: cssVariable('ink'),
      strokeColor: cssVariable('paper'),
      strokeWidth: 5,
      align: 'horizontal',
      vadjust: -9,
    },
  };
}
