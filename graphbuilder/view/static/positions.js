// Competing positions: who stands where, side by side, according to whom.

import { groupBy, nameOf } from './data.js';
import { button, byId, element } from './dom.js';
import { dot } from './lines.js';
import {
  chosenMatter,
  EVERYTHING,
  isAbout,
  isBy,
  kindOfHolder,
  matters,
  provenance,
  questionOn,
  sidesOf,
  weightOfMatter,
  wording,
} from './stands.js';
import { change, listen, selectStatement, state } from './state.js';

const OFFERED = 10;

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
  section.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}

function page() {
  if (!matters.length)
    return element('div', { class: 'page' }, element('h2', {}, 'Nobody takes a position here'));
  const matter = chosenMatter();
  const sides = sidesOf((position) => isAbout(position, matter) || isBy(position, matter));
  return element(
    'div',
    { class: 'page' },
    element('h2', {}, questionOn(matter)),
    element(
      'p',
      { class: 'lead' },
      'Each card is who takes a position, in which words and according to whom. Click one for its sentence.',
    ),
    matterChooser(matter),
    sides.length
      ? element('div', { class: 'sides' }, sides.map(column))
      : element('p', {}, 'The filters hide every position on this.'),
  );
}

function matterChooser(chosen) {
  const offered = matters.slice(0, OFFERED);
  if (!offered.includes(chosen)) offered.push(chosen);
  return element(
    'div',
    { class: 'matters', role: 'group', 'aria-label': 'Matter' },
    offered.map((matter) =>
      button(
        { 'aria-pressed': String(matter === chosen), onclick: () => change('matter', { matter }) },
        `${matter === EVERYTHING ? 'Everything' : nameOf(matter)} · ${weightOfMatter(matter)}`,
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
  const kind = kindOfHolder(holder);
  return element(
    'article',
    { class: 'stand' },
    element('h4', {}, kind ? dot(kind) : null, nameOf(holder)),
    positions.map(claim),
  );
}

function claim(position) {
  const isChosen =
    state.selected?.kind === 'statement' && state.selected.statement === position.statement;
  return button(
    {
      class: 'claim',
      'aria-current': isChosen ? 'true' : null,
      onclick: () => selectStatement(position.statement),
    },
    element('span', { class: 'what' }, wording(position)),
    element('small', {}, provenance(position)),
  );
}
