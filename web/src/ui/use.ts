// Hooks that several views use.
import {useCallback, useEffect, useRef, useState} from 'preact/hooks';
import {complain} from './notices';

/** What a request gives, and a way to ask again. Undefined until it has answered. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[]) {
  const [value, setValue] = useState<T>();
  const asked = useRef(0);
  const reload = useCallback(() => {
    const mine = ++asked.current;
    load().then((loaded) => { if (mine === asked.current) setValue(loaded); }, complain);
  }, inputs);
  useEffect(reload, [reload]);
  return [value, reload] as const;
}

/**
 * What is asked for while somebody types: `ask` runs when the input has been still for a moment, and
 * is told to stop when it changes again.
 */
export function useTyped<T>(
  ask: ((signal: AbortSignal) => Promise<T>) | undefined, inputs: readonly unknown[], wait = 150,
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    if (!ask) {
      setValue(undefined);
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask(control.signal).then((answer) => {
        if (!control.signal.aborted) setValue(() => answer);
      }, complain);
    }, wait);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, inputs);
  return value;
}

/** The title of the page in the browser's bar. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Dragoman' : `${title} · Dragoman`;
  }, [title]);
}
