// Short messages at the foot of the page, which a screen reader reads out.
import {useEffect, useState} from 'preact/hooks';
import {ApiError} from '../api/http';
import {t} from '../i18n';

export interface Notice {
  id: number;
  kind: 'done' | 'warning' | 'failed';
  text: string;
}

let shown: Notice[] = [];
let last = 0;
let listener: (notices: Notice[]) => void = () => undefined;

function show(notices: Notice[]): void {
  shown = notices;
  listener(shown);
}

function add(kind: Notice['kind'], text: string): void {
  const id = ++last;
  show([...shown.slice(-2), {id, kind, text}]);
  // Trouble stays until it is put away.
  if (kind === 'done') setTimeout(() => dismiss(id), 5000);
}

export const dismiss = (id: number): void => show(shown.filter((one) => one.id !== id));
export const warn = (text: string): void => add('warning', text);
export const tell = (text: string): void => add('done', text);

/** A cause and what to do about it, as sentences. */
export function sentences({cause, remedy = ''}: {cause: string; remedy?: string | undefined}): string {
  return remedy === '' ? cause : `${cause}. ${remedy.charAt(0).toLocaleUpperCase()}${remedy.slice(1)}`;
}

/** What can be said of whatever was thrown. */
export function explain(failure: unknown): string {
  if (failure instanceof ApiError) {
    if (failure.status === 0) return t('notice.no_answer');
    return sentences({cause: failure.message, remedy: failure.remedy});
  }
  return failure instanceof Error ? failure.message : String(failure);
}

export function complain(failure: unknown): void {
  if (failure instanceof DOMException && failure.name === 'AbortError') return;
  add('failed', explain(failure));
}

/** Does something in the background, and says so if it fails. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch(complain);
}

export function Notices() {
  const [notices, setNotices] = useState(shown);
  useEffect(() => {
    listener = setNotices;
    return () => {
      listener = () => undefined;
    };
  }, []);
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.map((one) => (
        <p key={one.id} class={`notice ${one.kind}`}>
          <span dir="auto">{one.text}</span>
          <button type="button" class="plain" onClick={() => dismiss(one.id)}
            aria-label={t('notice.dismiss')}>×</button>
        </p>
      ))}
    </div>
  );
}
