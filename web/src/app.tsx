import {useEffect, useState} from 'preact/hooks';
import {get, signIn} from './api/http';
import type {Session} from './api/types';
import {t} from './i18n';
import {useKeys, type KeyBinding} from './keys';
import {goTo, linkTo, useRoute, type Route} from './route';
import {choose, settings, type Language, type Theme} from './settings';
import {Help} from './ui/help';
import {attempt, complain, Notices} from './ui/notices';
import {Documents} from './views/documents';
import {Lookup} from './views/lookup';
import {Memory} from './views/memory';
import {Search} from './views/search';
import {Workbench} from './views/workbench';

const MENU = ['documents', 'search', 'lookup', 'memory'] as const;

export function App() {
  const route = useRoute();
  const [session, setSession] = useState<Session>();
  const [language, setLanguage] = useState(settings().language);
  const [theme, setTheme] = useState(settings().theme);
  const [help, setHelp] = useState(false);
  const read = () => get<Session>('/api/v1').then(setSession, complain);
  useEffect(() => { void read(); }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  const menu = MENU.map((view, k): KeyBinding => ({
    keys: [String(k + 1)], label: `view.${view}`, run: () => goTo(view),
  }));
  useKeys({title: 'help.everywhere', bindings: [
    ...menu,
    {keys: ['?', 'F1'], label: 'key.help', run: () => setHelp(true)},
    {keys: ['Escape'], label: 'key.leave', inFields: true, run: leaveField},
  ]});
  return (
    // Every word of the page changes with its language, so all of it is made anew.
    <div class="app" key={`${language} ${theme}`}>
      <a class="skip" href="#main" onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>('main [tabindex="0"], main input, main button, main a')?.focus();
      }}>{t('app.skip')}</a>
      <nav class="menu" aria-label={t('app.menu')}>
        <a class="brand" href={linkTo('documents')}>Dragoman</a>
        {MENU.map((view) => (
          <a key={view} href={linkTo(view)} aria-current={isIn(route, view) ? 'page' : undefined}>
            {t(`view.${view}`)}
          </a>
        ))}
        <span class="gap" />
        {session && session.user !== '' && <span class="user" dir="auto">{session.user}</span>}
        <select aria-label={t('app.theme')} value={theme} onChange={(event) => {
          choose({theme: event.currentTarget.value as Theme});
          setTheme(settings().theme);
        }}>
          <option value="auto">{t('theme.auto')}</option>
          <option value="light">{t('theme.light')}</option>
          <option value="dark">{t('theme.dark')}</option>
        </select>
        <select aria-label={t('app.language')} value={language} onChange={(event) => {
          choose({language: event.currentTarget.value as Language});
          setLanguage(settings().language);
        }}>
          <option value="en" lang="en">English</option>
          <option value="fr" lang="fr">Français</option>
        </select>
        <button type="button" onClick={() => setHelp(true)} aria-label={t('key.help')}>?</button>
      </nav>
      {session && (session.role === 'none' ? <SignIn onDone={read} /> : <Shown route={route} />)}
      {help && <Help onClose={() => setHelp(false)} />}
      <Notices />
    </div>
  );
}

/** Gives the focus to what the view is about, so that single keys work. */
function leaveField(): void {
  const grid = document.querySelector<HTMLElement>('.grid');
  if (grid) grid.focus({preventScroll: true});
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

const isIn = (route: Route, view: (typeof MENU)[number]): boolean =>
  route.view === view || (view === 'documents' && (route.view === 'align' || route.view === 'check'));

function Shown({route}: {route: Route}) {
  switch (route.view) {
    case 'align':
    case 'check':
      return <Workbench key={route.name} route={route} />;
    case 'search':
      return <Search route={route} />;
    case 'lookup':
      return <Lookup route={route} />;
    case 'memory':
      return <Memory />;
    case 'documents':
      return <Documents />;
  }
}

/** Asks for the token that a server demands which others reach. */
function SignIn({onDone}: {onDone: () => void}) {
  const [token, setToken] = useState('');
  return (
    <main class="view sign-in">
      <h1>{t('sign_in.title')}</h1>
      <form onSubmit={(event) => {
        event.preventDefault();
        attempt(async () => {
          await signIn(token.trim());
          onDone();
        });
      }}>
        <label><span>{t('sign_in.token')}</span>
          <input type="password" required autoFocus autocomplete="current-password" value={token}
            onInput={(event) => setToken(event.currentTarget.value)} /></label>
        <div class="buttons"><button type="submit" class="primary">{t('sign_in.enter')}</button></div>
      </form>
      <p class="hint">{t('sign_in.hint')}</p>
    </main>
  );
}
