import {useState} from 'preact/hooks';
import * as api from '../api/memories';
import {figure, languageName, t, tOr} from '../i18n';
import {useKeys} from '../keys';
import {fileName} from '../text/names';
import {Dialog} from '../ui/dialog';
import {attempt, tell} from '../ui/notices';
import {Action, Choice, download, Empty, FileDrop, Progress} from '../ui/parts';
import {useLoaded, useTitle} from '../ui/use';
import {MemoryChoice, MemoryFailure, useMemories} from './memory_choice';

const FORMATS = ['tmx', 'xliff', 'xliff12', 'tsv', 'csv', 'jsonl'] as const;
const FIGURES = ['added', 'merged', 'skipped', 'resumed'] as const;

export function Memory() {
  const {memories, memory, setMemory, reload} = useMemories();
  const [making, setMaking] = useState(false);
  useTitle(t('view.memory'));
  useKeys({title: 'view.memory', bindings: [
    {keys: ['n'], label: 'key.new_memory', run: () => setMaking(true)},
  ]});
  return (
    <main class="view memory">
      <header class="bar">
        <h1>{t('view.memory')}</h1>
        <div class="asking">
          {memories && memory && <MemoryChoice memories={memories} memory={memory} onChange={setMemory} />}
          <Action keys="n" onClick={() => setMaking(true)}>{t('memory.new')}</Action>
        </div>
        {memory && !memory.error && (
          <p class="figures">
            <span>{t('memory.units', {count: memory.units})}</span>
            <span>{memory.languages.map(languageName).join(', ')}</span>
          </p>
        )}
      </header>
      {memories?.length === 0 && <Empty next={t('memory.none_next')}>{t('memory.none')}</Empty>}
      <MemoryFailure memory={memory} />
      {memory && !memory.error && <Inside key={memory.name} name={memory.name} onChange={reload} />}
      {making && (
        <NewMemory onClose={() => setMaking(false)} onMade={(name) => {
          setMaking(false);
          setMemory(name);
          reload();
        }} />
      )}
    </main>
  );
}

function NewMemory({onClose, onMade}: {onClose: () => void; onMade: (name: string) => void}) {
  const [name, setName] = useState('');
  return (
    <Dialog title={t('memory.new')} onClose={onClose}>
      <form onSubmit={(event) => {
        event.preventDefault();
        attempt(async () => onMade(await api.makeMemory(name)));
      }}>
        <label><span>{t('remember.name')}</span>
          <input required autoFocus value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
        <div class="buttons">
          <button type="submit" class="primary">{t('memory.make')}</button>
          <Action onClick={onClose}>{t('dialog.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function Inside({name, onChange}: {name: string; onChange: () => void}) {
  const [contents, reload] = useLoaded(() => api.contents(name), [name]);
  const [progress, setProgress] = useState<{share: number; step: string}>();
  const [report, setReport] = useState<api.ImportReport>();
  const [cleaning, setCleaning] = useState<api.Cleaning>();
  const refresh = () => {
    reload();
    onChange();
  };
  const take = (files: File[]) => attempt(async () => {
    setReport(undefined);
    try {
      for (const file of files) {
        setProgress({share: 0, step: 'sending'});
        setReport(await api.importFile(name, file, (share, step) => setProgress({share, step})));
      }
    } finally {
      setProgress(undefined);
      refresh();
    }
  });
  const clean = (preview: boolean) => attempt(async () => {
    setCleaning(undefined);
    setProgress({share: 0, step: 'cleaning'});
    try {
      const done = await api.clean(name, preview, (share, step) => setProgress({share, step}));
      if (preview) {
        setCleaning(done);
        return;
      }
      tell(t('memory.cleaned', {count: done.removed}));
      refresh();
    } finally {
      setProgress(undefined);
    }
  });
  return (
    <div class="columns">
      <section class="doing">
        <FileDrop multiple label={t('memory.import')} onFiles={take} />
        {progress && <Progress value={progress.share} label={tOr(`step.${progress.step}`, progress.step)} />}
        {report && <Report report={report} />}
        <div class="buttons">
          <Action disabled={progress !== undefined} onClick={() => clean(true)}>{t('memory.clean')}</Action>
          <Action disabled={progress !== undefined} onClick={() => attempt(async () => {
            await api.undoMemory(name);
            tell(t('memory.undone'));
            refresh();
          })}>{t('memory.undo')}</Action>
        </div>
        {contents && <Export name={name} contents={contents} />}
      </section>
      {contents && <ContentTables contents={contents} />}
      {cleaning && <CleanDialog cleaning={cleaning} onClean={() => clean(false)} onClose={() => setCleaning(undefined)} />}
    </div>
  );
}

function Report({report}: {report: api.ImportReport}) {
  return (
    <div class="report">
      <dl>
        {FIGURES.filter((key) => key === 'added' || report[key] > 0).map((key) => (
          <div key={key}>
            <dt>{t(`report.${key}`)}</dt>
            <dd>{figure(report[key])}</dd>
          </div>
        ))}
      </dl>
      {report.truncated && <p class="failed">{t('report.truncated')}</p>}
      {report.problems.length > 0 && (
        <ul>{report.problems.map((problem, k) => <li key={k} dir="auto">{problem}</li>)}</ul>
      )}
    </div>
  );
}

function CleanDialog({cleaning, onClean, onClose}: {
  cleaning: api.Cleaning; onClean: () => void; onClose: () => void;
}) {
  const {changes, counts} = cleaning;
  return (
    <Dialog title={t('memory.clean')} onClose={onClose} wide>
      {changes.length === 0 ? <p>{t('memory.is_clean')}</p> : (
        <>
          <p>{Object.entries(counts).filter(([, count]) => count > 0)
            .map(([what, count]) => `${tOr(`clean.${what}`, what)}: ${figure(count)}`).join(' · ')}</p>
          <div class="table-frame tall" tabIndex={0} role="region" aria-label={t('memory.clean')}>
            <table class="list">
              <thead><tr>
                <th scope="col">{t('memory.what')}</th><th scope="col">{t('memory.before')}</th>
                <th scope="col">{t('memory.after')}</th>
              </tr></thead>
              <tbody>
                {changes.map((change, k) => (
                  <tr key={k}>
                    <td>{tOr(`clean.${change.what}`, change.what)}</td>
                    <td dir="auto" class="lines">{change.before}</td>
                    <td dir="auto" class="lines">{change.after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {cleaning.more && <p class="hint">{t('memory.more')}</p>}
        </>
      )}
      <div class="buttons">
        {changes.length > 0 && <Action primary onClick={onClean}>{t('memory.clean_now')}</Action>}
        <Action onClick={onClose}>{t('dialog.close')}</Action>
      </div>
    </Dialog>
  );
}

function Export({name, contents}: {name: string; contents: api.Contents}) {
  const [filter, setFilter] = useState<api.ExportFilter>({format: 'tmx'});
  const options = (list: readonly {name: string}[]) =>
    [['', t('check.all')] as const, ...list.filter((one) => one.name !== '').map((one) => [one.name, one.name] as const)];
  return (
    <form class="export" onSubmit={(event) => {
      event.preventDefault();
      download(api.exportAddress(name, filter));
    }}>
      <h2>{t('memory.export')}</h2>
      <Choice label={t('memory.format')} value={filter.format} options={FORMATS.map((one) => [one, one.toUpperCase()])}
        onChange={(format) => setFilter({...filter, format})} />
      <Choice label={t('memory.document')} value={filter.document ?? ''} options={options(contents.documents)}
        onChange={(document) => setFilter({...filter, document})} />
      <Choice label={t('memory.domain')} value={filter.domain ?? ''} options={options(contents.domains)}
        onChange={(domain) => setFilter({...filter, domain})} />
      <label><span>{t('memory.since')}</span>
        <input type="date" value={filter.since ?? ''}
          onInput={(event) => setFilter({...filter, since: event.currentTarget.value})} /></label>
      <div class="buttons"><button type="submit" class="primary">{t('memory.export')}</button></div>
    </form>
  );
}

function ContentTables({contents}: {contents: api.Contents}) {
  const table = (title: string, rows: readonly (readonly [string, number])[]) => rows.length > 0 && (
    <div class="table-frame">
      <table class="list">
        <caption>{title}</caption>
        <tbody>
          {rows.map(([text, units]) => (
            <tr key={text}>
              <th scope="row" dir="auto">{text === '' ? t('memory.unnamed') : fileName(text)}</th>
              <td class="number">{figure(units)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <section class="contents" aria-label={t('memory.contents')}>
      {table(t('memory.documents'), contents.documents.map((one) => [one.name, one.units]))}
      {table(t('memory.domains'), contents.domains.map((one) => [one.name, one.units]))}
      {table(t('memory.dates'), contents.dates.map((one) => [String(one.year), one.units]))}
    </section>
  );
}
