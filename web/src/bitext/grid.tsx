import type {ComponentChildren} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import {VirtualList} from '../grid/virtual_list';
import type {Cut, Side} from '../api/types';
import {languageTitle, t} from '../i18n';
import {settings} from '../settings';
import {fileName} from '../text/names';
import {attempt} from '../ui/notices';
import {BitextRowView, type Mode} from './row';
import {SplitEditor} from './split_editor';
import type {BitextStore, PlacedFinding} from './store';
import {Strip} from './strip';
import {TextEditor} from './text_editor';

interface GridProps {
  store: BitextStore;
  side: Side;
  mode: Mode;
  shownFinding: string;
  found: string;
  onSide: (side: Side) => void;
  onMode: (mode: Mode) => void;
  onFindings: (row: number) => void;
}

const NONE: readonly PlacedFinding[] = [];
const LINE = 21; // px: a line of text, and what is around the lines of a row
const AROUND = 13;

/** All rows of a bitext, of which only those in sight are in the page. */
export function Grid(props: GridProps) {
  const {store, side, mode, shownFinding, found, onSide, onMode, onFindings} = props;
  const element = useRef<HTMLDivElement>(null);
  const sight = useRef<[number, number]>([0, 40]);
  const perLine = useRef(60);

  const readSight = () => attempt(() => store.load(...sight.current));
  useEffect(readSight);
  useEffect(() => {
    const width = element.current?.querySelector('.cell')?.clientWidth;
    if (width) perLine.current = Math.max(12, (width - 20) / 7.2);
  }, [store.layout]);
  useEffect(() => { if (!mode) element.current?.focus({preventScroll: true}); }, [mode]);
  // A row may go while it is being edited, by an edit before it or by somebody else's.
  const isGone = mode !== undefined && store.placeOf(mode.row) < 0;
  useEffect(() => { if (isGone) onMode(undefined); }, [isGone]);

  const callbacks = useRef({
    choose: (index: number, chosen: Side, extend: boolean) => {
      store.goTo(index, extend);
      onSide(chosen);
    },
    edit: (index: number, chosen: Side) => {
      const id = store.ids[index];
      if (store.row(index)?.[chosen].segments.length === 0) return;
      if (id !== undefined && (chosen === 'target' || settings().unlocked)) {
        onMode({kind: 'edit', row: id, side: chosen});
      }
    },
    findings: (index: number) => onFindings(index),
  });

  const languages = useLanguages(store);
  const [first, last] = store.selection;
  const render = (index: number) => {
    const row = store.row(index);
    const isCurrent = index === store.current;
    const isOpen = row !== undefined && mode?.row === row.id;
    return (
      <BitextRowView key={row?.id ?? `unread-${index}`} index={index} row={row} languages={languages}
        current={isCurrent ? (isOpen ? mode.side : side) : undefined}
        selected={index >= first && index <= last}
        findings={row ? (store.findingsOf(row.id)) : NONE} shownFinding={shownFinding}
        found={found} editor={isOpen ? <Editor store={store} mode={mode} languages={languages} onMode={onMode} /> : undefined}
        editsBoth={isOpen && mode.kind === 'split'} onChoose={callbacks.current.choose}
        onEdit={callbacks.current.edit} onFindings={callbacks.current.findings} />
    );
  };
  const heading = (one: Side) => store.state && (
    <div role="columnheader" class={`cell ${one}`} title={store.state[one].name}>
      <b>{languageTitle(languages[one])}</b> <span dir="auto">{fileName(store.state[one].name)}</span>
      {one === 'source' && !settings().unlocked &&
        <span class="lock" title={t('align.locked')}>{t('align.locked_short')}</span>}
    </div>
  );
  return (
    <div class="grid-and-strip">
      <div ref={element} class="grid" role="grid" tabIndex={0} aria-label={t('align.grid', {name: store.name})}
        aria-rowcount={store.count + 1} aria-multiselectable="true"
        aria-activedescendant={`cell-${store.current}-${side}`}>
        <div class="grid-head" role="rowgroup">
          <div role="row" class="row head" aria-rowindex={1}>
            <div role="columnheader" class="number">{t('align.number')}</div>
            <div role="columnheader" class="how">{t('align.how')}</div>
            {heading('source')}
            {heading('target')}
            <div role="columnheader" class="marks" aria-label={t('view.check')} />
          </div>
        </div>
        <VirtualList count={store.count} current={store.current} version={store.layout}
          splices={store.splices} render={render}
          guess={(row) => LINE * Math.max(1, Math.ceil((store.lengths[row] ?? 100) / perLine.current)) + AROUND}
          onSight={(from, to) => {
            sight.current = [from, to];
            readSight();
          }} />
      </div>
      <Strip store={store} version={`${store.version} ${store.findingsAt} ${store.layout} ${store.openFindings.length}`} />
    </div>
  );
}

// The same object as long as the languages are the same, or every row would be drawn anew.
function useLanguages(store: BitextStore): Record<Side, string> {
  const held = useRef<Record<Side, string>>({source: '', target: ''});
  const source = store.state?.source.language ?? '';
  const target = store.state?.target.language ?? '';
  if (held.current.source !== source || held.current.target !== target) held.current = {source, target};
  return held.current;
}

interface EditorProps {
  store: BitextStore;
  mode: NonNullable<Mode>;
  languages: Record<Side, string>;
  onMode: (mode: Mode) => void;
}

function Editor({store, mode, languages, onMode}: EditorProps): ComponentChildren {
  const row = store.rowById(mode.row);
  if (!row) return null;
  const close = () => onMode(undefined);
  if (mode.kind === 'split') {
    return (
      <SplitEditor row={row} side={mode.side} languages={languages} unlocked={settings().unlocked}
        onCancel={close}
        onCut={(source: Cut, target: Cut) => {
          close();
          attempt(() => store.edit({kind: 'split', row: row.id, source, target}));
        }} />
    );
  }
  return (
    <TextEditor segments={row[mode.side].segments} side={mode.side} language={languages[mode.side]}
      onCancel={close}
      onSave={(changed) => {
        close();
        for (const one of changed) attempt(() => store.edit({kind: 'text', side: mode.side, ...one}));
      }} />
  );
}
