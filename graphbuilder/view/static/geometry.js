// Where points stand and how lines bend: the same for the canvas and for exported pictures.

import { closed, lineBetween, opening, pointOf } from './bundles.js';
import { actors, communities } from './data.js';
import { state } from './state.js';

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const STEP = 62;
const ROOM = 120; // for circles and labels at the edges

const STRETCH_AT_MOST = 1.7;

export const places = new Map(); // point → {x, y}
let orientation = 'wide';
let stretch = [1, 1];

/** Choose the layout that fills the window better, and draw it out to the window's shape. */
export function orient(width, height) {
  orientation = height > width * 1.05 ? 'tall' : 'wide';
  stretch = stretchTo(width / height);
}

/** By how much x and y grow; they never shrink, so what Python kept apart stays apart. */
function stretchTo(aspect) {
  const spots = [...actors, ...communities].map((point) => point[orientation]).filter(Boolean);
  if (spots.length < 2) return [1, 1];
  const [across, down] = [0, 1].map((axis) => spread(spots.map((spot) => spot[axis])));
  const ratio = (across + ROOM) / (down + ROOM) / aspect;
  return ratio > 1
    ? [1, Math.min(ratio, STRETCH_AT_MOST)]
    : [Math.min(1 / ratio, STRETCH_AT_MOST), 1];
}

const spread = (numbers) => Math.max(...numbers) - Math.min(...numbers);

/** Places of everything on the map; what a reader dragged stays where it was put. */
export function arrange({ anew = false } = {}) {
  if (anew) places.clear();
  for (const actor of actors) {
    if (actor[orientation] && !places.has(actor.index)) putStretched(actor.index, actor);
  }
  for (const community of closed())
    if (!places.has(community.point)) putStretched(community.point, community);
  for (const number of state.opened) arrangeMembers(number);
  for (const index of state.pulled) if (!places.has(index)) arrangePulled(index);
}

function put(point, [x, y]) {
  places.set(point, { x, y });
}

function putStretched(point, { [orientation]: [x, y] }) {
  put(point, [Math.round(x * stretch[0]), Math.round(y * stretch[1])]);
}

/** Members of an opened community: a sunflower outside the map, in the community's direction. */
function arrangeMembers(number) {
  const members = opening(number).filter((actor) => !places.has(actor.index));
  if (!members.length) return;
  const home = places.get(`community ${number}`) ?? { x: 0, y: 0 };
  const reach = STEP * Math.sqrt(members.length) + 70;
  const away = Math.hypot(home.x, home.y) || 1;
  const centre = { x: home.x + (home.x / away) * reach, y: home.y + (home.y / away) * reach };
  members.forEach((actor, rank) => {
    const radius = STEP * Math.sqrt(rank + 0.5);
    put(actor.index, [
      Math.round(centre.x + radius * Math.cos(rank * GOLDEN) * 1.25),
      Math.round(centre.y + radius * Math.sin(rank * GOLDEN)),
    ]);
  });
}

/** A searched actor stands beside its heaviest neighbour, in the first free place around it. */
function arrangePulled(index) {
  const anchor = [...places].find(
    ([point]) => lineBetween(index, point) || lineBetween(point, index),
  );
  const centre = anchor ? anchor[1] : { x: 0, y: 0 };
  for (let turn = 1; turn < 400; turn += 1) {
    const radius = 70 + 9 * turn;
    const spot = {
      x: centre.x + radius * Math.cos(turn * GOLDEN),
      y: centre.y + radius * Math.sin(turn * GOLDEN),
    };
    const isFree = [...places.values()].every(
      (other) => Math.hypot(other.x - spot.x, other.y - spot.y) > 62,
    );
    if (isFree || turn === 399) {
      put(index, [Math.round(spot.x), Math.round(spot.y)]);
      return;
    }
  }
}

/** Lines both ways between two points bend more, so that they stay apart. */
export const roundness = (line) => (lineBetween(line.target, line.source) ? 0.14 : 0.07);

/** The control point of a line's curve, as vis-network computes it for `curvedCW`. */
export function controlPoint(start, end, round) {
  const share = round * 0.5 + 0.5;
  const angle = Math.atan2(start.y - end.y, end.x - start.x) + share * Math.PI;
  const length = share * Math.hypot(end.x - start.x, end.y - start.y);
  return { x: start.x + length * Math.sin(angle), y: start.y + length * Math.cos(angle) };
}

/** The middle of a line's curve, where its label stands. */
export function middle(line) {
  const [start, end] = [places.get(line.source), places.get(line.target)];
  const bend = controlPoint(start, end, roundness(line));
  return { x: (start.x + 2 * bend.x + end.x) / 4, y: (start.y + 2 * bend.y + end.y) / 4 };
}

export const isPlaced = (index) => places.has(pointOf(index));
