// Scripts that put no space between sentences, and their punctuation.
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** What stands between two texts of which one follows the other: a space, where their scripts have any. */
export function between(before: string, after: string): string {
  if (before === '' || after === '') return '';
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? ''];
  return WITHOUT_SPACES.test(last) || WITHOUT_SPACES.test(first) ? '' : ' ';
}

/** Texts as one. */
export const joined = (texts: readonly string[]): string =>
  texts.reduce((all, text) => all + between(all, text) + text, '');
