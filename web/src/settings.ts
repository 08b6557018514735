// What one person has chosen, remembered by her browser.

export type Language = 'en' | 'fr';
export type Theme = 'auto' | 'light' | 'dark';

export interface Settings {
  language: Language;
  theme: Theme;
  unlocked: boolean; // the original may be cut and edited
  memory: string; // the one that was used last
}

const KEY = 'dragoman';

function preferredLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function read(): Settings {
  const chosen: Settings = {
    language: preferredLanguage(), theme: 'auto', unlocked: false, memory: '',
  };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return {...chosen, ...stored};
  } catch {
    return chosen; // a browser that keeps nothing, or a value of another program
  }
}

let current = read();

export const settings = (): Readonly<Settings> => current;

export function choose(change: Partial<Settings>): void {
  current = {...current, ...change};
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // It holds until the page is closed.
  }
}
