import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wordFile} from '../docx.mjs';
import {saved, withPage} from '../harness.mjs';
import {ENGLISH, FRENCH} from '../texts.mjs';

const file = (name, text) => ({name, mimeType: 'text/plain', buffer: Buffer.from(text)});

test('somebody who knows nothing makes a corrected TMX of two Word files', async () => {
  // The translation is wrong in a date, and one sentence of it became two.
  const french = FRENCH.replace('a pris note du rapport.', 'a pris note. Il s’agit du rapport.');
  await withPage({}, async ({page}) => {
    await page.getByText('There is no document yet.').waitFor();
    await page.getByText(/puts the two texts side by side/).waitFor();
    // The translation first: the page finds out which of the two is the original.
    await page.locator('.new input[type=file]').setInputFiles([
      wordFile('report_f.docx', french), wordFile('report_e.docx', ENGLISH),
    ]);
    await page.getByRole('heading', {name: '1 pair to align'}).waitFor();
    assert.deepEqual(await page.locator('.pair-line select').evaluateAll((all) => all.map((one) => one.selectedOptions[0].textContent)),
      ['report_e.docx (English)', 'report_f.docx (French)']);
    await page.getByRole('button', {name: 'Align'}).click();

    // The one pair is opened when it is aligned.
    await page.getByRole('gridcell', {name: 'Rapport du Comité'}).waitFor();
    const texts = () => page.locator('.scroller .row').evaluateAll((rows) => rows.map((row) =>
      [...row.querySelectorAll('.cell')].map((cell) => cell.textContent)));
    assert.deepEqual((await texts())[2], ['', 'Il s’agit du rapport.']);
    // What is alone is doubtful, and belongs to the row above.
    await page.getByRole('button', {name: /^\d doubtful$/}).waitFor();
    await page.getByRole('gridcell', {name: 'Il s’agit du rapport.'}).click();
    await page.getByRole('button', {name: /^Up/}).click();
    await page.getByText('1 of 6 accepted').waitFor();
    assert.deepEqual((await texts())[1], [
      '1. The Committee met in Geneva on 3 May 2004 and took note of the report.',
      "1. Le Comité s'est réuni à Genève le 4 mai 2004 et a pris note. Il s’agit du rapport.",
    ]);
    // What the checks found leads to the row, where the date is corrected.
    await page.getByRole('link', {name: '1 finding'}).click();
    await page.locator('.finding-list button').first().click();
    await page.locator('.row.current mark.finding').first().waitFor();
    await page.getByRole('button', {name: /^Edit/}).click();
    const fields = page.getByRole('textbox', {name: 'Text of the translation'});
    assert.equal(await fields.count(), 2);
    await fields.first().fill("Le Comité s'est réuni à Genève le 3 mai 2004 et a pris note.");
    await page.locator('.text-editor').getByRole('button', {name: /^Save/}).click();
    await page.getByText('Nothing to report.').waitFor();
    await page.keyboard.press('Control+s');
    // The first of the formats has the focus.
    const tmx = await saved(page, () => page.keyboard.press('Enter'));
    assert.equal(tmx.name, 'report_e.tmx');
    const text = tmx.bytes.toString('utf8');
    assert.match(text, /<seg>Le Comité s'est réuni à Genève le 3 mai 2004 et a pris note\. Il s’agit du rapport\.<\/seg>/);
    assert.equal(text.match(/<tu[ >]/g).length, 6);
    assert.match(text, /srclang="en"/);

    await page.getByRole('link', {name: 'Documents'}).click();
    const row = page.getByRole('row', {name: /report_e/});
    await row.getByText('1 of 6 accepted').waitFor();
  });
});

test('ten files are paired by their names and their texts, and one that cannot be read is named', async () => {
  const numbered = (text, number) => text.replaceAll('55/25', `55/${number}`).replaceAll('2004', `20${number}`);
  const files = [10, 11, 12, 13].flatMap((number) => [
    file(`a${number}_e.txt`, numbered(ENGLISH, number)), file(`a${number}_f.txt`, numbered(FRENCH, number)),
  ]);
  // Two whose names say nothing.
  files.push(file('one.txt', numbered(ENGLISH, 14)), file('two.txt', numbered(FRENCH, 14)), file('broken.docx', 'PK\u0003\u0004'));
  await withPage({}, async ({page}) => {
    await page.locator('.new input[type=file]').setInputFiles(files);
    await page.getByRole('heading', {name: '5 pairs to align'}).waitFor();
    await page.getByText(/^broken\.docx: /).waitFor();
    const chosen = await page.locator('.pair-line').evaluateAll((lines) => lines.map((line) =>
      [...line.querySelectorAll('select')].map((select) => select.selectedOptions[0].textContent)));
    assert.deepEqual(chosen.at(0), ['a10_e.txt (English)', 'a10_f.txt (French)']);
    assert.deepEqual(chosen.at(-1), ['one.txt (English)', 'two.txt (French)']);
    await page.keyboard.press('Enter');
    await page.getByRole('link', {name: 'one', exact: true}).waitFor();
    await page.getByRole('link', {name: 'a13_e', exact: true}).waitFor();
    assert.equal(await page.locator('tbody tr').count(), 5);
  });
});

test('a document is deleted only after a question', async () => {
  await withPage({}, async ({page}) => {
    await page.locator('.new input[type=file]').setInputFiles([file('a_e.txt', ENGLISH), file('a_f.txt', FRENCH)]);
    await page.getByRole('button', {name: 'Align'}).click();
    await page.locator('.scroller .row .segment').first().waitFor();
    await page.keyboard.press('1');
    await page.getByRole('button', {name: 'Delete a_e'}).click();
    await page.getByRole('button', {name: 'Cancel'}).click();
    assert.equal(await page.locator('tbody tr').count(), 1);
    await page.getByRole('button', {name: 'Delete a_e'}).click();
    await page.getByRole('dialog').getByRole('button', {name: 'Delete'}).click();
    await page.getByText('There is no document yet.').waitFor();
  });
});
