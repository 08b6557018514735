import {address, get, post, postFile} from './http';
import {finished, type OnProgress} from './jobs';
import type {Analysis, Hit, LookupAnswer, MemorySummary, SearchAnswer, TermHit} from './types';

const ROOT = '/api/v1/memories';
const of = (name: string, rest = '') => `${ROOT}/${encodeURIComponent(name)}${rest}`;

export async function listMemories(): Promise<MemorySummary[]> {
  return (await get<{memories: MemorySummary[]}>(ROOT)).memories;
}

/** Makes an empty memory, and gives the name that it got. */
export async function makeMemory(name: string): Promise<string> {
  return (await post<{memory: string}>(ROOT, {name})).memory;
}

export interface Direction {
  source: string;
  target: string;
}

export const lookUp = (
  name: string, q: string, way: Partial<Direction>, threshold: number, signal: AbortSignal,
) => get<LookupAnswer>(of(name, '/lookup'), {q, ...way, threshold, limit: 10, fragments: true}, signal);

export const terms = async (q: string, way: Direction, signal: AbortSignal): Promise<TermHit[]> =>
  (await get<{terms: TermHit[]}>('/api/v1/terms', {q, ...way}, signal)).terms;

/** A hit, with the language that the phrase was found in. */
export interface FoundHit extends Hit {
  language: string;
}

/** Which units are asked for: all where nothing is said. Days are written 2026-11-29. */
export interface UnitFilter {
  document?: string;
  domain?: string;
  user?: string;
  since?: string;
  until?: string;
}

/** What is searched for: a phrase, in texts of any of some languages. */
export interface SearchQuery {
  q: string;
  languages: readonly string[];
  stems: boolean;
  filter?: UnitFilter;
}

/** Where a phrase stands. */
export async function search(
  name: string, {q, languages, stems, filter}: SearchQuery, signal: AbortSignal,
): Promise<{hits: FoundHit[]; more: boolean}> {
  const answers = await Promise.all(languages.map((language) =>
    get<SearchAnswer>(of(name, '/search'), {q, language, stems, limit: 500, ...filter}, signal)));
  return {
    hits: answers.flatMap(({hits}, k) => hits.map((hit) => ({...hit, language: languages[k] ?? ''}))),
    more: answers.some(({more}) => more),
  };
}

/** How much of some uploads a memory has. */
export async function analyse(name: string, uploads: number[], onProgress?: OnProgress): Promise<Analysis> {
  return finished<Analysis>(await post(of(name, '/analyses'), {uploads}), onProgress);
}

export interface Contents {
  units: number;
  documents: {name: string; units: number}[];
  domains: {name: string; units: number}[];
  dates: {year: number; units: number}[];
}
export const contents = (name: string) => get<Contents>(of(name, '/contents'));

export interface ImportReport {
  added: number;
  merged: number;
  skipped: number;
  resumed: number;
  truncated: boolean;
  problems: string[];
}
export async function importFile(name: string, file: File, onProgress?: OnProgress): Promise<ImportReport> {
  const started = await postFile<{job: number}>(address(of(name, '/import'), {
    filename: file.name, document: file.name,
  }), file);
  return finished<ImportReport>(started, onProgress);
}

export interface Cleaning {
  changes: {what: string; unit: number; before: string; after: string}[];
  more: boolean;
  counts: Record<string, number>;
  removed: number;
}
export const clean = async (name: string, preview: boolean, onProgress?: OnProgress) =>
  finished<Cleaning>(await post(of(name, '/clean'), {preview}), onProgress);
export const undoMemory = (name: string) => post<Record<string, unknown>>(of(name, '/undo'));

export interface ExportFilter extends UnitFilter {
  format: string;
}
export const exportAddress = (name: string, filter: ExportFilter) =>
  address(of(name, '/export'), {...filter});
