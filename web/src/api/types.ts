// What the server's JSON looks like: see docs/serving.md.

export type Side = 'source' | 'target';
export const SIDES: readonly Side[] = ['source', 'target'];
export type RowState = 'machine' | 'accepted' | 'needs_review';
export type Severity = 'error' | 'warning' | 'info';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Bytes of UTF-8, from the first up to the second. */
export type ByteRange = [number, number];

export interface Session {
  version: string;
  role: 'none' | 'read' | 'contribute' | 'admin';
  user: string;
}

export interface DocumentSide {
  name: string;
  language: string;
}

export interface DocumentState {
  version: number;
  rows: number;
  accepted: number;
  needs_review: number;
  confidence: number;
  verdict: string;
  source: DocumentSide;
  target: DocumentSide;
  findings?: Record<Severity, number>;
}

/** Why something can't be read. */
export interface Unreadable {
  cause: string;
  remedy?: string;
}

/** A document of the folder: how it stands, or why it can't be read. */
export type NamedDocument =
  | {name: string; state: DocumentState; error?: undefined}
  | {name: string; state?: undefined; error: Unreadable};

export interface Segment {
  id: number;
  index: number;
  text: string;
  label?: string;
}

export interface Cell {
  segments: Segment[];
}

export interface Row {
  id: number;
  version: number;
  state: RowState;
  user?: string;
  changed?: number;
  confidence: number;
  crossing?: boolean;
  kind: string;
  source: Cell;
  target: Cell;
}

export interface Rows {
  version: number;
  total: number;
  first: number;
  rows: Row[];
}

/** All rows in brief: a letter of `states` for each is m, a, n, or - where one side is empty. */
export interface Overview {
  version: number;
  ids: number[];
  states: string;
  confidence: number[];
  lengths: number[];
}

export interface RowChange {
  first: number;
  removed: number;
  rows: Row[];
}

export interface EditAnswer extends DocumentState {
  before: number;
  change?: RowChange;
}

export interface Cut {
  segments: number;
  offset?: number;
}

export type Edit =
  | {kind: 'merge'; row: number}
  | {kind: 'merge_side' | 'up' | 'down'; row: number; side: Side}
  | {kind: 'split'; row: number; source: Cut; target: Cut}
  | {kind: 'text'; side: Side; segment: number; text: string}
  | {kind: 'state'; rows: number[]; state: RowState};

export interface Place {
  side?: Side;
  label: string;
  segment: number;
  start: number;
  end: number;
  text: string;
}

export interface Finding {
  check: string;
  severity: Severity;
  message: string;
  confidence: number;
  source?: Place;
  target?: Place;
  places?: Place[];
  values: string[];
  fingerprint: string;
}

export interface Judgement {
  is_error: boolean;
  reason: string;
  user: string;
  time: number;
}

export interface Findings {
  version: number;
  judgements: Record<string, Judgement>;
  rows: number[];
  report: {findings: Finding[]};
}

export interface MemorySummary {
  name: string;
  units: number;
  languages: string[];
  error?: Unreadable;
}

export interface Difference {
  edit: 'replaced' | 'removed' | 'inserted';
  query: ByteRange;
  source: ByteRange;
}

export interface Match {
  score: number;
  source: string;
  target: string;
  document: string;
  unit: number;
  units: number;
  changed: number;
  penalty?: number;
  user?: string;
  substituted?: string;
  difference: Difference[];
  touched?: ByteRange[];
}

export interface Hit {
  unit: number;
  document: string;
  domain?: string;
  user?: string;
  changed: number;
  text: string;
  stretches: ByteRange[];
  translations: Record<string, string>;
  counterparts: Record<string, ByteRange[]>;
}

export interface Fragment {
  query: ByteRange;
  words: number;
  hits: Hit[];
  more: boolean;
}

export interface LookupAnswer {
  query: string;
  matches: Match[];
  fragments?: Fragment[];
}

export interface SearchAnswer {
  hits: Hit[];
  more: boolean;
}

export interface TermHit {
  term: string;
  at: ByteRange;
  translations: string[];
  forbidden: string[];
  glossary: string;
}

export interface Volume {
  segments: number;
  words: number;
  characters: number;
}

export interface Band extends Volume {
  internal?: Volume; // the part whose match is in the files themselves
}

export interface FileAnalysis {
  file: string;
  bands: Record<string, Band>;
  total: Volume;
}

export interface Analysis {
  files: FileAnalysis[];
}

export interface PairedFile {
  upload: number;
  name: string;
  language?: string;
  error?: string;
  remedy?: string;
}

export interface Pairs {
  files: PairedFile[];
  pairs: {source: number; target: number}[];
}

export interface Job<Result> {
  id: number;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: number;
  step: string;
  result?: Result;
  error?: {cause: string; remedy?: string};
}
