// Small things that several views show.
import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';
import {share, t} from '../i18n';
import {keyLabel} from './help';

export function Progress({value, label}: {value: number; label: string}) {
  return (
    <span class="progress">
      <progress max={1} value={value} aria-label={label} />
      <span>{label} {share(value)}</span>
    </span>
  );
}

/** How surely something is right, as a figure and a bar. */
export function Confidence({value}: {value: number}) {
  const grade = value >= 0.9 ? 'high' : value >= 0.6 ? 'middle' : 'low';
  return (
    <span class={`confidence ${grade}`} title={t('confidence.title')}>
      <span class="bar" aria-hidden="true"><i style={{width: `${Math.round(value * 100)}%`}} /></span>
      {share(value)}
    </span>
  );
}

interface ActionProps {
  onClick: () => void;
  children: ComponentChildren;
  keys?: string;
  disabled?: boolean;
  pressed?: boolean;
  primary?: boolean;
  title?: string;
}

/** A button that says which key does the same. */
export function Action({onClick, children, keys, disabled, pressed, primary, title}: ActionProps) {
  return (
    <button type="button" class={primary ? 'primary' : ''} onClick={onClick} title={title}
      disabled={disabled ?? false} aria-pressed={pressed}>
      {children}
      {keys !== undefined && <kbd aria-hidden="true">{keyLabel(keys)}</kbd>}
    </button>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
}

export function Choice({label, value, options, onChange}: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([one, text]) => <option key={one} value={one}>{text}</option>)}
      </select>
    </label>
  );
}

interface DropProps {
  label: string;
  hint?: string;
  multiple?: boolean;
  accept?: string;
  onFiles: (files: File[]) => void;
}

/** Where files are dropped, or chosen by a click or a key. */
export function FileDrop({label, hint, multiple = false, accept, onFiles}: DropProps) {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  };
  return (
    <label class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer?.files); }}>
      <input type="file" multiple={multiple} accept={accept}
        onChange={(event) => { take(event.currentTarget.files); event.currentTarget.value = ''; }} />
      <span>{label}</span>
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}

/** Says that there is nothing yet, and what can be done about it. */
export function Empty({children, next}: {children: ComponentChildren; next?: string}) {
  return (
    <div class="empty">
      <p>{children}</p>
      {next !== undefined && <p>{next}</p>}
    </div>
  );
}

/** Lets the browser save what is at an address of the server. */
export function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
