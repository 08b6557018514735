import {useState} from 'preact/hooks';
import * as api from '../api/documents';
import type {PairedFile, Pairs} from '../api/types';
import {languageName, t, tOr} from '../i18n';
import {attempt, sentences} from '../ui/notices';
import {Action, FileDrop, Progress} from '../ui/parts';

/** A pair that is being aligned. */
export interface RunningPair {
  key: string;
  title: string;
  share: number;
  step: string;
  job: number | undefined;
}

interface NewDocumentsProps {
  running: readonly RunningPair[];
  onStart: (pair: api.UploadPair, title: string, isOnly: boolean) => void;
  onCancel: (job: number) => void;
}

/** Takes two files or many, shows which belong together, and has them aligned. */
export function NewDocuments({running, onStart, onCancel}: NewDocumentsProps) {
  const [reading, setReading] = useState<{share: number; step: string}>();
  const [found, setFound] = useState<Pairs>();

  const take = (files: File[]) => attempt(async () => {
    setReading({share: 0, step: 'sending'});
    try {
      const uploads = (found?.files ?? []).filter((file) => file.error === undefined)
        .map((file) => file.upload);
      for (const [k, file] of files.entries()) {
        uploads.push(await api.upload(file));
        setReading({share: (k + 1) / files.length / 2, step: 'sending'});
      }
      setFound(await api.pairUploads(uploads, (share, step) => setReading({share: 0.5 + share / 2, step})));
    } finally {
      setReading(undefined);
    }
  });
  const start = () => {
    const names = new Map(found?.files.map((file) => [file.upload, file.name]));
    const pairs = found?.pairs ?? [];
    for (const pair of pairs) onStart(pair, names.get(pair.source) ?? '', pairs.length === 1);
    setFound(undefined);
  };
  return (
    <section class="new" aria-label={t('documents.new')}>
      <FileDrop multiple label={t('documents.drop')} hint={t('documents.formats')} onFiles={take} />
      {reading && <Progress value={reading.share} label={tOr(`step.${reading.step}`, reading.step)} />}
      {found && <PairList found={found} onChange={setFound} onStart={start} onCancel={() => setFound(undefined)} />}
      {running.map(({key, title, share, step, job}) => (
        <p key={key} class="running">
          <b dir="auto">{title}</b>
          <Progress value={share} label={tOr(`step.${step}`, step)} />
          {job !== undefined && <Action onClick={() => onCancel(job)}>{t('dialog.cancel')}</Action>}
        </p>
      ))}
    </section>
  );
}

interface PairListProps {
  found: Pairs;
  onChange: (found: Pairs) => void;
  onStart: () => void;
  onCancel: () => void;
}

function PairList({found, onChange, onStart, onCancel}: PairListProps) {
  const {files, pairs} = found;
  const readable = files.filter((file) => file.error === undefined);
  const paired = new Set(pairs.flatMap(({source, target}) => [source, target]));
  const alone = readable.filter((file) => !paired.has(file.upload));
  const set = (at: number, pair: api.UploadPair | undefined) => {
    const changed = [...pairs];
    if (pair) changed[at] = pair;
    else changed.splice(at, 1);
    onChange({files, pairs: changed});
  };
  return (
    <div class="pairs">
      <h2>{t('documents.pairs', {count: pairs.length})}</h2>
      {pairs.map((pair, at) => (
        <p key={at} class="pair-line">
          <FileChoice label={t('side.source')} files={readable} value={pair.source}
            onChange={(source) => set(at, {...pair, source})} />
          <button type="button" onClick={() => set(at, {source: pair.target, target: pair.source})}
            title={t('documents.swap')} aria-label={t('documents.swap')}>⇄</button>
          <FileChoice label={t('side.target')} files={readable} value={pair.target}
            onChange={(target) => set(at, {...pair, target})} />
          <button type="button" class="plain" onClick={() => set(at, undefined)}
            aria-label={t('documents.leave_out')}>×</button>
        </p>
      ))}
      {files.filter((file) => file.error !== undefined).map((file) => (
        <p key={file.upload} class="failed" dir="auto">{file.name}: {sentences({cause: file.error ?? '', remedy: file.remedy})}</p>
      ))}
      {alone.length > 0 && (
        <p class="hint" dir="auto">
          {t('documents.alone', {names: alone.map((file) => file.name).join(', ')})}{' '}
          {alone.length === 1 && t('documents.alone_next')}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="primary" ref={(button) => button?.focus()} disabled={pairs.length === 0} onClick={onStart}>
          {t('documents.align')}
        </button>
        {alone.length > 1 && (
          <Action onClick={() => onChange({files, pairs: [...pairs, {source: alone[0]?.upload ?? 0, target: alone[1]?.upload ?? 0}]})}>
            {t('documents.add_pair')}
          </Action>
        )}
        <Action onClick={onCancel}>{t('dialog.cancel')}</Action>
      </div>
    </div>
  );
}

interface FileChoiceProps {
  label: string;
  files: readonly PairedFile[];
  value: number;
  onChange: (upload: number) => void;
}

function FileChoice({label, files, value, onChange}: FileChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {files.map((file) => (
          <option key={file.upload} value={file.upload}>
            {file.name} ({languageName(file.language ?? '')})
          </option>
        ))}
      </select>
    </label>
  );
}
