import {t} from '../i18n';
import {activeScopes} from '../keys';
import {Dialog} from './dialog';

const NAMES: Record<string, string> = {
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→',
};

/** A key as it is written on a keyboard of the page's language. */
export function keyLabel(key: string): string {
  return key.split('+').map((part) => {
    if (part === 'Space') return t('key.space');
    if (part === 'Shift') return t('key.shift');
    if (part === 'Ctrl') return t('key.ctrl');
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  }).join(' ');
}

/** All keys of what is shown. */
export function Help({onClose}: {onClose: () => void}) {
  const scopes = activeScopes().filter(({bindings}) => bindings.length > 0);
  return (
    <Dialog title={t('help.title')} onClose={onClose} wide>
      <div class="help">
        {scopes.map(({title, bindings}) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {bindings.map((binding) => (
                <div key={binding.label}>
                  <dt>{binding.keys.map((key) => <kbd key={key}>{keyLabel(key)}</kbd>)}</dt>
                  <dd>{t(binding.label)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
