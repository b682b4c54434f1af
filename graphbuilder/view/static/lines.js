// Small samples of lines and dots, as they stand in the legend, in facets and on chips.

import { drawing } from './data.js';
import { element, svgElement } from './dom.js';

const FAMILY = {
  actual: 'asserted',
  attributed: 'claimed',
  reported: 'claimed',
  alleged: 'claimed',
  denied: 'denied',
};

export const familyOf = (status) => FAMILY[status] ?? 'unreal';

export function lineSample(family, colour = 'neutral') {
  return svgElement(
    'svg',
    { class: 'line', viewBox: '0 0 24 8', 'aria-hidden': 'true' },
    svgElement('path', {
      d: 'M0 4H24',
      fill: 'none',
      stroke: `var(--${colour})`,
      'stroke-width': 2.6,
      'stroke-dasharray': drawing.dashes[family].join(' ') || null,
    }),
  );
}

export const dot = (colour) => element('i', { class: 'dot', '--of': `var(--${colour})` });
