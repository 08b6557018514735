import {Component, type ComponentChildren} from 'preact';
import type {Finding, Place, Row, Segment, Side} from '../api/types';
import {SIDES} from '../api/types';
import {day, share, t} from '../i18n';
import {textRanges} from '../text/bytes';
import {directionOf} from '../text/direction';
import {between} from '../text/joined';
import {Marked, type Mark} from '../text/marked';
import type {PlacedFinding} from './store';

/** What is being done to a row, which then shows an editor instead of its text. */
export type Mode = {kind: 'edit' | 'split'; row: number; side: Side} | undefined;

export interface RowProps {
  index: number;
  row: Row | undefined;
  languages: Record<Side, string>;
  current: Side | undefined; // the active side, if it is the current row
  selected: boolean;
  findings: readonly PlacedFinding[];
  shownFinding: string; // the fingerprint of the finding that is looked at
  found: string; // the text that was searched for
  editor: ComponentChildren; // in place of the active side, or of both
  editsBoth: boolean;
  onChoose: (index: number, side: Side, extend: boolean) => void;
  onEdit: (index: number, side: Side) => void;
  onFindings: (index: number) => void;
}

const placesOf = (finding: Finding): (Place & {side: Side})[] => [
  ...(finding.places ?? []).map((place) => ({...place, side: place.side ?? 'target' as const})),
  ...SIDES.flatMap((side) => (finding[side] ? [{...finding[side], side}] : [])),
];

function findingMarks(segment: Segment, side: Side, findings: readonly PlacedFinding[], shown: string): Mark[] {
  return findings.flatMap(({finding, judgement}) => {
    const isShown = finding.fingerprint === shown;
    if (judgement?.is_error === false && !isShown) return [];
    const kind = `finding ${finding.severity}${isShown ? ' shown' : ''}`;
    return placesOf(finding)
      .filter((place) => place.side === side && place.segment === segment.index)
      .flatMap((place) => textRanges(segment.text, [[place.start, place.end]]))
      .map((range) => ({...range, kind}));
  });
}

function foundMarks(text: string, found: string): Mark[] {
  if (found === '') return [];
  const at = text.toLocaleLowerCase().indexOf(found.toLocaleLowerCase());
  return at < 0 ? [] : [{begin: at, end: at + found.length, kind: 'found'}];
}

/** How a row stands: in words for a screen reader, as a sign for the eye. */
function RowStatus({row}: {row: Row}) {
  const who = row.user ? t('row.by', {user: row.user, day: day(row.changed ?? 0)}) : '';
  if (row.state === 'accepted') {
    return <span class="status accepted" title={`${t('row.accepted')} ${who}`} role="img"
      aria-label={t('row.accepted')}>✓</span>;
  }
  if (row.state === 'needs_review') {
    return <span class="status review" title={`${t('row.needs_review')} ${who}`} role="img"
      aria-label={t('row.needs_review')}>?</span>;
  }
  const grade = row.confidence >= 0.9 ? 'high' : row.confidence >= 0.6 ? 'middle' : 'low';
  return <span class={`status ${grade}`} title={t('confidence.title')}>{share(row.confidence)}</span>;
}

/** A row of the grid. It is drawn anew only where something of it has changed. */
export class BitextRowView extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return (Object.keys(next) as (keyof RowProps)[]).some((key) => next[key] !== this.props[key]);
  }

  private cell(side: Side): ComponentChildren {
    const {row, index, languages, current, editor, editsBoth, findings, shownFinding, found} = this.props;
    const edits = editor !== undefined && !editsBoth && current === side;
    return (
      <div key={side} role="gridcell" class={`cell ${side}${current === side ? ' active' : ''}`}
        id={`cell-${index}-${side}`} lang={languages[side]} dir={directionOf(languages[side])}
        aria-selected={current === side}
        onDblClick={() => this.props.onEdit(index, side)}
        onClick={(event) => { if (!edits) this.props.onChoose(index, side, event.shiftKey); }}>
        {edits ? editor : row?.[side].segments.map((segment, k, all) => (
          <span key={segment.id} class={k > 0 ? 'segment more' : 'segment'}>
            {between(all[k - 1]?.text ?? '', segment.label ?? segment.text)}
            {segment.label !== undefined && <b class="label">{segment.label} </b>}
            <Marked text={segment.text} marks={[
              ...findingMarks(segment, side, findings, shownFinding),
              ...foundMarks(segment.text, found),
            ]} />
          </span>
        ))}
      </div>
    );
  }

  override render(): ComponentChildren {
    const {row, index, current, selected, editor, editsBoth, findings} = this.props;
    const open = findings.filter(({judgement}) => judgement?.is_error !== false);
    const worst = open.find(({finding}) => finding.severity === 'error') ??
      open.find(({finding}) => finding.severity === 'warning') ?? open[0];
    const classes = [
      'row', row?.kind ?? 'unread', current ? 'current' : '', selected ? 'selected' : '',
      row?.crossing ? 'crossing' : '',
    ];
    return (
      <div role="row" class={classes.join(' ')} aria-rowindex={index + 2} aria-selected={selected}>
        <div role="rowheader" class="number" onClick={(event) => this.props.onChoose(index, 'target', event.shiftKey)}>
          {index + 1}
        </div>
        <div role="gridcell" class="how">
          {row && <RowStatus row={row} />}
          {row?.crossing && <span class="moved" title={t('row.crossing')} role="img" aria-label={t('row.crossing')}>⤭</span>}
        </div>
        {editsBoth ? <div role="gridcell" class="cell both">{editor}</div> : SIDES.map((side) => this.cell(side))}
        <div role="gridcell" class="marks">
          {worst && (
            <button type="button" class={`badge ${worst.finding.severity}`} tabIndex={-1}
              title={open.map(({finding}) => finding.message).join('\n')}
              aria-label={t('row.findings', {count: open.length})}
              onClick={() => this.props.onFindings(index)}>{open.length}</button>
          )}
        </div>
      </div>
    );
  }
}
