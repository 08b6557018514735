import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {makeBitext, makeMemory, runProgram, visit, withPage} from '../harness.mjs';
import {ENGLISH, FRENCH, UNITS} from '../texts.mjs';

test('a phrase is found as it is typed, marked on both sides, and copied by a key', async () => {
  await withPage({prepare: (folder) => makeMemory(folder, 'reports', UNITS)}, async ({page}) => {
    await visit(page, '#/search');
    const field = page.getByRole('searchbox', {name: 'Phrase'});
    await field.pressSequentially('took note');
    await page.getByText('1 hit', {exact: true}).waitFor();
    assert.equal(await page.locator('.result mark.hit').first().textContent(), 'took note');
    const counterparts = await page.locator('.result mark.counterpart').allTextContents();
    assert.match(counterparts.join(' '), /pris/);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Copied.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), UNITS[2][1]);

    // The other direction.
    await field.fill('séance');
    await page.locator('.result').getByText('The meeting rose at noon.').waitFor();
    await field.fill('conseil');
    await page.getByText('2 hits', {exact: true}).waitFor();
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('.result').nth(1).getAttribute('aria-current'), 'true');
    await field.fill('xylophone');
    await page.getByText('Nothing found.').waitFor();
  });
});

test('a filter finds what is beyond the hits that are shown', async () => {
  // Of one phrase, more than one answer holds; the domain that is looked for has the oldest of them.
  const unit = (k, domain, year) => `<tu changedate="${year}0503T100000Z"><prop type="x-domain">${domain}</prop>` +
    `<tuv xml:lang="en"><seg>The budget of part ${k}.</seg></tuv><tuv xml:lang="fr"><seg>Le budget de la partie ${k}.</seg></tuv></tu>`;
  const units = [unit(9999, 'finance', 2004), ...Array.from({length: 600}, (_, k) => unit(k, 'law', 2010))];
  await withPage({prepare: async (folder) => {
    await writeFile(join(folder, 'units.tmx'), `<tmx version="1.4"><header srclang="en"/><body>${units.join('')}</body></tmx>`);
    await runProgram(['tm', 'import', join(folder, 'reports.tm'), join(folder, 'units.tmx'), '--quiet']);
  }}, async ({page}) => {
    await visit(page, '#/search?q=budget&language=en');
    await page.getByText('The first 500 hits; there are more').waitFor();
    await page.getByRole('combobox', {name: 'Domain'}).selectOption('finance');
    await page.getByText('1 hit', {exact: true}).waitFor();
    assert.match(await page.locator('.result').textContent(), /part 9999/);
    await page.getByRole('combobox', {name: 'Domain'}).selectOption('');
    await page.getByRole('combobox', {name: 'Year'}).selectOption('2004');
    await page.getByText('1 hit', {exact: true}).waitFor();
    await page.getByRole('combobox', {name: 'Year'}).selectOption('2010');
    await page.getByText('The first 500 hits; there are more').waitFor();
  });
});

test('the document behind a hit is opened where the text stands', async () => {
  await withPage({}, async (given) => {
    const {page, folder} = given;
    await makeBitext(folder, 'report', ENGLISH, FRENCH);
    await visit(page, '#/align/report');
    await page.getByText('0 of 6 accepted').waitFor();
    await page.getByRole('button', {name: 'Into a memory'}).click();
    await page.getByRole('textbox', {name: 'Name'}).fill('reports');
    await page.getByRole('checkbox', {name: /Accepted rows only/}).uncheck();
    await page.getByRole('button', {name: 'Put into the memory'}).click();
    await page.getByText('reports: 6 units added').waitFor();
    await visit(page, '#/search?q=Geneva');
    await page.getByRole('button', {name: 'In context'}).click();
    await page.waitForFunction(() => document.querySelector('.row.current .number')?.textContent === '2');
  });
});
