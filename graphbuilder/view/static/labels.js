// Which labels are drawn: never one over another or over a heavier circle; the bright first.

import { places } from './geometry.js';

const CHARACTER = 0.56;
const LINE = 1.2;
const CROWD = 90;

/** The points whose label is drawn. */
export function chooseLabels(points, bright, size) {
  const order = [...points].sort(
    (a, b) => isBright(bright, b) - isBright(bright, a) || b.weight - a.weight,
  );
  const circles = points.map(circleBox).sort((a, b) => b.weight - a.weight);
  const taken = [];
  const chosen = new Set();
  for (const point of order) {
    const box = labelBox(point, size);
    const isForced = bright?.points.has(point.point) && bright.points.size < 30;
    if (!isForced && (taken.some((other) => overlap(box, other)) || isCovered(box, point, circles)))
      continue;
    chosen.add(point.point);
    taken.push(box);
  }
  return chosen;
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

function labelBox({ point, label, radius }, size) {
  const { x, y } = places.get(point);
  const lines = label.split('\n');
  const half = (Math.max(...lines.map((line) => line.length)) * size * CHARACTER) / 2;
  return {
    left: x - half,
    right: x + half,
    top: y + radius + 3,
    bottom: y + radius + 5 + lines.length * size * LINE,
  };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
