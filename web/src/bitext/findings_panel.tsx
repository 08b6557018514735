import {useEffect, useRef, useState} from 'preact/hooks';
import {SEVERITIES, type Severity} from '../api/types';
import {share, t, tOr} from '../i18n';
import {Action, Choice, Empty} from '../ui/parts';
import type {BitextStore, PlacedFinding} from './store';

export interface FindingFilter {
  severity: Severity | 'all';
  check: string; // '' for all
  judged: boolean; // show those that were judged, too
}

export const ALL_FINDINGS: FindingFilter = {severity: 'all', check: '', judged: false};

export function passes({finding, judgement}: PlacedFinding, filter: FindingFilter): boolean {
  return (filter.judged || judgement === undefined) &&
    (filter.severity === 'all' || finding.severity === filter.severity) &&
    (filter.check === '' || finding.check === filter.check);
}

const SHOWN = 400; // entries of the list at most; the filters make it shorter

interface PanelProps {
  store: BitextStore;
  list: readonly PlacedFinding[];
  shown: PlacedFinding | undefined;
  filter: FindingFilter;
  onFilter: (filter: FindingFilter) => void;
  onShow: (one: PlacedFinding) => void;
  onJudge: (isError: boolean, reason: string) => void;
  onTakeBack: () => void;
}

/** What the checks found, beside the text. */
export function FindingsPanel(props: PanelProps) {
  const {store, list, shown, filter, onFilter, onShow} = props;
  const entry = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // The panel alone: scrollIntoView() would scroll what is around it as well.
    const [seen, one] = [panel.current?.getBoundingClientRect(), entry.current?.getBoundingClientRect()];
    if (!panel.current || !seen || !one) return;
    if (one.top < seen.top) panel.current.scrollTop += one.top - seen.top;
    else if (one.bottom > seen.bottom) panel.current.scrollTop += one.bottom - seen.bottom;
  }, [shown?.finding.fingerprint]);
  return (
    <section ref={panel} class="findings" aria-label={t('check.panel')}>
      <div class="filters">
        <Choice label={t('check.severity')} value={filter.severity}
          options={[['all', t('check.all')], ...SEVERITIES.map((one) => [one, t(`severity.${one}`)] as const)]}
          onChange={(severity) => onFilter({...filter, severity: severity as FindingFilter['severity']})} />
        <Choice label={t('check.check')} value={filter.check}
          options={[['', t('check.all')], ...store.checks.map((one) => [one, tOr(`checks.${one}`, one)] as const)]}
          onChange={(check) => onFilter({...filter, check})} />
        <label class="tick">
          <input type="checkbox" checked={filter.judged}
            onChange={(event) => onFilter({...filter, judged: event.currentTarget.checked})} />
          {t('check.judged')}
        </label>
      </div>
      <p class="summary" role="status">
        {store.findingsAt >= 0 && t('check.count', {count: list.length})}{' '}
        {store.checking && <span class="busy">{t('check.checking')}</span>}
      </p>
      {list.length === 0 && !store.checking && <Empty>{t('check.none')}</Empty>}
      <ol class="finding-list">
        {list.slice(0, SHOWN).map((one) => {
          const isShown = one.finding.fingerprint === shown?.finding.fingerprint;
          return (
            <li key={one.finding.fingerprint} class={isShown ? 'shown' : ''}>
              <button type="button" ref={isShown ? entry : null} class="entry" aria-expanded={isShown}
                onClick={() => onShow(one)}>
                <span class={`badge ${one.finding.severity}`}>{t(`severity.${one.finding.severity}`)}</span>
                <span class="row-number">{t('check.row', {row: store.placeOf(one.row) + 1})}</span>
                <span class="message" dir="auto">{one.finding.message}</span>
              </button>
              {isShown && <Details {...props} shown={one} />}
            </li>
          );
        })}
      </ol>
      {list.length > SHOWN && <p class="hint">{t('check.more', {count: list.length - SHOWN})}</p>}
    </section>
  );
}

function Details({shown, onJudge, onTakeBack}: PanelProps & {shown: PlacedFinding}) {
  const {finding, judgement} = shown;
  const [reason, setReason] = useState(judgement?.reason ?? '');
  return (
    <div class="details">
      <p class="values">
        <span>{tOr(`checks.${finding.check}`, finding.check)}</span>
        <span>{t('check.confidence', {share: share(finding.confidence)})}</span>
        {finding.values.map((value) => <code key={value}>{value}</code>)}
      </p>
      {judgement && (
        <p class="judgement">
          {t(judgement.is_error ? 'check.is_error' : 'check.is_false')}
          {judgement.reason !== '' && <>: <q>{judgement.reason}</q></>}{' '}
          <button type="button" class="plain" onClick={onTakeBack}>{t('check.take_back')}</button>
        </p>
      )}
      <label class="reason">
        <span>{t('check.reason')}</span>
        <input type="text" value={reason} onInput={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onJudge(false, reason);
          }} />
      </label>
      <div class="buttons">
        <Action keys="y" onClick={() => onJudge(true, reason)}>{t('check.right')}</Action>
        <Action keys="x" onClick={() => onJudge(false, reason)}>{t('check.wrong')}</Action>
      </div>
    </div>
  );
}
