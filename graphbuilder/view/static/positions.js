// Competing positions: who permits, forbids, calls for, opposes or weighs, according to whom.

import {
  actors,
  data,
  documents,
  groupBy,
  nameOf,
  plural,
  readableDate,
  saidBy,
  statements,
} from './data.js';
import { button, byId, element } from './dom.js';
import { filtered } from './filters.js';
import { dot } from './lines.js';
import { change, listen, selectStatement, state } from './state.js';

const KINDS = [
  { kind: 'permits', title: 'Permit', colour: 'friendly' },
  { kind: 'calls for', title: 'Call for or back', colour: 'friendly' },
  { kind: 'weighs', title: 'Weigh', colour: 'neutral' },
  { kind: 'opposes', title: 'Oppose', colour: 'hostile' },
  { kind: 'forbids', title: 'Forbid or refuse', colour: 'hostile' },
];
const OFFERED = 9;

const weightOf = new Map();
for (const { matters } of data.positions) {
  for (const matter of matters) weightOf.set(matter, (weightOf.get(matter) ?? 0) + 1);
}

/** Actors and things on which positions are taken, the most disputed first. */
const matters = [...weightOf.keys()].sort((a, b) => weightOf.get(b) - weightOf.get(a) || a - b);

export const isKnownMatter = (index) => weightOf.has(index);

function chosenMatter() {
  if (state.matter !== null) return state.matter;
  const { selected } = state;
  if (selected?.kind === 'actor' && weightOf.has(selected.actor)) return selected.actor;
  return matters[0] ?? null;
}

/** Positions that pass the filters; one for each holder, kind and wording. */
function positionsOn(matter) {
  const { passes } = filtered();
  const seen = new Set();
  return data.positions.filter((position) => {
    const statement = statements[position.statement];
    const isAbout =
      matter === null || position.matters.includes(matter) || position.holder === matter;
    const key = `${position.holder} ${position.kind} ${statement.text} ${saidBy(statement)}`;
    if (!isAbout || !passes.has(statement) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sidesOn(matter) {
  const found = positionsOn(matter);
  return KINDS.map((side) => ({
    ...side,
    positions: found.filter(({ kind }) => kind === side.kind),
  })).filter((side) => side.positions.length);
}

export function showPositions() {
  listen('filter view selection matter', draw);
  draw();
}

function draw() {
  const section = byId('positions-view');
  section.hidden = state.view !== 'positions';
  if (section.hidden) return;
  const scroll = section.scrollTop;
  section.replaceChildren(page());
  section.scrollTop = scroll;
}

function page() {
  if (!matters.length)
    return element('div', { class: 'page' }, element('h2', {}, 'Nobody takes a position here'));
  const matter = chosenMatter();
  const sides = sidesOn(matter);
  return element(
    'div',
    { class: 'page' },
    element('h2', {}, 'Who stands where on ', nameOf(matter)),
    element(
      'p',
      { class: 'lead' },
      'Each card is one position, with who takes it and according to whom. Click a card for its sentence.',
    ),
    matterChooser(matter),
    sides.length
      ? element('div', { class: 'sides' }, sides.map(column))
      : element('p', {}, 'The filters hide every position on this.'),
  );
}

function matterChooser(chosen) {
  const offered = matters.slice(0, OFFERED);
  if (chosen !== null && !offered.includes(chosen)) offered.push(chosen);
  return element(
    'div',
    { class: 'matters', role: 'group', 'aria-label': 'Matter' },
    offered.map((matter) =>
      button(
        { 'aria-pressed': String(matter === chosen), onclick: () => change('matter', { matter }) },
        `${nameOf(matter)} · ${weightOf.get(matter) ?? 0}`,
      ),
    ),
  );
}

function column({ title, colour, positions }) {
  const byHolder = groupBy(positions, ({ holder }) => [holder]);
  return element(
    'section',
    { class: 'side', '--of': `var(--${colour})` },
    element('h3', {}, title, element('span', { class: 'count' }, String(byHolder.size))),
    [...byHolder].map(([holder, theirs]) => holderCard(holder, theirs)),
  );
}

/** One holder with every position taken; each leads to its sentence. */
function holderCard(holder, positions) {
  return element(
    'article',
    { class: 'stand' },
    element('h4', {}, holderDot(holder), nameOf(holder)),
    positions.map(claim),
  );
}

function claim(position) {
  const statement = statements[position.statement];
  const isChosen =
    state.selected?.kind === 'statement' && state.selected.statement === statement.index;
  return button(
    {
      class: 'claim',
      'aria-current': isChosen ? 'true' : null,
      onclick: () => selectStatement(statement.index),
    },
    element('span', { class: 'what' }, wording(position)),
    element('small', {}, provenance(statement, position.holder)),
  );
}

const holderDot = (holder) => (Number.isInteger(holder) ? dot(actors[holder].kind) : null);

/** The statement without its subject where the holder is the subject; else all of it. */
function wording({ holder, statement: index }) {
  const statement = statements[index];
  return statement.actor === holder ? statement.text.slice(statement.verb) : statement.text;
}

function provenance(statement, holder) {
  const source = saidBy(statement);
  if (source === nameOf(holder))
    return ['in own words', statement.date && readableDate(statement.date)]
      .filter(Boolean)
      .join(' · ');
  const said = source
    ? `according to ${source}`
    : (documents[statement.document]?.publisher ?? 'the text itself');
  return [said, statement.date && readableDate(statement.date)].filter(Boolean).join(' · ');
}

/** The same in a few lines, for the panel. */
export function positionsInBrief() {
  const matter = chosenMatter();
  const sides = sidesOn(matter);
  if (!sides.length) return null;
  return element(
    'section',
    { id: 'brief' },
    element('h3', { class: 'eyebrow' }, 'Positions on ', nameOf(matter)),
    sides.map(briefSide),
    button(
      { class: 'link', onclick: () => change('view', { view: 'positions' }) },
      'All positions, side by side',
    ),
  );
}

function briefSide({ title, colour, positions }) {
  const holders = new Map();
  for (const position of positions)
    if (!holders.has(position.holder)) holders.set(position.holder, position);
  const shown = [...holders.values()].slice(0, 5);
  const more = holders.size - shown.length;
  return element(
    'div',
    { class: 'brief', '--of': `var(--${colour})` },
    element('span', { class: 'kind' }, title),
    element(
      'div',
      { class: 'who' },
      shown.map(briefHolder),
      more > 0 ? element('small', {}, `and ${plural(more, 'other')}`) : null,
    ),
  );
}

function briefHolder(position) {
  const statement = statements[position.statement];
  const source = saidBy(statement);
  return button(
    { onclick: () => selectStatement(statement.index) },
    nameOf(position.holder),
    source && source !== nameOf(position.holder)
      ? element('small', {}, ` according to ${source}`)
      : null,
  );
}
