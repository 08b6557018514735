// Align and Check: one bitext, as a grid; in Check with the findings beside it.
import {useEffect, useMemo, useReducer, useRef, useState} from 'preact/hooks';
import {realign} from '../api/documents';
import type {Side} from '../api/types';
import {ConflictDialog, FindDialog, IssueDialog, RememberDialog, SaveDialog} from '../bitext/dialogs';
import {ALL_FINDINGS, FindingsPanel, passes, type FindingFilter} from '../bitext/findings_panel';
import {Grid} from '../bitext/grid';
import {printAll} from '../bitext/print';
import type {Mode} from '../bitext/row';
import {BitextStore, type PlacedFinding} from '../bitext/store';
import {share, t, tOr} from '../i18n';
import {useKeys, type KeyBinding} from '../keys';
import {goTo, linkTo, noteParameters, parseRoute, type Route} from '../route';
import {choose, settings} from '../settings';
import {attempt, complain, explain, tell} from '../ui/notices';
import {Action, Confidence, Progress} from '../ui/parts';
import {useTitle} from '../ui/use';

type Shown = 'save' | 'remember' | 'issue' | 'find' | undefined;

function useStore(name: string, at: number): BitextStore {
  const store = useMemo(() => new BitextStore(name), [name]);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const unsubscribe = store.subscribe(() => draw(undefined));
    void store.open(at);
    const look = () => { if (!document.hidden) store.look().catch(complain); };
    const timer = setInterval(look, 20_000);
    addEventListener('focus', look);
    return () => {
      unsubscribe();
      store.close();
      clearInterval(timer);
      removeEventListener('focus', look);
    };
  }, [store]);
  return store;
}

/** How many errors and warnings the checks found, or how many notes where that is all. */
function foundIn({counts}: BitextStore): string {
  const count = counts.error + counts.warning;
  return count === 0 && counts.info > 0 ? t('documents.infos', {count: counts.info}) : t('align.findings', {count});
}

export function Workbench({route}: {route: Route}) {
  const {name} = route;
  const checks = route.view === 'check';
  const store = useStore(name, Math.max(0, Number(parseRoute(location.hash).parameters.get('row') ?? 1) - 1) || 0);
  const [side, setSide] = useState<Side>('target');
  const [mode, setMode] = useState<Mode>();
  const [dialog, setDialog] = useState<Shown>();
  const [filter, setFilter] = useState<FindingFilter>(ALL_FINDINGS);
  const [fingerprint, setFingerprint] = useState('');
  const [found, setFound] = useState(route.parameters.get('find') ?? '');
  const [progress, setProgress] = useState<{share: number; step: string}>();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useTitle(name);

  const list = useMemo(() => store.findings.filter((one) => passes(one, filter)), [store.findings, filter]);
  const shown = list.find(({finding}) => finding.fingerprint === fingerprint);
  const noted = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Where one is becomes part of the address, so that a reload, or the other view, is there too.
    clearTimeout(noted.current);
    noted.current = setTimeout(() => noteParameters({row: String(store.current + 1)}), 400);
    return () => clearTimeout(noted.current);
  }, [store.current]);

  const show = (one: PlacedFinding | undefined) => {
    if (!one) return;
    setFingerprint(one.finding.fingerprint);
    store.goToId(one.row);
  };
  const step = (by: 1 | -1) => {
    const at = shown ? list.indexOf(shown) : list.findIndex((one) => store.placeOf(one.row) >= store.current) - (by > 0 ? 1 : 0);
    show(list[(at + by + list.length) % Math.max(1, list.length)]);
  };
  const judge = (isError: boolean, reason: string) => {
    if (!shown) return;
    const next = list[list.indexOf(shown) + 1];
    attempt(() => store.judge(shown, {is_error: isError, reason}));
    show(next);
  };
  const id = () => store.ids[store.current];
  const change = (kind: 'merge' | 'merge_side' | 'up' | 'down') => {
    const row = id();
    if (row === undefined) return;
    attempt(() => store.edit(kind === 'merge' ? {kind, row} : {kind, row, side}));
  };
  const setState = (state: 'accepted' | 'needs_review') => {
    const [first, last] = store.selection;
    const rows = store.ids.slice(first, last + 1);
    const same = rows.length === 1 && store.letters[first] === 'n' && state === 'needs_review';
    attempt(() => store.edit({kind: 'state', rows, state: same ? 'machine' : state}));
    // At once, so that keys that are pressed quickly are for one row after the other.
    if (!checks) store.goTo(last + 1);
  };
  const openEditor = (kind: 'edit' | 'split') => {
    const row = id();
    if (row === undefined) return;
    if (kind === 'edit' && side === 'source' && !settings().unlocked) tell(t('align.is_locked'));
    else if (kind === 'edit' && store.row(store.current)?.[side].segments.length === 0) tell(t('align.is_empty'));
    else setMode({kind, row, side});
  };
  const pending = () => attempt(async () => {
    setProgress({share: 0, step: 'aligning'});
    try {
      await realign(name, (share, step) => setProgress({share, step}));
      await store.reload();
      tell(t('align.realigned'));
    } finally {
      setProgress(undefined);
    }
  });
  const toggleLock = () => {
    choose({unlocked: !settings().unlocked});
    redraw(undefined);
  };
  const print = () => attempt(async () => {
    if (!store.state || progress) return;
    setProgress({share: 0, step: 'reading'});
    try {
      await printAll({
        name, state: store.state,
        remarks: (row) => (checks ? store.findingsOf(row) : [])
          .filter(({judgement}) => judgement?.is_error !== false).map(({finding}) => finding.message),
        onProgress: (done) => setProgress({share: done, step: 'reading'}),
      });
    } finally {
      setProgress(undefined);
    }
  });
  const page = 10;
  const bindings: KeyBinding[] = [
    {keys: ['ArrowDown', 'j'], label: 'key.down', run: () => store.goTo(store.current + 1)},
    {keys: ['ArrowUp', 'k'], label: 'key.up', run: () => store.goTo(store.current - 1)},
    {keys: ['Shift+ArrowDown'], label: 'key.extend_down', run: () => store.goTo(store.current + 1, true)},
    {keys: ['Shift+ArrowUp'], label: 'key.extend_up', run: () => store.goTo(store.current - 1, true)},
    {keys: ['PageDown'], label: 'key.page_down', run: () => store.goTo(store.current + page)},
    {keys: ['PageUp'], label: 'key.page_up', run: () => store.goTo(store.current - page)},
    {keys: ['Home', 'Ctrl+Home'], label: 'key.first', run: () => store.goTo(0)},
    {keys: ['End', 'Ctrl+End'], label: 'key.last', run: () => store.goTo(store.count - 1)},
    {keys: ['ArrowLeft'], label: 'key.source', run: () => setSide('source')},
    {keys: ['ArrowRight'], label: 'key.target', run: () => setSide('target')},
    {keys: ['Space'], label: 'key.next_doubtful', run: () => store.goToDoubtful(1)},
    {keys: ['Shift+Space'], label: 'key.previous_doubtful', run: () => store.goToDoubtful(-1)},
    {keys: ['a'], label: 'key.accept', run: () => setState('accepted')},
    {keys: ['r'], label: 'key.review', run: () => setState('needs_review')},
    {keys: ['u'], label: 'key.segment_up', run: () => change('up')},
    {keys: ['d'], label: 'key.segment_down', run: () => change('down')},
    {keys: ['m'], label: 'key.merge', run: () => change('merge')},
    {keys: ['Shift+m'], label: 'key.merge_side', run: () => change('merge_side')},
    {keys: ['s'], label: 'key.split', run: () => openEditor('split')},
    {keys: ['e', 'F2'], label: 'key.edit', run: () => openEditor('edit')},
    {keys: ['Ctrl+z'], label: 'key.undo', run: () => attempt(() => store.undo())},
    {keys: ['Ctrl+Shift+z', 'Ctrl+y'], label: 'key.redo', run: () => attempt(() => store.redo())},
    {keys: ['l'], label: 'key.lock', run: toggleLock},
    {keys: ['/', 'Ctrl+f'], label: 'key.find', run: () => setDialog('find')},
    {keys: ['Ctrl+s'], label: 'key.save', run: () => setDialog('save')},
    {keys: ['Ctrl+p'], label: 'key.print', run: print},
    {keys: ['c'], label: checks ? 'key.to_align' : 'key.to_check', run: () => goTo(checks ? 'align' : 'check', name, {row: String(store.current + 1)})},
  ];
  const checkBindings: KeyBinding[] = checks ? [
    {keys: ['n', 'F8'], label: 'key.next_finding', run: () => step(1)},
    {keys: ['p', 'Shift+F8'], label: 'key.previous_finding', run: () => step(-1)},
    {keys: ['y'], label: 'key.is_error', run: () => judge(true, '')},
    {keys: ['x'], label: 'key.is_false', run: () => judge(false, '')},
  ] : [];
  useKeys({title: checks ? 'view.check' : 'view.align', bindings: [...checkBindings, ...bindings]});

  if (store.failure !== undefined) {
    return <main class="view"><p class="failed">{explain(store.failure)}</p><p><a href={linkTo('documents')}>{t('view.documents')}</a></p></main>;
  }
  const {state} = store;
  return (
    <main class={checks ? 'view workbench checks' : 'view workbench'}>
      <header class="bar">
        <h1 dir="auto">{name}</h1>
        {state && (
          <p class="figures">
            <span title={t('documents.accepted')}>{t('align.accepted', {count: state.accepted, all: state.rows})}</span>
            {state.needs_review > 0 && <span>{t('align.needs_review', {count: state.needs_review})}</span>}
            <Confidence value={state.confidence} />
            {store.doubtful > 0 && (
              <button type="button" class="plain" tabIndex={-1} title={t('key.next_doubtful')}
                onClick={() => store.goToDoubtful(1)}>{t('align.doubtful', {count: store.doubtful})}</button>
            )}
            <a href={linkTo(checks ? 'align' : 'check', name, {row: String(store.current + 1)})}>
              {checks ? t('align.back')
                : store.findingsAt < 0 ? t('check.checking') : foundIn(store)}
            </a>
          </p>
        )}
        <span class="gap" />
        <div class="tools">
          <Action disabled={progress !== undefined} onClick={pending} title={t('align.realign_title')}>{t('tool.realign')}</Action>
          <Action onClick={() => setDialog('issue')} title={t('align.issue_title')}>{t('tool.issue')}</Action>
          <Action onClick={() => setDialog('remember')} title={t('align.remember_title')}>{t('tool.remember')}</Action>
          <Action disabled={progress !== undefined} onClick={print}>{t('tool.print')}</Action>
          <Action primary keys="Ctrl+s" onClick={() => setDialog('save')}>{t('tool.save')}</Action>
        </div>
        <div class="tools edits" role="toolbar" aria-label={t('align.tools')}>
          <Action keys="a" onClick={() => setState('accepted')}>{t('tool.accept')}</Action>
          <Action keys="r" onClick={() => setState('needs_review')}>{t('tool.review')}</Action>
          <Action keys="u" onClick={() => change('up')}>{t('tool.up')}</Action>
          <Action keys="d" onClick={() => change('down')}>{t('tool.down')}</Action>
          <Action keys="m" onClick={() => change('merge')}>{t('tool.merge')}</Action>
          <Action keys="s" onClick={() => openEditor('split')}>{t('tool.split')}</Action>
          <Action keys="e" onClick={() => openEditor('edit')}>{t('tool.edit')}</Action>
          <Action keys="Ctrl+z" onClick={() => attempt(() => store.undo())}>{t('tool.undo')}</Action>
          <Action keys="Space" onClick={() => store.goToDoubtful(1)}>{t('tool.doubtful')}</Action>
          <Action keys="l" pressed={settings().unlocked} onClick={toggleLock} title={t('align.lock_title')}>{t('tool.unlock')}</Action>
        </div>
        {progress && <Progress value={progress.share} label={tOr(`step.${progress.step}`, progress.step)} />}
      </header>
      <div class="work">
        <Grid store={store} side={side} mode={mode} shownFinding={checks ? fingerprint : ''} found={found}
          onSide={setSide} onMode={setMode}
          onFindings={(row) => {
            const first = store.findingsOf(store.ids[row] ?? 0)[0];
            if (checks) show(first);
            else goTo('check', name, {row: String(row + 1)});
          }} />
        {checks && (
          <FindingsPanel store={store} list={list} shown={shown} filter={filter} onFilter={setFilter}
            onShow={show} onJudge={judge}
            onTakeBack={() => { if (shown) attempt(() => store.judge(shown, undefined)); }} />
        )}
      </div>
      {dialog === 'save' && <SaveDialog store={store} onClose={() => setDialog(undefined)} />}
      {dialog === 'remember' && <RememberDialog store={store} onClose={() => setDialog(undefined)} />}
      {dialog === 'issue' && <IssueDialog store={store} onClose={() => setDialog(undefined)} />}
      {dialog === 'find' && <FindDialog store={store} onClose={() => setDialog(undefined)} onFound={setFound} />}
      <ConflictDialog store={store} />
      <p class="visually-hidden" role="status">{state && t('align.position', {row: store.current + 1, all: state.rows, share: share((store.confidence[store.current] ?? 0) / 100)})}</p>
    </main>
  );
}
