// A bitext that is open in the page: the rows that were read so far, and what is done with them.
// The server has the truth; every change of it comes back as rows.
import * as api from '../api/documents';
import {ApiError} from '../api/http';
import type {
  DocumentState, Edit, EditAnswer, Finding, Judgement, Overview, Row, RowChange, Severity,
} from '../api/types';
import {t} from '../i18n';
import {settings} from '../settings';
import type {Splice} from '../grid/heights';
import {attempt, complain, tell} from '../ui/notices';

const PAGE = 100; // rows are read in such pieces
const DOUBTFUL = 90; // percent: a row of less confidence is worth a look
const RECHECK_AFTER = 900; // ms without an edit

/** A finding, with the row that it concerns and what a person said of it. */
export interface PlacedFinding {
  finding: Finding;
  row: number; // its id
  judgement: Judgement | undefined;
}

/** What somebody else made of a row meanwhile, and what was to be made of it here. */
export interface Conflict {
  row: number; // its id
  edit: Edit;
}

type Letter = 'm' | 'a' | 'n' | '-';

function letterOf(row: Row): Letter {
  if (row.state === 'accepted') return 'a';
  if (row.state === 'needs_review') return 'n';
  return row.source.segments.length > 0 && row.target.segments.length > 0 ? 'm' : '-';
}

const NONE: readonly PlacedFinding[] = []; // one for all, so that a row without any stays the same

const lengthOf = (row: Row): number => Math.max(
  ...[row.source, row.target].map((cell) =>
    cell.segments.reduce((sum, segment) => sum + segment.text.length + 1, 0)),
);

export class BitextStore {
  state: DocumentState | undefined;
  count = 0;
  ids: number[] = [];
  letters: string[] = [];
  confidence: number[] = [];
  lengths: number[] = [];
  doubtful = 0; // how many rows are worth a look
  current = 0;
  anchor = 0; // where the selection begins; it ends at `current`
  findings: PlacedFinding[] = [];
  openFindings: readonly PlacedFinding[] = NONE; // those that nobody called a false alarm
  counts: Record<Severity, number> = {error: 0, warning: 0, info: 0}; // of the open ones
  checks: readonly string[] = []; // the names of those that found something
  findingsAt = -1; // the version that was checked
  checking = false;
  conflict: Conflict | undefined;
  layout = 0; // grows when all rows may be others than before
  splices: Splice[] = []; // which rows came and went since then
  failure: unknown; // why the document can't be shown

  private rows: (Row | undefined)[] = [];
  private places: Map<number, number> | undefined; // row by id, when somebody has asked
  private readonly asked = new Set<number>(); // where the pieces begin that are on their way
  private readonly byRow = new Map<number, PlacedFinding[]>();
  private listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending = 0; // edits without an answer
  private closed = false;

  constructor(readonly name: string) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  get version(): number {
    return this.state?.version ?? -1;
  }

  row(index: number): Row | undefined {
    return this.rows[index];
  }

  rowById(id: number): Row | undefined {
    return this.rows[this.placeOf(id)];
  }

  /** Which row has that id; -1 for none. */
  placeOf(id: number): number {
    this.places ??= new Map(this.ids.map((one, k) => [one, k]));
    return this.places.get(id) ?? -1;
  }

  findingsOf(id: number): readonly PlacedFinding[] {
    return this.byRow.get(id) ?? NONE;
  }

  get selection(): [first: number, last: number] {
    return this.anchor < this.current ? [this.anchor, this.current] : [this.current, this.anchor];
  }

  // ---- reading ----

  /** Reads the first rows, and then what there is of all. */
  async open(at = 0): Promise<void> {
    try {
      const first = Math.floor(at / PAGE) * PAGE;
      const begin = api.rows(this.name, first, PAGE);
      const rest = Promise.all([api.describe(this.name), api.overview(this.name)]);
      rest.catch(() => undefined); // where the rows can't be read either, that is said below
      const rows = await begin;
      this.count = rows.total;
      this.put(rows.first, rows.rows);
      this.current = this.anchor = Math.min(at, Math.max(0, rows.total - 1));
      this.relayout();
      this.changed();
      const [state, overview] = await rest;
      if (rows.version !== overview.version) this.rows = [];
      this.take(state, overview);
      this.recheckSoon(0);
    } catch (failure) {
      this.failure = failure;
      this.changed();
    }
  }

  private take(state: DocumentState, overview: Overview): void {
    this.state = {...state, version: overview.version};
    this.ids = overview.ids;
    this.places = undefined;
    this.letters = [...overview.states];
    this.confidence = overview.confidence;
    this.lengths = overview.lengths;
    this.count = overview.ids.length;
    this.doubtful = this.doubtfulBetween(0, this.count);
    this.current = Math.min(this.current, Math.max(0, this.count - 1));
    this.anchor = this.current;
    this.relayout();
    this.changed();
  }

  /** Makes the grid forget how high the rows are. */
  relayout(): void {
    ++this.layout;
    this.splices = [];
  }

  /** Reads all anew, and stays at the row with that id, or where it was. */
  async reload(id = this.ids[this.current]): Promise<void> {
    const [state, overview] = await Promise.all([
      api.describe(this.name), api.overview(this.name),
    ]);
    this.rows = [];
    this.asked.clear();
    this.take(state, overview);
    const at = id === undefined ? -1 : this.placeOf(id);
    if (at >= 0) this.current = this.anchor = at;
    await this.load(this.current, this.current + 1);
    this.recheckSoon();
  }

  private put(first: number, rows: readonly Row[]): void {
    rows.forEach((row, k) => { this.rows[first + k] = row; });
  }

  /** Reads the rows from `first` up to `last`, where they are not there and not on their way. */
  async load(first: number, last: number): Promise<void> {
    const reads: Promise<void>[] = [];
    const end = Math.min(last, this.count);
    for (let row = first; row < end; ++row) {
      if (this.rows[row] !== undefined) continue;
      const coming = [...this.asked].find((begin) => begin <= row && row < begin + PAGE);
      const begin = coming ?? this.pieceFor(row);
      if (coming === undefined) reads.push(this.loadPiece(begin));
      row = begin + PAGE - 1;
    }
    await Promise.all(reads);
  }

  // Where to begin a piece that has a row that is not there: where more are missing, behind it or
  // before it, as somebody who scrolls will want these next.
  private pieceFor(row: number): number {
    let end = row;
    while (end < Math.min(row + PAGE, this.count) && this.rows[end] === undefined) ++end;
    return Math.max(0, end - PAGE);
  }

  private async loadPiece(first: number): Promise<void> {
    this.asked.add(first);
    try {
      const answer = await api.rows(this.name, first, PAGE);
      this.asked.delete(first);
      if (this.closed) return;
      if (this.state && answer.version !== this.version) {
        // Read before an edit of ours, or after one that is not answered yet; or somebody else edits.
        if (answer.version > this.version && this.pending === 0) await this.reload();
        else await this.queue.then(() => this.load(first, first + PAGE));
        return;
      }
      this.put(first, answer.rows);
      this.changed();
    } catch (failure) {
      this.asked.delete(first);
      throw failure;
    }
  }

  /** Looks whether somebody else has edited the document. */
  async look(): Promise<void> {
    if (this.pending > 0 || !this.state || this.closed) return;
    const state = await api.describe(this.name);
    if (this.pending > 0 || state.version === this.version) return;
    await this.reload();
    tell(t('align.changed_elsewhere'));
  }

  // ---- moving ----

  goTo(row: number, extend = false): void {
    this.current = Math.max(0, Math.min(row, this.count - 1));
    if (!extend) this.anchor = this.current;
    this.changed();
  }

  goToId(id: number): void {
    const at = this.placeOf(id);
    if (at >= 0) this.goTo(at);
  }

  isDoubtful(index: number): boolean {
    const letter = this.letters[index];
    if (letter === 'a') return false;
    return letter !== 'm' || (this.confidence[index] ?? 100) < DOUBTFUL;
  }

  private doubtfulBetween(first: number, last: number): number {
    let count = 0;
    for (let k = first; k < last; ++k) if (this.isDoubtful(k)) ++count;
    return count;
  }

  /** Goes to the next row that is worth a look, or the one before with a step of -1. */
  goToDoubtful(step: 1 | -1): void {
    for (let k = 1; k <= this.count; ++k) {
      const row = (this.current + step * k + this.count * 2) % this.count;
      if (!this.isDoubtful(row)) continue;
      this.goTo(row);
      return;
    }
    tell(t('align.none_doubtful'));
  }

  // ---- editing ----

  /** Makes an edit after those before it, and gives whether it was made. */
  edit(change: Edit): Promise<boolean> {
    return this.enqueue(
      () => api.edit(this.name, change, this.version, settings().unlocked),
      (failure) => this.refused(change, failure),
    );
  }

  undo(): Promise<boolean> {
    return this.enqueue(() => api.undo(this.name), complain, true);
  }

  redo(): Promise<boolean> {
    return this.enqueue(() => api.redo(this.name), complain, true);
  }

  private enqueue(
    send: () => Promise<EditAnswer>, fail: (failure: unknown) => void, follow = false,
  ): Promise<boolean> {
    ++this.pending;
    const done = this.queue.then(async () => {
      try {
        const before = this.version;
        const answer = await send();
        --this.pending;
        await this.answered(answer, before, follow);
        return true;
      } catch (failure) {
        --this.pending;
        fail(failure);
        return false;
      }
    });
    this.queue = done;
    return done;
  }

  private async answered(answer: EditAnswer, before: number, follow: boolean): Promise<void> {
    const {change, before: begin, ...state} = answer;
    if (!change || begin !== before) {
      await this.reload();
      return;
    }
    this.state = state;
    this.apply(change);
    if (follow && change.rows.length > 0) this.current = this.anchor = change.first;
    this.current = Math.min(this.current, this.count - 1);
    this.anchor = Math.min(this.anchor, this.count - 1);
    this.changed();
    this.recheckSoon();
  }

  private apply({first, removed, rows}: RowChange): void {
    // The list of what is read may be shorter than that of all.
    if (this.rows.length < first) this.rows.length = first;
    const doubtful = this.doubtful - this.doubtfulBetween(first, first + removed);
    this.rows.splice(first, removed, ...rows);
    this.ids.splice(first, removed, ...rows.map((row) => row.id));
    this.letters.splice(first, removed, ...rows.map(letterOf));
    this.confidence.splice(first, removed, ...rows.map((row) => Math.round(row.confidence * 100)));
    this.lengths.splice(first, removed, ...rows.map(lengthOf));
    this.count = this.ids.length;
    this.doubtful = doubtful + this.doubtfulBetween(first, first + rows.length);
    if (rows.length !== removed) {
      this.splices = [...this.splices, {first, removed, added: rows.length}];
      this.asked.clear();
    }
    if (rows.length !== removed || rows.some((row) => this.places?.get(row.id) === undefined)) {
      this.places = undefined;
    }
  }

  private refused(change: Edit, failure: unknown): void {
    const row = this.rowOf(change);
    const isLate = failure instanceof ApiError && failure.status === 409 && row !== undefined;
    if (!isLate) {
      complain(failure);
      return;
    }
    attempt(async () => {
      const before = this.version;
      await this.reload(row);
      if (this.version === before) {
        complain(failure); // it can't be made, but nobody else is to blame
        return;
      }
      this.conflict = {row, edit: change};
      this.changed();
    });
  }

  private rowOf(change: Edit): number | undefined {
    if (change.kind === 'state') return change.rows[0];
    if (change.kind !== 'text') return change.row;
    return this.rows.find((row) =>
      row?.[change.side].segments.some((segment) => segment.id === change.segment))?.id;
  }

  /** Ends a conflict: with what is there, or with what was to be made. */
  settle(mine: boolean): void {
    const {conflict} = this;
    this.conflict = undefined;
    this.changed();
    if (!mine || !conflict) return;
    attempt(async () => {
      await this.edit(conflict.edit);
      await this.reload(conflict.row);
    });
  }

  // ---- findings ----

  private recheckSoon(wait = RECHECK_AFTER): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => attempt(() => this.recheck()), wait);
  }

  async recheck(): Promise<void> {
    if (this.closed) return;
    this.checking = true;
    this.changed();
    try {
      const {version, judgements, rows, report} = await api.findings(this.name, settings().language);
      this.findings = report.findings.map((finding, k) => ({
        finding, row: rows[k] ?? 0, judgement: judgements[finding.fingerprint],
      }));
      this.sortFindings();
      this.findingsAt = version;
    } finally {
      this.checking = false;
      this.changed();
    }
  }

  private sortFindings(): void {
    this.findings.sort((a, b) => this.placeOf(a.row) - this.placeOf(b.row));
    this.openFindings = this.findings.filter(({judgement}) => judgement?.is_error !== false);
    this.counts = {error: 0, warning: 0, info: 0};
    for (const {finding} of this.openFindings) ++this.counts[finding.severity];
    this.checks = [...new Set(this.findings.map(({finding}) => finding.check))].sort();
    this.byRow.clear();
    for (const one of this.findings) {
      const list = this.byRow.get(one.row);
      if (list) list.push(one);
      else this.byRow.set(one.row, [one]);
    }
  }

  /** Notes what a person says of a finding; undefined takes it back. */
  async judge(one: PlacedFinding, said: {is_error: boolean; reason: string} | undefined): Promise<void> {
    const {fingerprint} = one.finding;
    if (said) {
      await api.judge(this.name, fingerprint, said);
    } else {
      await api.takeBackJudgement(this.name, fingerprint);
    }
    const judgement = said && {...said, user: '', time: Date.now() / 1000};
    this.findings = this.findings.map((each) =>
      each.finding.fingerprint === fingerprint ? {...each, judgement} : each);
    this.sortFindings();
    this.changed();
  }
}
