import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makeBitext, saved, visit, withPage} from '../harness.mjs';
import {ENGLISH, FRENCH} from '../texts.mjs';

const WRONG = FRENCH.replace('55/25', '55/52');

async function opened({page, folder}) {
  await makeBitext(folder, 'report', ENGLISH, WRONG);
  await visit(page, '#/check/report');
  await page.getByText('2 findings', {exact: true}).first().waitFor();
  await page.locator('.grid').focus();
}

test('findings are gone through by keys, judged with a reason, and filtered', async () => {
  await withPage({}, async (given) => {
    const {page, address} = given;
    await opened(given);
    await page.keyboard.press('n');
    await page.locator('.entry[aria-expanded=true]').getByText(/2004/).waitFor();
    assert.equal(await page.locator('.row.current .number').textContent(), '2');
    await page.locator('mark.finding.shown').first().waitFor();
    await page.getByRole('textbox', {name: 'Reason (optional)'}).fill('agreed with the author');
    await page.keyboard.press('Enter');
    await page.getByText('1 finding', {exact: true}).first().waitFor();
    await page.getByRole('checkbox', {name: 'Judged ones, too'}).check();
    await page.getByText('2 findings', {exact: true}).first().waitFor();
    const {judgements, report} = await (await fetch(`${address}api/v1/documents/report/findings`)).json();
    const date = report.findings.find((one) => one.check === 'date');
    assert.deepEqual([judgements[date.fingerprint].is_error, judgements[date.fingerprint].reason], [false, 'agreed with the author']);
    await page.getByRole('combobox', {name: 'Check', exact: true}).selectOption('symbol').catch(() =>
      page.getByRole('combobox', {name: 'Check', exact: true}).selectOption('reference'));
    await page.getByText('1 finding', {exact: true}).first().waitFor();
  });
});

test('an edit is checked anew, and the corrected text is taken away', async () => {
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.querySelector('.row.current .number')?.textContent === '3');
    await page.locator('.grid').focus();
    await page.keyboard.press('e');
    await page.getByRole('textbox', {name: 'Text of the translation'}).fill('Il a adopté la résolution 55/25.');
    await page.keyboard.press('Enter');
    await page.getByText('1 finding', {exact: true}).first().waitFor();
    await page.keyboard.press('Control+s');
    const xliff = await saved(page, () => page.getByRole('link', {name: /^XLIFF/}).click());
    assert.match(xliff.bytes.toString('utf8'), /Il a adopté la résolution 55\/25\./);
  });
});

test('findings are worded in the language of the page', async () => {
  await withPage({language: 'fr'}, async ({page, folder}) => {
    await makeBitext(folder, 'report', ENGLISH, WRONG);
    await visit(page, '#/check/report');
    await page.getByText('2 constats', {exact: true}).first().waitFor();
    assert.match(await page.locator('.finding-list').textContent(), /Les dates/);
  });
});
