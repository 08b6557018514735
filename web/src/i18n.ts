// The page's words. The catalogues are data: a key that one of them lacks does not compile.
import en from './messages/en.json';
import fr from './messages/fr.json';
import {settings, type Language} from './settings';

export type MessageKey = keyof typeof en;
export type Values = Record<string, string | number>;

const catalogues: Record<Language, Record<MessageKey, string>> = {en, fr};
const number = {en: new Intl.NumberFormat('en'), fr: new Intl.NumberFormat('fr')};
const percent = {
  en: new Intl.NumberFormat('en', {style: 'percent'}),
  fr: new Intl.NumberFormat('fr', {style: 'percent'}),
};
const plural = {en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr')};

/**
 * A message in the language of the page. `{name}` is replaced by a value; `{count|row|rows}` by the
 * form that its number asks for.
 */
export function t(key: MessageKey, values: Values = {}): string {
  const {language} = settings();
  return catalogues[language][key].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (all, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return all;
      if (one !== undefined && many !== undefined) {
        return plural[language].select(Number(value)) === 'one' ? one : many;
      }
      return typeof value === 'number' ? figure(value) : value;
    });
}

/** Whether a text is the key of a message; for keys that are made of what the server says. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** The message of a key that is made of a server's word, or that word where there is none. */
export function tOr(key: string, word: string): string {
  return isMessageKey(key) ? t(key) : word;
}

export const figure = (value: number): string => number[settings().language].format(value);
export const share = (value: number): string => percent[settings().language].format(value);

/** A day, from seconds since 1970. */
export function day(seconds: number): string {
  return new Date(seconds * 1000).toLocaleDateString(settings().language, {dateStyle: 'medium'});
}

/** Its name at the beginning of a heading. */
export function languageTitle(tag: string): string {
  const name = languageName(tag);
  return name.charAt(0).toLocaleUpperCase(settings().language) + name.slice(1);
}

export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([settings().language], {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag; // no tag at all
  }
}
