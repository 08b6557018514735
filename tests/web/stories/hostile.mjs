import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makeMemory, visit, withPage} from '../harness.mjs';

const SCRIPT = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
const isWhole = async (page) => assert.equal(await page.evaluate(() => window.broken), undefined);

test('script in a text, a label and a file name is shown as text', async () => {
  await withPage({}, async ({page}) => {
    const text = (word) => Buffer.from(`${SCRIPT}\n\n(a) ${word} ${SCRIPT} 2004\n\n<b>12.</b> ${word}\n`);
    await page.locator('.new input[type=file]').setInputFiles([
      {name: `${SCRIPT.replaceAll('/', '')}_e.txt`, mimeType: 'text/plain', buffer: text('The end')},
      {name: `${SCRIPT.replaceAll('/', '')}_f.txt`, mimeType: 'text/plain', buffer: text('La fin')},
    ]);
    await page.getByRole('button', {name: 'Align'}).click();
    await page.locator('.scroller .cell.source').first().waitFor(); // opened as soon as it is aligned
    await page.keyboard.press('1');
    const link = page.locator('tbody th a').first();
    await link.waitFor();
    await isWhole(page);
    await link.click();
    await page.locator('.scroller .cell.source').first().getByText('<script>').waitFor();
    await page.keyboard.press('c');
    await page.locator('.findings').waitFor();
    await page.waitForFunction(() => !document.querySelector('.findings .busy'));
    await isWhole(page);
  });
});

test('script in a memory is shown as text', async () => {
  const prepare = (folder) => makeMemory(folder, 'reports', [[`Hello ${SCRIPT}`, `Bonjour ${SCRIPT}`]]);
  await withPage({prepare}, async ({page}) => {
    await visit(page, '#/search?q=hello');
    await page.locator('.result').getByText('Bonjour').waitFor();
    await visit(page, `#/lookup?q=${encodeURIComponent(`Hello ${SCRIPT}`)}`);
    await page.locator('.match').getByText('Bonjour').waitFor();
    await visit(page, '#/memory');
    await page.getByText('1 unit', {exact: true}).waitFor();
    await isWhole(page);
  });
});

test('a made-up address shows no document, and says so', async () => {
  await withPage({}, async ({page}) => {
    await visit(page, '#/align/..%2F..%2Fetc%2Fpasswd');
    await page.getByText(/there is no document called/).waitFor();
    await visit(page, '#/%E0%A4%A');
    await page.getByText('There is no document yet.').waitFor();
  });
});

test('the page runs no script but its own, and shows it in no frame', async () => {
  await withPage({}, async ({page, address}) => {
    const answer = await fetch(address);
    const policy = answer.headers.get('content-security-policy');
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(await answer.text(), /<script>|<style|style=|onload=/);
    await page.getByText('There is no document yet.').waitFor();
  });
});
