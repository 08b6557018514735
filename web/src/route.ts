// Where in the page one is: the part of the address behind "#", so that it can be kept and sent.
import {useEffect, useState} from 'preact/hooks';

export const VIEWS = ['documents', 'align', 'check', 'search', 'lookup', 'memory'] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  view: View;
  name: string; // of the document or the memory; '' for none
  parameters: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', name = ''] = path.split('/', 2);
  return {
    view: VIEWS.find((one) => one === view) ?? 'documents',
    name: decoded(name),
    parameters: new URLSearchParams(query),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function linkTo(view: View, name = '', parameters: Record<string, string> = {}): string {
  const query = new URLSearchParams(parameters).toString();
  return `#/${view}${name === '' ? '' : `/${encodeURIComponent(name)}`}${query === '' ? '' : `?${query}`}`;
}

export function goTo(view: View, name = '', parameters: Record<string, string> = {}): void {
  location.hash = linkTo(view, name, parameters);
}

/** Notes parameters in the address without a new entry in the history. */
export function noteParameters(parameters: Record<string, string>): void {
  const {view, name} = parseRoute(location.hash);
  history.replaceState(null, '', linkTo(view, name, parameters));
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
