// Competing positions in a few lines, for the panel beside the map.

import { actors, groupBy, nameOf, plural, saidBy, statements } from './data.js';
import { button, element } from './dom.js';
import {
  chosenMatter,
  isAbout,
  isActed,
  isBy,
  matters,
  provenance,
  questionOn,
  sidesOf,
  wording,
} from './stands.js';
import { change, selectStatement } from './state.js';

const LINES = 7;
const ORDER = ['permits', 'forbids', 'calls for', 'opposes', 'weighs']; // rivals side by side

/** Who stands where on what is disputed most. */
export function positionsInBrief() {
  if (!matters.length) return null;
  const matter = chosenMatter();
  return brief(
    questionOn(matter),
    sidesOf((position) => isAbout(position, matter)),
    matter,
  );
}

/** What an actor's own positions are, and who takes one on it. */
export function positionsOfActor(index) {
  const { name } = actors[index];
  return [
    brief(
      `Where ${name} stands`,
      sidesOf((position) => isBy(position, index)),
      index,
      { isOwn: true },
    ),
    brief(
      questionOn(index),
      sidesOf((position) => isAbout(position, index) && !isBy(position, index)),
      index,
    ),
  ];
}

function brief(title, sides, matter, { isOwn = false } = {}) {
  if (!sides.length) return null;
  return element(
    'section',
    { class: 'brief' },
    element('h3', { class: 'eyebrow' }, title),
    ORDER.flatMap((kind) => sides.filter((side) => side.kind === kind)).map((side) =>
      briefSide(side, isOwn),
    ),
    isOwn ? null : sideBySide(matter),
  );
}

function sideBySide(matter) {
  return button(
    { class: 'link', onclick: () => change('view', { view: 'positions', matter }) },
    'All positions, side by side',
  );
}

function briefSide({ title, colour, positions }, isOwn) {
  const byVoice = groupBy(positions, ({ holder, statement }) => [
    `${holder} ${saidBy(statements[statement])}`,
  ]);
  const shown = isOwn ? positions.map((position) => [position]) : [...byVoice.values()];
  const more = shown.length - LINES;
  return element(
    'div',
    { class: 'kind', '--of': `var(--${colour})` },
    element('h4', {}, title),
    shown.slice(0, LINES).map((theirs) => line(theirs, isOwn)),
    more > 0 ? element('small', {}, `and ${plural(more, 'other')}`) : null,
  );
}

/** A holder according to one source: the first position in its words, and how many more. */
function line([position, ...others], isOwn) {
  const more = others.length ? ` · ${plural(others.length, 'more position')}` : '';
  return button(
    { class: 'stance', onclick: () => selectStatement(position.statement) },
    element(
      'span',
      { class: 'what' },
      isOwn ? null : element('b', {}, nameOf(position.holder)),
      isOwn ? '' : isActed(position) ? ' ' : ': ',
      wording(position),
    ),
    element('small', {}, provenance(position), more),
  );
}
