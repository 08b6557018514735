// Dialogs of an open bitext: saving it, putting it into a memory, a new issue, a conflict.
import {useState} from 'preact/hooks';
import * as api from '../api/documents';
import {listMemories, makeMemory} from '../api/memories';
import {figure, t, tOr} from '../i18n';
import {choose, settings} from '../settings';
import {Dialog} from '../ui/dialog';
import {attempt, tell} from '../ui/notices';
import {Action, Choice, download, FileDrop, Progress} from '../ui/parts';
import {joined} from '../text/joined';
import {useLoaded} from '../ui/use';
import type {BitextStore} from './store';

interface DialogProps {
  store: BitextStore;
  onClose: () => void;
}

export function SaveDialog({store, onClose}: DialogProps) {
  const {state} = store;
  const open = state ? state.rows - state.accepted : 0;
  return (
    <Dialog title={t('save.title')} onClose={onClose}>
      {open > 0 && <p>{t('save.not_accepted', {count: open})}</p>}
      <ul class="formats">
        {api.EXPORT_FORMATS.map((format, k) => (
          <li key={format}>
            <a href={api.exportAddress(store.name, format)} download autoFocus={k === 0}
              onClick={() => setTimeout(onClose, 0)}>
              <b>{format.toUpperCase()}</b> <span>{t(`format.${format}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const NEW = '\n'; // no memory's name

export function RememberDialog({store, onClose}: DialogProps) {
  const [all] = useLoaded(listMemories, []);
  const [memory, setMemory] = useState(settings().memory);
  const [name, setName] = useState(store.name);
  const [domain, setDomain] = useState('');
  const [onlyAccepted, setOnlyAccepted] = useState(true);
  const [busy, setBusy] = useState(false);
  if (!all) return null;
  const memories = all.filter(({error}) => error === undefined);
  const known = memories.some((one) => one.name === memory) ? memory : memories[0]?.name ?? NEW;
  const isNew = memory === NEW || known === NEW;
  const put = async () => {
    setBusy(true);
    try {
      const target = isNew ? await makeMemory(name) : known;
      const done = await api.remember(store.name, target, domain, onlyAccepted);
      choose({memory: target});
      tell(t('remember.done', {...done, memory: target}));
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('remember.title')} onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); attempt(put); }}>
        <Choice label={t('memory.one')} value={isNew ? NEW : known} onChange={setMemory}
          options={[...memories.map((one) => [one.name, `${one.name} (${figure(one.units)})`] as const), [NEW, t('remember.new')]]} />
        {isNew && (
          <label><span>{t('remember.name')}</span>
            <input required value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
        )}
        <label><span>{t('memory.domain')}</span>
          <input value={domain} onInput={(event) => setDomain(event.currentTarget.value)} /></label>
        <label class="tick">
          <input type="checkbox" checked={onlyAccepted}
            onChange={(event) => setOnlyAccepted(event.currentTarget.checked)} />
          {t('remember.only_accepted', {count: store.state?.accepted ?? 0})}
        </label>
        <p class="hint">{t('remember.hint')}</p>
        <div class="buttons">
          <button type="submit" class="primary" disabled={busy}>{t('remember.put')}</button>
          <Action onClick={onClose}>{t('dialog.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

export function IssueDialog({store, onClose}: DialogProps) {
  const [files, setFiles] = useState<File[]>([]);
  const [progress, setProgress] = useState<{share: number; step: string}>();
  const [source, target] = files;
  const put = async () => {
    if (!source || !target) return;
    setProgress({share: 0, step: 'reading'});
    try {
      const [one, two] = [await api.upload(source), await api.upload(target)];
      const kept = await api.reissue(store.name, {source: one, target: two},
        (share, step) => setProgress({share, step}));
      await store.reload();
      tell(t('issue.done', {count: kept}));
      onClose();
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <Dialog title={t('issue.title')} onClose={onClose}>
      <p>{t('issue.hint')}</p>
      <FileDrop multiple label={t('issue.drop')} onFiles={(added) => setFiles([...files, ...added].slice(-2))} />
      {source && (
        <dl class="pair">
          <dt>{t('side.source')}</dt><dd dir="auto">{source.name}</dd>
          <dt>{t('side.target')}</dt><dd dir="auto">{target?.name ?? '…'}</dd>
        </dl>
      )}
      {progress && <Progress value={progress.share} label={tOr(`step.${progress.step}`, progress.step)} />}
      <div class="buttons">
        <Action primary disabled={!target || progress !== undefined} onClick={() => attempt(put)}>{t('issue.put')}</Action>
        <Action disabled={!target} onClick={() => setFiles([...files].reverse())}>{t('documents.swap')}</Action>
        <Action onClick={onClose}>{t('dialog.cancel')}</Action>
      </div>
    </Dialog>
  );
}

export function ConflictDialog({store}: {store: BitextStore}) {
  const {conflict} = store;
  const row = conflict && store.rowById(conflict.row);
  if (!conflict) return null;
  const mine = conflict.edit.kind === 'text' ? conflict.edit.text : tOr(`edit.${conflict.edit.kind}`, conflict.edit.kind);
  return (
    <Dialog title={t('conflict.title')} onClose={() => store.settle(false)}>
      <p>{t('conflict.hint')}</p>
      <dl class="conflict">
        <dt>{t('conflict.newer')}{row?.user ? ` (${row.user})` : ''}</dt>
        <dd dir="auto">{row ? joined(row.target.segments.map((segment) => segment.text)) : t('conflict.gone')}</dd>
        <dt>{t('conflict.mine')}</dt>
        <dd dir="auto">{mine}</dd>
      </dl>
      <div class="buttons">
        <Action primary onClick={() => store.settle(false)}>{t('conflict.keep')}</Action>
        <Action disabled={!row} onClick={() => store.settle(true)}>{t('conflict.use_mine')}</Action>
      </div>
    </Dialog>
  );
}

export function FindDialog({store, onClose, onFound}: DialogProps & {onFound: (text: string) => void}) {
  const [text, setText] = useState('');
  const find = async () => {
    const rows = await api.findText(store.name, text);
    const next = rows.find((row) => row > store.current) ?? rows[0];
    if (next === undefined) {
      tell(t('find.none', {text}));
      return;
    }
    store.goTo(next);
    onFound(text);
    tell(t('find.count', {count: rows.length}));
    onClose();
  };
  return (
    <Dialog title={t('find.title')} onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); attempt(find); }}>
        <label><span>{t('find.text')}</span>
          <input required autoFocus value={text} onInput={(event) => setText(event.currentTarget.value)} /></label>
        <div class="buttons">
          <button type="submit" class="primary">{t('find.next')}</button>
          <Action onClick={onClose}>{t('dialog.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

/** Saves in a format without a dialog. */
export function saveAs(name: string, format: api.ExportFormat): void {
  download(api.exportAddress(name, format));
}
