// What the reader looks at: points and lines that stay bright while the rest is dimmed.

import { allLines, lineBetween, linesAt } from './bundles.js';
import { state } from './state.js';

/** The bright points and lines; null when nothing is chosen, or nothing of it is on the map. */
export function focus() {
  const chosen = state.selected ?? state.hovered;
  if (!chosen) return null;
  if (chosen.kind === 'statement') return focusOnStatement(chosen.statement);
  const bright = { points: new Set(), lines: new Set() };
  if (chosen.kind === 'edge') {
    const line = lineBetween(chosen.source, chosen.target);
    bright.points.add(chosen.source).add(chosen.target);
    if (line) bright.lines.add(line.key);
    return bright;
  }
  bright.points.add(chosen.actor);
  for (const line of linesAt(chosen.actor)) {
    bright.points.add(line.source).add(line.target);
    bright.lines.add(line.key);
  }
  return bright;
}

function focusOnStatement(index) {
  const bright = { points: new Set(), lines: new Set() };
  for (const line of allLines().values()) {
    if (!line.statements.some((statement) => statement.index === index)) continue;
    bright.points.add(line.source).add(line.target);
    bright.lines.add(line.key);
  }
  return bright.points.size ? bright : null;
}
