// The map as it stands now, as an SVG picture: for export and for paper.

import { visiblePoints } from './appearance.js';
import { drawnLines } from './bundles.js';
import { data, drawing } from './data.js';
import { cssVariable, svgElement } from './dom.js';
import { controlPoint, places, roundness } from './geometry.js';
import { chooseLabels } from './labels.js';

const MARGIN = 60;
const SIZE = 12.5;

export function picture() {
  const points = visiblePoints();
  const at = new Map(
    points.map((point) => [point.point, { ...point, ...places.get(point.point) }]),
  );
  const sides = chooseLabels(points, null, SIZE);
  const frame = frameOf([...at.values()]);
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`,
      width: frame.width,
      height: frame.height,
      role: 'img',
      'font-family': 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
    },
    svgElement('title', {}, data.title),
    svgElement('rect', { ...frame, fill: cssVariable('paper') }),
    drawnLines()
      .filter((line) => at.has(line.source) && at.has(line.target))
      .map((line) => curve(line, at)),
    [...at.values()].map((point) => circle(point, sides.get(point.point))),
  );
}

function frameOf(points) {
  const left = Math.min(0, ...points.map(({ x, radius }) => x - radius)) - MARGIN;
  const top = Math.min(0, ...points.map(({ y, radius }) => y - radius)) - MARGIN;
  const right = Math.max(0, ...points.map(({ x, radius }) => x + radius)) + MARGIN;
  const bottom = Math.max(0, ...points.map(({ y, radius }) => y + radius)) + MARGIN + 20;
  return {
    x: Math.round(left),
    y: Math.round(top),
    width: Math.round(right - left),
    height: Math.round(bottom - top),
  };
}

function curve(line, at) {
  const start = at.get(line.source);
  const end = at.get(line.target);
  const bend = controlPoint(start, end, roundness(line));
  const length = Math.hypot(end.x - bend.x, end.y - bend.y) || 1;
  const [ux, uy] = [(end.x - bend.x) / length, (end.y - bend.y) / length];
  const tip = { x: end.x - ux * (end.radius + 3), y: end.y - uy * (end.radius + 3) };
  const head = 6 + 1.4 * line.width;
  const neck = { x: tip.x - ux * head, y: tip.y - uy * head };
  const colour = cssVariable(line.tone);
  return [
    svgElement('path', {
      d: `M${round(start.x)} ${round(start.y)}Q${round(bend.x)} ${round(bend.y)} ${round(neck.x)} ${round(neck.y)}`,
      fill: 'none',
      stroke: colour,
      'stroke-width': line.width,
      'stroke-opacity': 0.75,
      'stroke-dasharray':
        drawing.dashes[line.family].map((dash) => dash * Math.max(1, line.width / 2)).join(' ') ||
        null,
    }),
    svgElement('path', {
      d: `M${round(tip.x)} ${round(tip.y)}L${round(neck.x - uy * head * 0.5)} ${round(neck.y + ux * head * 0.5)}L${round(neck.x + uy * head * 0.5)} ${round(neck.y - ux * head * 0.5)}Z`,
      fill: colour,
      'fill-opacity': 0.75,
    }),
  ];
}

function circle({ x, y, radius, colour, kind, label }, side) {
  const lines = side ? label.split('\n') : [];
  const first =
    side === 'above' ? y - radius - SIZE * (1.2 * lines.length - 0.8) : y + radius + SIZE * 1.2;
  const scale = (radius * 1.12) / 24;
  const icon = drawing.icons[kind];
  return svgElement(
    'g',
    {},
    svgElement('circle', {
      cx: x,
      cy: y,
      r: radius,
      fill: colour,
      stroke: cssVariable('card'),
      'stroke-width': 2,
    }),
    icon
      ? svgElement('path', {
          d: icon,
          fill: '#fff',
          'fill-rule': 'evenodd',
          transform: `translate(${round(x - 12 * scale)} ${round(y - 12 * scale)}) scale(${round(scale)})`,
        })
      : null,
    lines.map((words, line) =>
      svgElement(
        'text',
        {
          x,
          y: round(first + SIZE * 1.2 * line),
          'text-anchor': 'middle',
          'font-size': SIZE,
          fill: cssVariable('ink'),
          stroke: cssVariable('paper'),
          'stroke-width': 4,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        },
        words,
      ),
    ),
  );
}

const round = (number) => Math.round(number * 100) / 100;

export const pictureText = () => new XMLSerializer().serializeToString(picture());
