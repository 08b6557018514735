import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Segment, Side} from '../api/types';
import {t} from '../i18n';
import {directionOf} from '../text/direction';
import {Action} from '../ui/parts';

interface TextEditorProps {
  segments: readonly Segment[];
  side: Side;
  language: string;
  onSave: (changed: {segment: number; text: string}[]) => void;
  onCancel: () => void;
}

/** Edits the texts of a cell, each segment in a field of its own. */
export function TextEditor({segments, side, language, onSave, onCancel}: TextEditorProps) {
  const [texts, setTexts] = useState(() => segments.map((segment) => segment.text));
  const first = useRef<HTMLTextAreaElement>(null);
  // Before anything else: the next key is for it.
  useLayoutEffect(() => {
    const field = first.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const save = () => {
    const changed = segments.flatMap((segment, k) => {
      const text = texts[k] ?? '';
      return text === segment.text ? [] : [{segment: segment.id, text}];
    });
    if (changed.length > 0) onSave(changed);
    else onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  };
  return (
    <div class="text-editor" onKeyDown={onKeyDown}>
      {segments.map((segment, k) => (
        <textarea key={segment.id} ref={k === 0 ? first : null} value={texts[k] ?? ''} rows={1}
          lang={language} dir={directionOf(language)} spellcheck
          aria-label={t(side === 'source' ? 'align.edit_source' : 'align.edit_target')}
          onInput={(event) => {
            const {value} = event.currentTarget;
            setTexts(texts.map((text, at) => (at === k ? value : text)));
          }} />
      ))}
      <div class="buttons">
        <Action primary onClick={save} keys="Enter">{t('align.save_text')}</Action>
        <Action onClick={onCancel} keys="Esc">{t('dialog.cancel')}</Action>
      </div>
    </div>
  );
}
