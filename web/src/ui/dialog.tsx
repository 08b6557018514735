import type {ComponentChildren} from 'preact';
import {useEffect, useId, useRef} from 'preact/hooks';
import {t} from '../i18n';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  wide?: boolean;
}

/** A dialog above the page, which keeps the focus until it is closed, and then gives it back. */
export function Dialog({title, onClose, children, wide = false}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={element} class={wide ? 'wide' : ''} aria-labelledby={heading}
      onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" class="plain" onClick={onClose} aria-label={t('dialog.close')}>×</button>
      </header>
      {children}
    </dialog>
  );
}
