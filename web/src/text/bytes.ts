// The server counts bytes of UTF-8, JavaScript counts UTF-16 units.
import type {ByteRange} from '../api/types';

export interface TextRange {
  begin: number;
  end: number;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Ranges of bytes as ranges of a text's units, in order. One beyond its end ends there. */
export function textRanges(text: string, ranges: readonly ByteRange[]): TextRange[] {
  const marks = [...new Set(ranges.flat())].sort((a, b) => a - b);
  const at = new Map<number, number>();
  let bytes = 0;
  let next = 0;
  for (let unit = 0; unit <= text.length && next < marks.length;) {
    while (next < marks.length && (marks[next] ?? 0) <= bytes) at.set(marks[next++] ?? 0, unit);
    const code = text.codePointAt(unit);
    if (code === undefined) break;
    bytes += bytesOf(code);
    unit += code > 0xffff ? 2 : 1;
  }
  return ranges
    .map(([begin, end]) => ({begin: at.get(begin) ?? text.length, end: at.get(end) ?? text.length}))
    .filter(({begin, end}) => begin < end)
    .sort((a, b) => a.begin - b.begin);
}

/** How many bytes the first `units` of a text are. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
