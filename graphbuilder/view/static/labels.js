// Which labels are drawn, and where: never one over another or over a heavier circle; the bright
// first, under the circle, or over it where there is no room.

import { middle, places } from './geometry.js';

const CHARACTER = 0.6;
const LINE = 1.2;
const CROWD = 90;
const SIDES = ['below', 'above'];

/** On which side of its circle a point's label is drawn; those without room are left out. */
export function chooseLabels(points, bright, size) {
  const order = [...points].sort(
    (a, b) => isBright(bright, b) - isBright(bright, a) || b.weight - a.weight,
  );
  const circles = points.map(circleBox);
  const taken = [];
  const chosen = new Map();
  for (const point of order) {
    const hasRoom = (box) =>
      !taken.some((other) => overlap(box, other)) && !isCovered(box, point, circles);
    const boxes = SIDES.map((side) => labelBox(point, size, side));
    const isForced = bright?.points.has(point.point) && bright.points.size < 30;
    const box = boxes.find(hasRoom) ?? (isForced ? boxes[0] : null);
    if (!box) continue;
    chosen.set(point.point, box.side);
    taken.push(box);
  }
  return chosen;
}

/** How far up a label is moved from under its circle to stand over it. */
export const lift = ({ label, radius }, size) =>
  -(2 * radius + label.split('\n').length * size * LINE + 8);

/** The keys of the lines that have room for their words, the strongest first. */
export function chooseLineLabels(lines, points, sides, size) {
  const taken = [
    ...points.map(circleBox),
    ...points
      .filter(({ point }) => sides.has(point))
      .map((point) => labelBox(point, size, sides.get(point.point))),
  ];
  const chosen = new Set();
  for (const line of [...lines].sort((a, b) => b.statements.length - a.statements.length)) {
    const box = lineBox(line, size);
    if (taken.some((other) => overlap(box, other))) continue;
    chosen.add(line.key);
    taken.push(box);
  }
  return chosen;
}

function lineBox(line, size) {
  const { x, y } = middle(line);
  const half = (lineLabel(line).length * size * CHARACTER) / 2;
  return { left: x - half, right: x + half, top: y - size * 1.5, bottom: y + size * 0.4 };
}

/** The words on a line: its strongest statement's relation and status. */
export function lineLabel(line) {
  const strongest =
    line.statements.find((statement) => statement.family === line.family) ?? line.statements[0];
  const { relation, status, family } = strongest;
  const more = line.statements.length - 1;
  const words = relation.length > 26 ? `${relation.slice(0, 25)}…` : relation;
  return `${words}${family === 'asserted' ? '' : ` (${status})`}${more ? ` +${more}` : ''}`;
}

/** In a crowd a label may stand over lighter circles, so that the heavy ones are always named. */
function isCovered(box, { point, weight }, circles) {
  const heavier =
    circles.length > CROWD ? circles.filter((circle) => circle.weight > weight) : circles;
  return heavier.some((circle) => circle.point !== point && overlap(box, circle));
}

const isBright = (bright, { point }) => Number(Boolean(bright?.points.has(point)));

function circleBox({ point, radius, weight }) {
  const { x, y } = places.get(point);
  const half = radius * 0.8;
  return { point, weight, left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function labelBox({ point, label, radius }, size, side) {
  const { x, y } = places.get(point);
  const lines = label.split('\n');
  const half = (Math.max(...lines.map((line) => line.length)) * size * CHARACTER) / 2;
  const height = lines.length * size * LINE + 2;
  const top = side === 'below' ? y + radius + 3 : y - radius - 3 - height;
  return { side, left: x - half, right: x + half, top, bottom: top + height };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
