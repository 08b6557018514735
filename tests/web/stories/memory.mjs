import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {makeMemory, saved, visit, withPage} from '../harness.mjs';
import {UNITS} from '../texts.mjs';

test('a memory is made, filled from a file, looked at and taken away', async () => {
  await withPage({}, async ({page}) => {
    await visit(page, '#/memory');
    await page.getByText('There is no memory yet.').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', {name: 'Name'}).fill('reports');
    await page.keyboard.press('Enter');
    await page.getByText('0 units').waitFor();
    const bytes = UNITS.map((unit) => unit.join('\t')).join('\n') + '\n';
    await page.locator('.doing .drop input').setInputFiles({name: 'units.tsv', mimeType: 'text/plain', buffer: Buffer.from(bytes)});
    await page.getByText('4 units').waitFor();
    await page.locator('.contents').getByText('units.tsv').waitFor();
    const tmx = await saved(page, () => page.getByRole('button', {name: 'Export'}).click());
    const text = tmx.bytes.toString('utf8');
    for (const [source, target] of UNITS) {
      assert.ok(text.includes(`<seg>${source}</seg>`), source);
      assert.ok(text.includes(`<seg>${target}</seg>`), target);
    }
    assert.equal(text.match(/<tu[ >]/g).length, 4);
  });
});

test('a memory is cleaned after a look at what would change, and an import is undone', async () => {
  await withPage({}, async ({page}) => {
    await visit(page, '#/memory');
    await page.getByText('There is no memory yet.').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', {name: 'Name'}).fill('reports');
    await page.keyboard.press('Enter');
    await page.getByText('0 units').waitFor();
    const untranslated = 'Please find attached the report of the meeting.';
    const bytes = [...UNITS, [untranslated, untranslated]].map((unit) => unit.join('\t')).join('\n') + '\n';
    await page.locator('.doing .drop input').setInputFiles({name: 'units.tsv', mimeType: 'text/plain', buffer: Buffer.from(bytes)});
    await page.getByText('5 units').waitFor();
    await page.getByRole('button', {name: 'Clean', exact: true}).click();
    await page.getByRole('dialog').getByText(untranslated).first().waitFor();
    await page.getByRole('button', {name: 'Clean now'}).click();
    await page.getByText('4 units').waitFor();
    await page.getByRole('button', {name: 'Undo the last change'}).click();
    await page.getByText('The last change is undone.').waitFor();
  });
});

test('one memory that cannot be read says why, and the others work', async () => {
  await withPage({prepare: async (folder) => {
    await makeMemory(folder, 'reports', UNITS);
    await writeFile(join(folder, 'broken.tm'), 'this is no memory');
    await writeFile(join(folder, 'broken.bitext'), 'this is no bitext');
  }}, async ({page}) => {
    await page.getByRole('row', {name: /^broken broken\.bitext: /}).waitFor();
    await visit(page, '#/memory');
    await page.getByText('4 units').waitFor();
    await page.getByRole('combobox', {name: 'Memory'}).selectOption('broken');
    await page.getByText(/^broken\.tm: /).waitFor();
    await visit(page, '#/search?q=noon');
    await page.getByText(/^broken\.tm: /).waitFor();
    await page.getByRole('combobox', {name: 'Memory'}).selectOption('reports');
    await page.getByText('1 hit', {exact: true}).waitFor();
  });
});
