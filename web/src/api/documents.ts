import {address, get, post, postFile, put, remove} from './http';
import {finished, type OnProgress} from './jobs';
import type {
  DocumentState, Edit, EditAnswer, Findings, Judgement, NamedDocument, Overview, Pairs, Rows,
} from './types';

const ROOT = '/api/v1/documents';
const of = (name: string, rest = '') => `${ROOT}/${encodeURIComponent(name)}${rest}`;

export const EXPORT_FORMATS = ['tmx', 'xliff', 'tsv', 'html', 'csv', 'jsonl', 'bitext'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export async function listDocuments(): Promise<NamedDocument[]> {
  return (await get<{documents: NamedDocument[]}>(ROOT)).documents;
}

export const describe = (name: string) => get<DocumentState>(of(name));
export const overview = (name: string) => get<Overview>(of(name, '/overview'));
export const rows = (name: string, first: number, count: number) =>
  get<Rows>(of(name, '/rows'), {first, count});
export const findings = (name: string, language: string) =>
  get<Findings>(of(name, '/findings'), {language});

/** The numbers of the rows that have a text. */
export async function findText(name: string, q: string): Promise<number[]> {
  return (await get<{rows: number[]}>(of(name, '/find'), {q})).rows;
}

/** Makes an edit. `seen` is the version that whoever edits has before her. */
export const edit = (name: string, change: Edit, seen: number, unlock: boolean) =>
  post<EditAnswer>(of(name, '/edits'), {...change, seen, unlock});
export const undo = (name: string) => post<EditAnswer>(of(name, '/undo'));
export const redo = (name: string) => post<EditAnswer>(of(name, '/redo'));

export const judge = (name: string, fingerprint: string, said: Pick<Judgement, 'is_error' | 'reason'>) =>
  put(of(name, `/judgements/${fingerprint}`), said);
export const takeBackJudgement = (name: string, fingerprint: string) =>
  remove(of(name, `/judgements/${fingerprint}`));

export const exportAddress = (name: string, format: ExportFormat) =>
  address(of(name, '/file'), {format});
export const removeDocument = (name: string) => remove(of(name));

export async function upload(file: File): Promise<number> {
  const answer = await postFile<{upload: number}>(
    address('/api/v1/uploads', {name: file.name}),
    file,
  );
  return answer.upload;
}

/** Which of some uploads are translations of each other. */
export async function pairUploads(uploads: number[], onProgress?: OnProgress): Promise<Pairs> {
  return finished<Pairs>(await post('/api/v1/pairs', {uploads}), onProgress);
}

export interface UploadPair {
  source: number;
  target: number;
}

export interface Aligned {
  document: string;
  warnings: string[];
}

/** Aligns two uploads. `onStart` gets the number of the job, to cancel it by. */
export async function align(
  pair: UploadPair, onProgress?: OnProgress, onStart?: (job: number) => void,
): Promise<Aligned> {
  const started = await post<{job: number}>(ROOT, pair);
  onStart?.(started.job);
  return finished<Aligned>(started, onProgress);
}

export async function realign(name: string, onProgress?: OnProgress): Promise<void> {
  await finished<DocumentState>(await post(of(name, '/realign')), onProgress);
}

/** Puts corrected versions in place of both texts; tells how many rows kept their state. */
export async function reissue(name: string, pair: UploadPair, onProgress?: OnProgress): Promise<number> {
  const done = await finished<{kept: number}>(await post(of(name, '/issue'), pair), onProgress);
  return done.kept;
}

export const remember = (name: string, memory: string, domain: string, onlyAccepted: boolean) =>
  post<{added: number; merged: number}>(of(name, '/memory'), {
    memory, domain, only_accepted: onlyAccepted,
  });
