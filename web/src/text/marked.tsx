import type {ComponentChildren} from 'preact';
import type {TextRange} from './bytes';

export interface Mark extends TextRange {
  kind: string; // the class of what is marked
}

/** A text with stretches of it marked. Where marks overlap, the one that begins first wins. */
export function Marked({text, marks}: {text: string; marks: readonly Mark[]}) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.begin - b.begin)) {
    const begin = Math.max(mark.begin, at);
    if (begin >= mark.end) continue;
    if (begin > at) pieces.push(text.slice(at, begin));
    pieces.push(<mark class={mark.kind}>{text.slice(begin, mark.end)}</mark>);
    at = mark.end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return <>{pieces}</>;
}
