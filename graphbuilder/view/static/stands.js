// Positions as data: who permits, forbids, calls for, opposes or weighs, on which matter.

import { actors, data, documents, nameOf, readableDate, saidBy, statements } from './data.js';
import { filtered } from './filters.js';
import { state } from './state.js';

export const EVERYTHING = 'everything';
const FEW = 60;

const KINDS = [
  { kind: 'permits', title: 'Permit', colour: 'friendly' },
  { kind: 'calls for', title: 'Call for or back', colour: 'friendly' },
  { kind: 'weighs', title: 'Weigh', colour: 'neutral' },
  { kind: 'opposes', title: 'Oppose', colour: 'hostile' },
  { kind: 'forbids', title: 'Forbid or refuse', colour: 'hostile' },
];

const weightOf = new Map([[EVERYTHING, data.positions.length]]);
for (const { matters } of data.positions) {
  for (const matter of matters) weightOf.set(matter, (weightOf.get(matter) ?? 0) + 1);
}

/** How many positions there are on a matter, whatever is filtered. */
export const weightOfMatter = (matter) => weightOf.get(matter) ?? 0;

/** Actors and things on which positions are taken, the most disputed first; before them, all. */
export const matters = data.positions.length
  ? [...weightOf.keys()].sort((a, b) => weightOf.get(b) - weightOf.get(a) || rank(a) - rank(b))
  : [];

function rank(matter) {
  return matter === EVERYTHING ? -1 : matter;
}

/** How the question reads on one matter, or on all of them. */
export const questionOn = (matter) =>
  matter === EVERYTHING ? 'Who stands where' : `Who stands where on ${nameOf(matter)}`;

/** What the reader chose; else the chosen actor; else all of it, or the most disputed of much. */
export function chosenMatter() {
  if (state.matter !== null) return state.matter;
  const { selected } = state;
  if (selected?.kind === 'actor' && weightOf.has(selected.actor)) return selected.actor;
  return data.positions.length <= FEW ? EVERYTHING : matters[1];
}

export const isAbout = (position, matter) =>
  matter === EVERYTHING || position.matters.includes(matter);

export const isBy = (position, holder) => position.holder === holder;

/** The sides on what the test lets through, one position for each holder, kind and wording. */
export function sidesOf(test) {
  const found = positionsThat(test);
  return KINDS.map((side) => ({
    ...side,
    positions: found.filter(({ kind }) => kind === side.kind),
  })).filter((side) => side.positions.length);
}

function positionsThat(test) {
  const { passes } = filtered();
  const seen = new Set();
  return data.positions.filter((position) => {
    const statement = statements[position.statement];
    const key = `${position.holder} ${position.kind} ${statement.text} ${saidBy(statement)}`;
    if (!test(position) || !passes.has(statement) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a position is what its holder does, and not what its holder says of others. */
export function isActed({ holder, statement: index }) {
  const { actor, text, verb } = statements[index];
  const isNamed = () => text.toLowerCase().startsWith(`${holder} `.toLowerCase());
  return verb > 0 && (actor === holder || (actor === undefined && isNamed()));
}

/** The statement without its subject where the holder is the subject; else all of it. */
export function wording(position) {
  const { text, verb } = statements[position.statement];
  return isActed(position) ? text.slice(verb) : text;
}

/** According to whom, and when. */
export function provenance({ holder, statement: index }) {
  const statement = statements[index];
  return [according(statement, holder), statement.date && readableDate(statement.date)]
    .filter(Boolean)
    .join(' · ');
}

function according(statement, holder) {
  const source = saidBy(statement);
  if (!source) return documents[statement.document]?.publisher ?? 'the text itself';
  return source === nameOf(holder) ? 'by own account' : `according to ${source}`;
}

export const kindOfHolder = (holder) => (Number.isInteger(holder) ? actors[holder].kind : null);
