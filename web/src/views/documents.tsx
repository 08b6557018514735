import {useEffect, useRef, useState} from 'preact/hooks';
import * as api from '../api/documents';
import {cancel} from '../api/jobs';
import type {DocumentState, NamedDocument, Severity} from '../api/types';
import {figure, languageName, t} from '../i18n';
import {useKeys} from '../keys';
import {goTo, linkTo} from '../route';
import {settings} from '../settings';
import {fileName} from '../text/names';
import {Dialog} from '../ui/dialog';
import {attempt, complain, sentences, tell, warn} from '../ui/notices';
import {Action, Confidence, Empty} from '../ui/parts';
import {useLoaded, useTitle} from '../ui/use';
import {NewDocuments, type RunningPair} from './new_documents';

export function Documents() {
  const [documents, reload] = useLoaded(api.listDocuments, []);
  const [running, setRunning] = useState<RunningPair[]>([]);
  const [chosen, setChosen] = useState(0);
  const [removing, setRemoving] = useState<string>();
  const isGone = useRef(false);
  useEffect(() => () => { isGone.current = true; }, []);
  useTitle(t('view.documents'));
  useUnchecked(documents, reload);

  const list = documents ?? [];
  const move = (step: number) => setChosen(Math.max(0, Math.min(chosen + step, list.length - 1)));
  const open = (view: 'align' | 'check') => {
    const one = list[chosen];
    if (one?.state) goTo(view, one.name);
  };
  useKeys({title: 'view.documents', bindings: [
    {keys: ['ArrowDown', 'j'], label: 'key.down', run: () => move(1)},
    {keys: ['ArrowUp', 'k'], label: 'key.up', run: () => move(-1)},
    {keys: ['Enter', 'o'], label: 'key.open', run: () => open('align')},
    {keys: ['c'], label: 'key.to_check', run: () => open('check')},
    {keys: ['n'], label: 'key.new_document', run: () => document.querySelector<HTMLElement>('.drop input')?.click()},
    {keys: ['Delete'], label: 'key.remove', run: () => setRemoving(list[chosen]?.name)},
  ]});

  // One pair is opened when it is aligned, if nobody has gone elsewhere meanwhile.
  const start = (pair: api.UploadPair, title: string, isOnly: boolean) => {
    const mine: RunningPair = {key: `${pair.source}-${pair.target}`, title, share: 0, step: 'waiting', job: undefined};
    const update = (change: Partial<RunningPair>) =>
      setRunning((all) => all.map((one) => (one.key === mine.key ? {...one, ...change} : one)));
    setRunning((all) => [...all, mine]);
    attempt(async () => {
      try {
        const {document, warnings} = await api.align(pair,
          (share, step) => update({share, step}), (job) => update({job}));
        reload();
        tell(t('documents.made', {name: document}));
        for (const warning of warnings) warn(`${document}: ${warning}`);
        if (isOnly && !isGone.current) goTo('align', document);
      } finally {
        setRunning((all) => all.filter((one) => one.key !== mine.key));
      }
    });
  };
  return (
    <main class="view documents">
      <header class="bar"><h1>{t('view.documents')}</h1></header>
      <NewDocuments running={running} onStart={start}
        onCancel={(job) => attempt(() => cancel(job))} />
      {documents && (list.length === 0 ? <Empty next={t('documents.empty_next')}>{t('documents.empty')}</Empty> : (
        <DocumentTable list={list} chosen={chosen} onChoose={setChosen} onRemove={setRemoving} />
      ))}
      {removing !== undefined && (
        <Dialog title={t('documents.remove')} onClose={() => setRemoving(undefined)}>
          <p dir="auto">{t('documents.remove_hint', {name: removing})}</p>
          <div class="buttons">
            <Action primary onClick={() => attempt(async () => {
              setRemoving(undefined);
              await api.removeDocument(removing);
              reload();
            })}>{t('documents.remove')}</Action>
            <Action onClick={() => setRemoving(undefined)}>{t('dialog.cancel')}</Action>
          </div>
        </Dialog>
      )}
    </main>
  );
}

// Documents that were not checked since they were opened are checked one after another, so that the
// list can say what was found.
function useUnchecked(documents: NamedDocument[] | undefined, reload: () => void): void {
  const next = documents?.find(({state}) => state && state.findings === undefined)?.name;
  useEffect(() => {
    if (next === undefined) return undefined;
    let gone = false;
    api.findings(next, settings().language).then(() => { if (!gone) reload(); }, complain);
    return () => { gone = true; };
  }, [next]);
}

interface TableProps {
  list: readonly NamedDocument[];
  chosen: number;
  onChoose: (row: number) => void;
  onRemove: (name: string) => void;
}

function DocumentTable({list, chosen, onChoose, onRemove}: TableProps) {
  return (
    <div class="table-frame">
      <table class="list">
        <caption class="visually-hidden">{t('view.documents')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('documents.name')}</th>
            <th scope="col">{t('documents.languages')}</th>
            <th scope="col">{t('documents.state')}</th>
            <th scope="col" class="number">{t('documents.rows')}</th>
            <th scope="col">{t('confidence.short')}</th>
            <th scope="col">{t('documents.findings')}</th>
            <th scope="col"><span class="visually-hidden">{t('documents.remove')}</span></th>
          </tr>
        </thead>
        <tbody>
          {list.map(({name, state, error}, row) => (
            <tr key={name} class={row === chosen ? 'current' : ''} onClick={() => onChoose(row)}>
              {state ? <Standing name={name} state={state} /> : (
                <>
                  <th scope="row" dir="auto">{name}</th>
                  <td colSpan={5} class="failed" dir="auto">{sentences(error)}</td>
                </>
              )}
              <td>
                <button type="button" class="plain" onClick={() => onRemove(name)}
                  aria-label={t('documents.remove_one', {name})}>×</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The cells of a document that can be read. */
function Standing({name, state}: {name: string; state: DocumentState}) {
  return (
    <>
      <th scope="row" dir="auto">
        <a href={linkTo('align', name)}>{name}</a>
        <small dir="auto">{fileName(state.source.name)} → {fileName(state.target.name)}</small>
      </th>
      <td title={`${languageName(state.source.language)} → ${languageName(state.target.language)}`}>
        {state.source.language} → {state.target.language}
      </td>
      <td><States state={state} /></td>
      <td class="number">{figure(state.rows)}</td>
      <td>
        <Confidence value={state.confidence} />
        {state.verdict !== 'translation' && <span class="badge warning">{t('documents.doubt')}</span>}
      </td>
      <td><Counts name={name} findings={state.findings} /></td>
    </>
  );
}

/** How much of a document a person has looked at. */
function States({state}: {state: DocumentState}) {
  const part = (count: number) => `${(100 * count) / Math.max(1, state.rows)}%`;
  return (
    <span class="states" title={t('documents.states', {accepted: state.accepted, review: state.needs_review, rows: state.rows})}>
      <span class="bar" aria-hidden="true">
        <i class="accepted" style={{width: part(state.accepted)}} />
        <i class="review" style={{width: part(state.needs_review)}} />
      </span>
      {t('align.accepted', {count: state.accepted, all: state.rows})}
      {state.needs_review > 0 && <>, {t('align.needs_review', {count: state.needs_review})}</>}
    </span>
  );
}

function Counts({name, findings}: {name: string; findings: Record<Severity, number> | undefined}) {
  if (!findings) return <span class="busy">{t('check.checking')}</span>;
  const {error, warning, info} = findings;
  if (error + warning + info === 0) return <span class="hint">{t('documents.no_findings')}</span>;
  return (
    <a href={linkTo('check', name)} class="counts">
      {error > 0 && <span class="badge error">{t('documents.errors', {count: error})}</span>}
      {warning > 0 && <span class="badge warning">{t('documents.warnings', {count: warning})}</span>}
      {info > 0 && <span class="badge info">{t('documents.infos', {count: info})}</span>}
    </a>
  );
}
