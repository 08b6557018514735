import {useEffect, useRef} from 'preact/hooks';
import {t} from '../i18n';
import type {BitextStore} from './store';

const WIDTH = 14;

// The names of colours, in order of rank.
const STATES = ['accepted', 'doubt', 'review'] as const;
const FINDINGS = ['warning', 'error'];

function rankOf(store: BitextStore, row: number): number {
  if (store.letters[row] === 'a') return STATES.indexOf('accepted') + 1;
  if (store.letters[row] === 'n') return STATES.indexOf('review') + 1;
  return store.isDoubtful(row) ? STATES.indexOf('doubt') + 1 : 0;
}

/**
 * The whole document beside the grid: where rows are accepted, doubtful, or have findings. It is
 * painted anew where `version` is another one.
 */
export function Strip({store, version}: {store: BitextStore; version: string}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const paper = element?.getContext('2d');
    if (!element || !paper) return;
    const height = element.clientHeight;
    element.width = WIDTH;
    element.height = height;
    const style = getComputedStyle(element);
    // Rows that fall on the same pixels are painted once: the one that matters most is seen.
    const step = height / Math.max(1, store.count);
    const states = new Uint8Array(height + 1);
    const findings = new Uint8Array(height + 1);
    const note = (ranks: Uint8Array, row: number, rank: number) => {
      const last = Math.max(Math.floor(row * step), Math.ceil((row + 1) * step) - 1);
      for (let y = Math.floor(row * step); y <= last; ++y) {
        if (rank > (ranks[y] ?? 0)) ranks[y] = rank;
      }
    };
    for (let row = 0; row < store.count; ++row) note(states, row, rankOf(store, row));
    for (const {finding, row} of store.openFindings) {
      const rank = FINDINGS.indexOf(finding.severity) + 1;
      if (rank > 0) note(findings, store.placeOf(row), rank);
    }
    paper.clearRect(0, 0, WIDTH, height);
    const paint = (ranks: Uint8Array, left: number, names: readonly string[]) => names.forEach((name, k) => {
      paper.fillStyle = style.getPropertyValue(`--${name}`);
      for (let y = 0; y < height; ++y) if (ranks[y] === k + 1) paper.fillRect(left, y, 6, 1);
    });
    paint(states, 0, STATES);
    paint(findings, 8, FINDINGS);
  }, [version]);
  return (
    <div class="strip" title={t('align.strip')}
      onClick={(event) => {
        const {top, height} = event.currentTarget.getBoundingClientRect();
        store.goTo(Math.floor(((event.clientY - top) / height) * store.count));
      }}>
      <canvas ref={canvas} width={WIDTH} role="img" aria-label={t('align.strip')} />
      <i aria-hidden="true" style={{top: `${(100 * store.current) / Math.max(1, store.count)}%`}} />
    </div>
  );
}
