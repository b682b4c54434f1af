// The filters on the left, each value with the number of statements that it would show.

import { actors, dates, grouped, readableDate, STANCES } from './data.js';
import { button, byId, element, svgElement } from './dom.js';
import { allValues, FACETS, filtered } from './filters.js';
import { dot, familyOf, lineSample } from './lines.js';
import { change, isFiltered, listen, showEverything, state, toggle } from './state.js';

const BARS = 40;
const UNFOLDED_AT_MOST = 200;
const unfolded = new Set();
const kindOfType = new Map(actors.map((actor) => [actor.type, actor.kind]));

const SAMPLES = {
  stance: (value) => lineSample('asserted', value),
  status: (value) => lineSample(familyOf(value)),
  type: (value) => dot(kindOfType.get(value)),
};

export function showFacets() {
  byId('reset').addEventListener('click', showEverything);
  listen('filter', draw);
  draw();
}

function draw() {
  const focused = document.activeElement?.dataset?.facet;
  const { counts } = filtered();
  byId('facets').replaceChildren(
    ...FACETS.map((facet, index) => facetFieldset(facet, allValues[index], counts[index])).filter(
      Boolean,
    ),
    ...(dates.length > 1 ? [dateFieldset()] : []),
  );
  byId('reset').hidden = !isFiltered();
  if (focused)
    byId('facets')
      .querySelector(`[data-facet="${CSS.escape(focused)}"]`)
      ?.focus();
}

function facetFieldset(facet, values, counts) {
  if (values.length < 2) return null;
  const isOpen = unfolded.has(facet.name);
  const shown = values.slice(0, isOpen ? UNFOLDED_AT_MOST : (facet.top ?? values.length));
  const hidden = values.length - shown.length;
  return element(
    'fieldset',
    {},
    element('legend', {}, facet.title),
    shown.map((value) => checkbox(facet, value, counts.get(value) ?? 0)),
    hidden > 0 || isOpen ? unfoldButton(facet.name, hidden, isOpen) : null,
  );
}

function unfoldButton(name, hidden, isOpen) {
  const label = isOpen ? 'fewer' : `${grouped(hidden)} more`;
  return button(
    { class: 'link', 'data-facet': `${name} more`, onclick: () => unfold(name) },
    label,
  );
}

function unfold(name) {
  if (!unfolded.delete(name)) unfolded.add(name);
  draw();
}

function checkbox(facet, value, count) {
  const isOn = !state.hidden.get(facet.name)?.has(value);
  const input = element('input', {
    type: 'checkbox',
    'data-facet': `${facet.name} ${value}`,
    onchange: ({ target }) => toggle(facet.name, value, target.checked),
  });
  input.checked = isOn;
  return element(
    'label',
    { class: count ? 'facet' : 'facet none' },
    input,
    SAMPLES[facet.name]?.(value),
    element('span', { class: 'what', title: value }, value),
    element('span', { class: 'count' }, grouped(count)),
  );
}

function dateFieldset() {
  return element(
    'fieldset',
    {},
    element('legend', {}, 'Date'),
    histogram(),
    element(
      'div',
      { class: 'range' },
      dateSelect('from', dates[0]),
      dateSelect('to', dates[dates.length - 1]),
    ),
  );
}

function histogram() {
  const { byDate } = filtered();
  const bins = binned(dates, Math.min(BARS, dates.length));
  const heights = bins.map((bin) => bin.reduce((sum, date) => sum + (byDate.get(date) ?? 0), 0));
  const most = Math.max(1, ...heights);
  const width = 208 / bins.length;
  const bar = (bin, index) =>
    svgElement('rect', {
      x: index * width + 1,
      width: Math.max(1, width - 2),
      y: 44 - (42 * heights[index]) / most,
      height: (42 * heights[index]) / most,
      rx: 1.5,
      class:
        (state.from && bin[bin.length - 1] < state.from) || (state.to && bin[0] > state.to)
          ? 'out'
          : null,
    });
  const label = `Statements from ${readableDate(dates[0])} to ${readableDate(dates[dates.length - 1])}`;
  return svgElement(
    'svg',
    {
      class: 'histogram',
      viewBox: '0 0 208 46',
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': label,
    },
    bins.map(bar),
  );
}

function binned(items, count) {
  return Array.from({ length: count }, (_, bin) =>
    items.slice(
      Math.floor((bin * items.length) / count),
      Math.floor(((bin + 1) * items.length) / count),
    ),
  );
}

function dateSelect(end, initial) {
  const chosen = state[end] ?? initial;
  const options = dates.map((date) => {
    const option = element('option', { value: date }, readableDate(date));
    option.selected = date === chosen;
    return option;
  });
  const onchange = ({ target }) =>
    change('filter', { [end]: target.value === initial ? null : target.value });
  return element(
    'label',
    {},
    end,
    element('select', { 'data-facet': `date ${end}`, onchange }, options),
  );
}

export function showLegend() {
  const stances = [STANCES[1], STANCES[-1], 'mixed', STANCES[0]];
  const families = [
    ['asserted', 'the text says so'],
    ['claimed', 'claimed by a source'],
    ['denied', 'said not to be so'],
    ['unreal', 'permitted, called for, planned …'],
  ];
  byId('legend').replaceChildren(
    ...stances.map((stance) => element('span', {}, lineSample('asserted', stance), stance)),
    ...families.map(([family, words]) => element('span', {}, lineSample(family), words)),
    element('span', {}, 'thicker: more statements'),
    element('label', {}, 'Colour by ', colourSelect()),
  );
}

function colourSelect() {
  const options = [
    ['stance', 'type and stance'],
    ['community', 'community'],
  ];
  const onchange = ({ target }) => change('theme', { colour: target.value });
  return element(
    'select',
    { id: 'colour', onchange },
    options.map(([value, label]) => element('option', { value }, label)),
  );
}
