// Where a side of a row can be cut in two.
import type {Cell, Cut} from '../api/types';
import {byteLength} from '../text/bytes';

/** A place between two pieces of a side: behind so many segments, and so far into the next one. */
export interface CutPoint {
  segment: number;
  unit: number; // in the segment's text; 0 at its beginning
}

/**
 * All places of a side in order, from before all of it to behind all of it: between segments and,
 * if texts may be cut, between words.
 */
export function cutPoints(cell: Cell, insideTexts: boolean): CutPoint[] {
  const points: CutPoint[] = [];
  cell.segments.forEach(({text}, segment) => {
    points.push({segment, unit: 0});
    if (!insideTexts) return;
    const places = WITHOUT_SPACES.test(text) ? characters(text) : wordBegins(text);
    for (const unit of places) if (unit > 0 && unit < text.length) points.push({segment, unit});
  });
  points.push({segment: cell.segments.length, unit: 0});
  return points;
}

// What is written without spaces is cut between any two characters.
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const wordBegins = (text: string): number[] =>
  [...text.matchAll(/\s+(?=\S)/gu)].map((space) => space.index + space[0].length);

function characters(text: string): number[] {
  let unit = 0;
  return [...text].map((character) => (unit += character.length));
}

/** The point that a person most likely wants: between segments, else near `share` of the text. */
export function likelyPoint(cell: Cell, points: readonly CutPoint[], share: number): number {
  const lengths = cell.segments.map((segment) => segment.text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const before = (point: CutPoint) =>
    lengths.slice(0, point.segment).reduce((sum, length) => sum + length, 0) + point.unit;
  const wanted = share * all;
  const isInside = (point: CutPoint, k: number) =>
    k > 0 && k < points.length - 1 && (cell.segments.length === 1 || point.unit === 0);
  let best = points.length - 1;
  let distance = Infinity;
  points.forEach((point, k) => {
    const away = Math.abs(before(point) - wanted);
    if (!isInside(point, k) || away >= distance) return;
    best = k;
    distance = away;
  });
  return best;
}

/** The cut as the server takes it. */
export function cutAt(cell: Cell, point: CutPoint): Cut {
  if (point.unit === 0) return {segments: point.segment};
  const text = cell.segments[point.segment]?.text.slice(0, point.unit) ?? '';
  return {segments: point.segment, offset: byteLength(text)};
}

/** How much of a side is before a point, from 0 to 1. */
export function shareBefore(cell: Cell, point: CutPoint): number {
  const lengths = cell.segments.map((segment) => segment.text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const before = lengths.slice(0, point.segment).reduce((sum, length) => sum + length, 0);
  return all === 0 ? 0 : (before + point.unit) / all;
}
