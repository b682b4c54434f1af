// Statements between an ordered pair of points are one line. A point is an actor, or a
// collapsed community in which several actors stand.

import { actors, communities, grouped } from './data.js';
import { filtered } from './filters.js';
import { listen, state } from './state.js';

const OPEN_AT_MOST = 60;
const LINES_AT_MOST = 360;
const LINES_OF_EACH = 2;
const FAMILIES = ['asserted', 'claimed', 'unreal', 'denied'];

const collapsed = new Map(communities.map((community) => [community.number, community]));
let points = null;
let lines = null;
let heaviest = null;

listen('scene', () => {
  points = null;
  lines = null;
  heaviest = null;
});
listen('filter', () => {
  lines = null;
  heaviest = null;
});

const hasPlace = (actor) => actor.wide !== undefined;

const membersOf = new Map();
for (const actor of actors) {
  if (hasPlace(actor)) continue;
  if (!membersOf.has(actor.community)) membersOf.set(actor.community, []);
  membersOf.get(actor.community).push(actor);
}

export const communityPoint = (number) => `community ${number}`;

/** Actors that stand on the map by themselves now. */
export function standing() {
  return actors.filter((actor) => typeof pointOf(actor.index) === 'number');
}

/** What an actor is drawn as: its own number, or the point of its community. */
export function pointOf(index) {
  points ??= actors.map((actor) =>
    isStanding(actor) ? actor.index : communityPoint(actor.community),
  );
  return points[index];
}

function isStanding(actor) {
  if (hasPlace(actor) || state.pulled.has(actor.index)) return true;
  return state.opened.has(actor.community) && opening(actor.community).includes(actor);
}

export const opening = (number) => (membersOf.get(number) ?? []).slice(0, OPEN_AT_MOST);

/** Communities that are still closed, or too large to open whole, with what is left in them. */
export function closed() {
  return [...collapsed.values()]
    .map((community) => ({
      ...community,
      point: communityPoint(community.number),
      left: (membersOf.get(community.number) ?? []).filter(
        (actor) => typeof pointOf(actor.index) !== 'number',
      ).length,
    }))
    .filter((community) => community.left > 0);
}

/** What a reader calls a point: an actor's name, or how many are around whom. */
export function nameOfPoint(point) {
  if (typeof point === 'number') return actors[point].name;
  const community = closed().find((candidate) => candidate.point === point);
  return community ? labelOf(community).replace('\n', ' ') : 'others';
}

export const labelOf = ({ left, name }) =>
  name ? `${grouped(left)} around\n${name}` : `${grouped(left)} others`;

const lineKey = (source, target) => `${source}>${target}`;

export const lineBetween = (source, target) => allLines().get(lineKey(source, target));

/** Every line that passes the filters, by its key. */
export function allLines() {
  lines ??= bundle();
  return lines;
}

function bundle() {
  const found = new Map();
  for (const statement of filtered().passing) {
    for (const tie of statement.ties) addTie(found, statement, tie);
  }
  for (const line of found.values()) finish(line);
  return found;
}

function addTie(found, statement, [from, to, stance]) {
  const [source, target] = [pointOf(from), pointOf(to)];
  if (source === target) return;
  const key = lineKey(source, target);
  if (!found.has(key)) {
    found.set(key, {
      key,
      source,
      target,
      statements: [],
      stances: new Set(),
      families: new Set(),
    });
  }
  const line = found.get(key);
  if (line.statements.at(-1) !== statement) line.statements.push(statement);
  line.stances.add(stance);
  line.families.add(statement.family);
}

function finish(line) {
  line.tone = toneOf(line.stances);
  line.family = FAMILIES.find((family) => line.families.has(family));
  line.width = Math.round((1.5 + 1.7 * Math.log2(line.statements.length)) * 10) / 10;
}

/** One word for several stances; neutral ones do not count beside others. */
export function toneOf(stances) {
  if (stances.has(1)) return stances.has(-1) ? 'mixed' : 'friendly';
  return stances.has(-1) ? 'hostile' : 'neutral';
}

/** The lines that are drawn: all of them, or the heaviest and whatever is in focus. */
export function drawnLines(inFocus = new Set()) {
  const all = [...allLines().values()];
  if (all.length <= LINES_AT_MOST) return all;
  heaviest ??= chooseHeaviest(all);
  return all.filter((line) => heaviest.has(line) || inFocus.has(line.key));
}

/** The skeleton: of every point its heaviest lines, mostly between actors. */
function chooseHeaviest(all) {
  const ranked = [...all].sort((a, b) => b.statements.length - a.statements.length);
  const between = skeleton(ranked.filter(isBetweenActors), LINES_OF_EACH);
  const others = skeleton(
    ranked.filter((line) => !isBetweenActors(line)),
    1,
  );
  return new Set([...between.slice(0, LINES_AT_MOST - others.length), ...others]);
}

/** Whether neither end is a whole community, whose lines are many and say little. */
export const isBetweenActors = ({ source, target }) =>
  typeof source === 'number' && typeof target === 'number';

function skeleton(ranked, ofEach) {
  const drawn = new Map();
  const linesOf = (point) => drawn.get(point) ?? 0;
  return ranked.filter(({ source, target }) => {
    if (Math.min(linesOf(source), linesOf(target)) >= ofEach) return false;
    drawn.set(source, linesOf(source) + 1);
    drawn.set(target, linesOf(target) + 1);
    return true;
  });
}

/** The lines that begin or end at a point. */
export function linesAt(point) {
  return [...allLines().values()].filter((line) => line.source === point || line.target === point);
}
