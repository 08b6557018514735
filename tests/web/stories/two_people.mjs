import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makeBitext, visit, withPage} from '../harness.mjs';
import {ENGLISH, FRENCH} from '../texts.mjs';

async function edit(page, text) {
  await page.locator('.grid').focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', {name: 'Text of the translation'}).fill(text);
  await page.keyboard.press('Enter');
}

test('whoever comes late sees the newer row, and can still use her own text', async () => {
  await withPage({}, async ({page, folder, address, open}) => {
    await makeBitext(folder, 'report', ENGLISH, FRENCH);
    const other = await open();
    for (const one of [page, other]) {
      await visit(one, '#/align/report');
      await one.getByText('0 of 6 accepted').waitFor();
    }
    await edit(page, 'Rapport de la Commission');
    await page.getByText('1 of 6 accepted').waitFor();
    await edit(other, 'Compte rendu du Comité');
    const dialog = other.getByRole('dialog', {name: 'Somebody else was faster'});
    await dialog.getByText('Rapport de la Commission').waitFor();
    await dialog.getByText('Compte rendu du Comité').waitFor();
    await dialog.getByRole('button', {name: 'Use mine'}).click();
    await other.getByRole('gridcell', {name: 'Compte rendu du Comité'}).waitFor();
    const {entries} = await (await fetch(`${address}api/v1/documents/report/journal`)).json();
    assert.deepEqual(entries.map((entry) => entry.status), ['done', 'refused', 'done']);
  });
});
