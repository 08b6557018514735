import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {makeMemory, visit, withPage} from '../harness.mjs';
import {UNITS} from '../texts.mjs';

const prepare = async (folder) => {
  await makeMemory(folder, 'reports', UNITS);
  await writeFile(join(folder, 'terms.tsv'), 'en\tfr\tforbidden\nresolution\trésolution\tmotion\n');
};

test('a segment is looked up as it is typed, with what differs marked, and its terms', async () => {
  await withPage({prepare}, async ({page}) => {
    await visit(page, '#/lookup');
    await page.getByRole('textbox', {name: 'Segment'}).pressSequentially('The Council adopted the draft resolution unanimously.');
    const match = page.locator('.match').first();
    await match.getByText(UNITS[1][1]).waitFor();
    assert.match(await match.locator('.score').textContent(), /^[789]\d %$/);
    assert.match((await match.locator('mark').allTextContents()).join(' '), /draft/);
    const terms = page.getByRole('complementary', {name: 'Terms'});
    await terms.getByText('résolution').waitFor();
    await terms.getByText('motion').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Copied.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), UNITS[1][1]);
  });
});

test('what is not in the memory as a whole is shown in parts', async () => {
  await withPage({prepare}, async ({page}) => {
    await visit(page, '#/lookup');
    await page.getByRole('textbox', {name: 'Segment'}).fill(
      'In the light of the above, the Secretariat recalls that the report of the Secretary-General has not been issued.');
    await page.getByRole('heading', {name: 'Parts of it'}).waitFor();
    assert.match(await page.locator('.fragments').textContent(), /rapport du Secrétaire général/);
  });
});

test('a dropped file is analysed, as a chart and a table', async () => {
  await withPage({prepare}, async ({page}) => {
    await visit(page, '#/lookup');
    const text = 'The meeting rose at noon.\n\nThe Council adopted the resolution.\n\nNothing like this is known at all.\n';
    await page.locator('.drop input').setInputFiles({name: 'draft.txt', mimeType: 'text/plain', buffer: Buffer.from(text)});
    const table = page.locator('.leverage table');
    await table.waitFor();
    const words = await table.locator('tbody tr').evaluateAll((all) => all.map((row) => Number(row.children[2].textContent)));
    assert.equal(words.reduce((sum, one) => sum + one, 0), 17);
    assert.equal(await table.locator('tfoot .number').nth(1).textContent(), '17');
    assert.match(await page.locator('.chart').getAttribute('aria-label'), /New: 4\d%/);
  });
});
