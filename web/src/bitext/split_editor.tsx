import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {SIDES, type Cut, type Row, type Side} from '../api/types';
import {t} from '../i18n';
import {directionOf} from '../text/direction';
import {Action} from '../ui/parts';
import {cutAt, cutPoints, likelyPoint, shareBefore, type CutPoint} from './cuts';

interface SplitEditorProps {
  row: Row;
  side: Side;
  languages: Record<Side, string>;
  unlocked: boolean;
  onCut: (source: Cut, target: Cut) => void;
  onCancel: () => void;
}

type Chosen = Record<Side, number>;

function firstChoice(row: Row, points: Record<Side, CutPoint[]>): Chosen {
  const source = likelyPoint(row.source, points.source, 0.5);
  const at = points.source[source];
  const isWhole = source === points.source.length - 1 || !at;
  const share = isWhole ? 0.5 : shareBefore(row.source, at);
  return {source, target: likelyPoint(row.target, points.target, share)};
}

/** Cuts a row in two, by arrow keys or by a click on the word that the second part begins with. */
export function SplitEditor({row, side, languages, unlocked, onCut, onCancel}: SplitEditorProps) {
  const points = {
    source: cutPoints(row.source, unlocked),
    target: cutPoints(row.target, true),
  };
  const [chosen, setChosen] = useState(() => firstChoice(row, points));
  const [active, setActive] = useState<Side>(side);
  const element = useRef<HTMLDivElement>(null);
  // Before anything else: the next key is for it.
  useLayoutEffect(() => element.current?.focus(), []);

  const pointOf = (one: Side): CutPoint =>
    points[one][chosen[one]] ?? {segment: row[one].segments.length, unit: 0};
  const isEmpty = (end: 'first' | 'last') => SIDES.every((one) =>
    chosen[one] === (end === 'first' ? 0 : points[one].length - 1));
  const possible = !isEmpty('first') && !isEmpty('last');
  const apply = () => {
    if (possible) onCut(cutAt(row.source, pointOf('source')), cutAt(row.target, pointOf('target')));
  };
  const move = (step: number) => {
    const forward = directionOf(languages[active]) === 'rtl' ? -step : step;
    const next = Math.max(0, Math.min(chosen[active] + forward, points[active].length - 1));
    setChosen({...chosen, [active]: next});
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const actions: Record<string, () => void> = {
      ArrowLeft: () => move(-1),
      ArrowRight: () => move(1),
      ArrowUp: () => setActive('source'),
      ArrowDown: () => setActive('target'),
      Enter: apply,
      Escape: onCancel,
    };
    const act = event.target === element.current || event.key === 'Escape' ? actions[event.key] : undefined;
    // No key of the view does anything while a row is being cut.
    if (event.key !== 'Tab') event.stopPropagation();
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div class="split" ref={element} tabIndex={0} role="group" aria-label={t('split.title')}
      onKeyDown={onKeyDown}>
      {SIDES.map((one) => (
        <p key={one} class={one === active ? 'side active' : 'side'} lang={languages[one]}
          dir={directionOf(languages[one])}>
          <SplitText row={row} side={one} points={points[one]} chosen={chosen[one]}
            onChoose={(point) => { setActive(one); setChosen({...chosen, [one]: point}); }} />
        </p>
      ))}
      <div class="buttons">
        <Action primary onClick={apply} disabled={!possible} keys="Enter">{t('split.apply')}</Action>
        <Action onClick={onCancel} keys="Esc">{t('dialog.cancel')}</Action>
        <span class="hint">{t('split.hint')}</span>
      </div>
    </div>
  );
}

interface SplitTextProps {
  row: Row;
  side: Side;
  points: readonly CutPoint[];
  chosen: number;
  onChoose: (point: number) => void;
}

function SplitText({row, side, points, chosen, onChoose}: SplitTextProps) {
  return (
    <>
      {points.map((point, k) => {
        const text = row[side].segments[point.segment]?.text ?? '';
        const next = points[k + 1];
        const end = next && next.segment === point.segment ? next.unit : text.length;
        const piece = text.slice(point.unit, end);
        return (
          <span key={k} class={k >= chosen ? 'second' : 'first'} onClick={() => onChoose(k)}>
            {k === chosen && <b class="cut" aria-label={t('split.cut')} role="img">✂</b>}
            {point.segment > 0 && point.unit === 0 && ' '}
            {piece}
          </span>
        );
      })}
    </>
  );
}
