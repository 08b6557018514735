// Keys: each view says which it has and what they do, and the help shows what was said.
import {useEffect, useRef} from 'preact/hooks';
import type {MessageKey} from './i18n';

export interface KeyBinding {
  keys: readonly string[]; // "m", "Shift+m", "Ctrl+z", "Space", "ArrowUp"; any of them
  label: MessageKey;
  run: () => void;
  inFields?: boolean; // also while a text field has the focus
}

export interface KeyScope {
  title: MessageKey;
  bindings: readonly KeyBinding[];
}

const scopes: {current: KeyScope}[] = [];

/** All keys that do something now, the newest scope first. */
export const activeScopes = (): KeyScope[] => scopes.map((one) => one.current).reverse();

/** The name of a pressed key, as bindings write it. */
export function keyName(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key;
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const name = isLetter ? key.toLowerCase() : key;
  // Shift is part of how "?" is typed, but says something of letters and named keys.
  const shift = event.shiftKey && (isLetter || key.length > 1) ? 'Shift+' : '';
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${name}`;
}

// Whether an element takes the key itself, whatever the view would do with it.
function isTakenBy(element: Element, name: string, binding: KeyBinding): boolean {
  const isChord = /^(Ctrl|Alt)\+/.test(name);
  if (element.matches('select')) return !(binding.inFields && isChord);
  if (!element.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea')) return false;
  if (element.matches('textarea') && name.startsWith('Arrow')) return true;
  // A letter is text, though the view may have a use for it elsewhere.
  return !binding.inFields || name.length === 1;
}

// What a focused control makes of these keys goes first.
const isPressedBy = (element: Element, name: string): boolean =>
  (name === 'Space' || name === 'Enter') &&
  element.matches('button, a[href], summary, input, [role=option]');

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  const target = event.target instanceof Element ? event.target : document.body;
  const dialog = document.querySelector('dialog[open]');
  if (dialog) return; // a dialog has its own keys
  for (const {bindings} of activeScopes()) {
    for (const binding of bindings) {
      if (!binding.keys.includes(name)) continue;
      if (isTakenBy(target, name, binding) || isPressedBy(target, name)) continue;
      event.preventDefault();
      binding.run();
      return;
    }
  }
}

/** Has keys as long as the component is shown. */
export function useKeys(scope: KeyScope): void {
  const held = useRef(scope);
  held.current = scope;
  useEffect(() => {
    if (scopes.length === 0) document.addEventListener('keydown', handle);
    scopes.push(held);
    return () => {
      scopes.splice(scopes.indexOf(held), 1);
      if (scopes.length === 0) document.removeEventListener('keydown', handle);
    };
  }, []);
}
