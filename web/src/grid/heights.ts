/** That from one row on, some went and others came in their place. */
export interface Splice {
  first: number;
  removed: number;
  added: number;
}

/**
 * The heights of many rows: guessed until they are measured. Sums are kept in a Fenwick tree, so
 * that finding a place, and correcting a height, take O(log n).
 */
export class Heights {
  private heights: Float64Array;
  private sums: Float64Array; // a Fenwick tree, from 1

  constructor(guesses: ArrayLike<number>) {
    this.heights = Float64Array.from(guesses);
    this.sums = this.summed();
  }

  private summed(): Float64Array {
    const sums = new Float64Array(this.heights.length + 1);
    for (let i = 1; i < sums.length; ++i) {
      sums[i] = (sums[i] ?? 0) + (this.heights[i - 1] ?? 0);
      const parent = i + (i & -i);
      if (parent < sums.length) sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0);
    }
    return sums;
  }

  /** Replaces rows by others, whose heights are guessed. The heights of the rest stay known. */
  splice({first, removed, added}: Splice, guess: (row: number) => number): void {
    const before = this.heights;
    this.heights = new Float64Array(Math.max(0, before.length - removed + added));
    this.heights.set(before.subarray(0, first));
    for (let row = first; row < first + added; ++row) this.heights[row] = guess(row);
    this.heights.set(before.subarray(first + removed), first + added);
    this.sums = this.summed();
  }

  get count(): number {
    return this.heights.length;
  }

  get total(): number {
    return this.top(this.count);
  }

  of(row: number): number {
    return this.heights[row] ?? 0;
  }

  set(row: number, height: number): void {
    const change = height - this.of(row);
    if (change === 0) return;
    this.heights[row] = height;
    for (let i = row + 1; i < this.sums.length; i += i & -i) this.sums[i] = (this.sums[i] ?? 0) + change;
  }

  /** Where a row begins: the sum of those before it. */
  top(row: number): number {
    let sum = 0;
    for (let i = Math.min(row, this.count); i > 0; i -= i & -i) sum += this.sums[i] ?? 0;
    return sum;
  }

  /** The row at a height; the last one for what is below all. */
  at(offset: number): number {
    let row = 0;
    let rest = offset;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const next = row + step;
      const sum = this.sums[next];
      if (sum !== undefined && next <= this.count && sum <= rest) {
        row = next;
        rest -= sum;
      }
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }
}
