// Statements by date.

import { groupBy, plural, readableDate, STANCES, saidBy } from './data.js';
import { button, byId, element } from './dom.js';
import { filtered } from './filters.js';
import { moreButton } from './panel.js';
import { listen, selectStatement, state } from './state.js';

const STEP = 150;
let direction = 1; // oldest first

export function showTimeline() {
  listen('filter view selection', draw);
  draw();
}

function draw(kind) {
  const section = byId('timeline-view');
  section.hidden = state.view !== 'timeline';
  if (section.hidden) return;
  if (kind === 'selection' && section.firstChild) markCurrent(section);
  else section.replaceChildren(page());
}

function markCurrent(section) {
  const chosen = state.selected?.kind === 'statement' ? String(state.selected.statement) : null;
  for (const moment of section.querySelectorAll('.moment')) {
    if (moment.dataset.index === chosen) moment.setAttribute('aria-current', 'true');
    else moment.removeAttribute('aria-current');
  }
}

function page() {
  const dated = filtered().passing.filter((statement) => statement.date);
  dated.sort((a, b) => direction * a.date.localeCompare(b.date) || a.index - b.index);
  const days = element('div', {}, dayList(dated.slice(0, STEP)));
  const more = moreButton(dated, STEP, (next) => days.append(...dayList(next)));
  const undated = filtered().passing.length - dated.length;
  return element(
    'div',
    { class: 'page' },
    element('h2', {}, 'What was said, day by day'),
    element(
      'p',
      { class: 'lead' },
      dated.length
        ? 'By the date that a statement gives itself, or else that of its document.'
        : 'Nothing here has a date.',
    ),
    dated.length > 1 ? orderButton() : null,
    days,
    more,
    undated && dated.length
      ? element('p', { class: 'lead' }, `${plural(undated, 'statement')} without a date left out.`)
      : null,
  );
}

function orderButton() {
  return button(
    { class: 'link', onclick: turn },
    direction > 0 ? 'Show the newest first' : 'Show the oldest first',
  );
}

function turn() {
  direction = -direction;
  draw('order');
  byId('timeline-view').querySelector('button').focus();
}

function dayList(shown) {
  return [...groupBy(shown, (statement) => [statement.date])].map(([date, group]) =>
    element(
      'section',
      { class: 'day' },
      element(
        'h3',
        {},
        readableDate(date),
        element('small', {}, plural(group.length, 'statement')),
      ),
      element(
        'ul',
        {},
        group.map((statement) => element('li', {}, moment(statement))),
      ),
    ),
  );
}

function moment(statement) {
  const source = saidBy(statement);
  const isChosen =
    state.selected?.kind === 'statement' && state.selected.statement === statement.index;
  return button(
    {
      class: 'moment',
      '--of': `var(--${STANCES[statement.stance]})`,
      'data-index': statement.index,
      'aria-current': isChosen ? 'true' : null,
      onclick: () => selectStatement(statement.index),
    },
    statement.text,
    element('small', {}, ` · ${statement.status}${source ? ` · ${source}` : ''}`),
  );
}
