import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makeBitext, saved, visit, withPage} from '../harness.mjs';
import {ARABIC, ENGLISH, FRENCH} from '../texts.mjs';

const rows = (page) => page.locator('.scroller .row').evaluateAll((all) => all.map((row) =>
  [...row.querySelectorAll('.cell')].map((cell) => cell.textContent.trim().replace(/\s+/g, ' '))));
const targets = async (page) => (await rows(page)).map(([, target]) => target);
const settled = (page, text) => page.locator('.figures').getByText(text).waitFor();

async function opened({page, folder}, texts = [ENGLISH, FRENCH], languages) {
  await makeBitext(folder, 'report', ...texts, languages);
  await visit(page, '#/align/report');
  await page.locator('.scroller .row .cell.target').first().waitFor();
  await page.locator('.grid').focus();
}

test('a document is aligned by keys alone, from the list to the saved file', async () => {
  await withPage({}, async ({page, folder}) => {
    await makeBitext(folder, 'report', ENGLISH, FRENCH);
    await page.reload();
    await page.getByRole('link', {name: 'report', exact: true}).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.scroller .row .cell.target').first().waitFor();

    // Row 3 is "It adopted …", row 4 "The meeting rose …".
    for (let k = 0; k < 2; ++k) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await settled(page, '1 of 5 accepted');
    assert.equal((await targets(page))[2], '2. Il a adopté la résolution 55/25. La séance est levée à 18 heures.');

    await page.keyboard.press('s');
    await page.getByRole('group', {name: 'Split the row'}).waitFor();
    await page.keyboard.press('Enter');
    await settled(page, '2 of 6 accepted');

    await page.keyboard.press('Control+z');
    await settled(page, '1 of 5 accepted');
    await page.keyboard.press('Control+Shift+z');
    await settled(page, '2 of 6 accepted');

    // The last segment of row 4 goes down to row 5, and up again.
    await page.keyboard.press('End');
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelectorAll('.scroller .row').length === 6);
    await page.waitForFunction(() => document.querySelectorAll('.scroller .row')[4].textContent.includes('traduire'));
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelectorAll('.scroller .row')[5].textContent.includes('traduire'));

    await page.keyboard.press('Home');
    for (let k = 0; k < 6; ++k) await page.keyboard.press('a');
    await settled(page, '6 of 6 accepted');
    await page.keyboard.press('r');
    await settled(page, '1 to review');
    await page.keyboard.press('a');
    await settled(page, '6 of 6 accepted');

    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').waitFor();
    const tsv = await saved(page, async () => {
      // The formats are links in the order of the list: TMX, XLIFF, TSV.
      await page.getByRole('link', {name: /^TSV/}).focus();
      await page.keyboard.press('Enter');
    });
    assert.equal(tsv.name, 'report.tsv');
    const lines = tsv.bytes.toString('utf8').trimEnd().split('\n').map((line) => line.split('\t').slice(0, 2));
    assert.deepEqual(lines, [
      ['Report of the Committee', 'Rapport du Comité'],
      ['The Committee met in Geneva on 3 May 2004 and took note of the report.', "Le Comité s'est réuni à Genève le 4 mai 2004 et a pris note du rapport."],
      ['It adopted resolution 55/25.', 'Il a adopté la résolution 55/25.'],
      ['The meeting rose at 6 p.m.', 'La séance est levée à 18 heures.'],
      ['The Secretariat was asked to publish the text.', 'Le Secrétariat a été prié de publier le texte.'],
      ['It was also asked to translate it.', 'Il a aussi été prié de le traduire.'],
    ]);
  });
});

test('the original is locked until it is unlocked', async () => {
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('e');
    await page.getByText('The original is locked. Press L to unlock it.').waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('e');
    await page.getByRole('textbox', {name: 'Text of the original'}).fill('Report of the Working Group');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', {name: 'Report of the Working Group'}).waitFor();
  });
});

test('an empty side is not edited, and what is in the way of the keys can be left', async () => {
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('u'); // its translation goes to the row above
    await page.locator('.row.current .cell.target:empty').waitFor();
    await page.keyboard.press('e');
    await page.getByText(/This side of the row is empty/).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(() => document.querySelector('.row.current .number')?.textContent === '1');
  });
});

test('accepted rows stay when the rest is aligned again', async () => {
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('m');
    await settled(page, '1 of 5 accepted');
    await page.getByRole('button', {name: 'Realign pending'}).click();
    await page.getByText('The pending rows were aligned again.').waitFor();
    await settled(page, '1 of 5 accepted');
    assert.equal((await targets(page)).at(-1), '3. Le Secrétariat a été prié de publier le texte. Il a aussi été prié de le traduire.');
  });
});

test('a new issue keeps what was accepted', async () => {
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given);
    for (let k = 0; k < 6; ++k) await page.keyboard.press('a');
    await settled(page, '6 of 6 accepted');
    await page.getByRole('button', {name: 'New issue'}).click();
    const corrected = [['e.txt', ENGLISH.replace('6 p.m.', '7 p.m.')], ['f.txt', FRENCH.replace('18 heures', '19 heures')]];
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(
      corrected.map(([name, text]) => ({name, mimeType: 'text/plain', buffer: Buffer.from(text)})));
    await page.getByRole('button', {name: 'Put in place'}).click();
    await page.getByText('5 rows have kept their state.').waitFor();
    await settled(page, '5 of 6 accepted');
  });
});

test('space goes to the next doubtful row, and a search to the next row that has a text', async () => {
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given);
    await page.keyboard.press('End');
    await page.keyboard.press('r');
    await page.keyboard.press('Home');
    await settled(page, '1 to review');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('.row.current .number').textContent === '6' ||
      document.querySelector('.row.current .status:not(.high)') !== null);
    await page.keyboard.press('/');
    await page.getByRole('textbox', {name: 'Text, on either side'}).fill('geneve');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.row.current .number').textContent === '2');
  });
});

test('each edit asks once, gets the rows that it changed, and draws no others', async () => {
  const sentences = Array.from({length: 600}, (_, k) => `${k + 1}. Part ${k + 1} of the report was adopted.`);
  const translated = sentences.map((_, k) => `${k + 1}. La partie ${k + 1} du rapport est adoptée.`);
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given, [sentences.join('\n\n'), translated.join('\n\n')]);
    await settled(page, '0 of 600 accepted');
    await page.getByRole('link', {name: /\d findings?/}).waitFor();
    for (let k = 0; k < 300; k += 10) await page.keyboard.press('PageDown');
    await page.waitForFunction(() => document.querySelector('.row.current')?.textContent.includes('Part 301 of'));
    const asked = [];
    page.on('response', async (response) => {
      const body = await response.json().catch(() => ({}));
      asked.push([response.url().replace(/^.*\/report\//, ''), body.change?.rows.length]);
    });
    // What is drawn anew says so by the texts and attributes that change.
    await page.evaluate(() => {
      globalThis.drawn = new Set();
      new MutationObserver((changes) => {
        for (const {target} of changes) {
          const row = (target instanceof Element ? target : target.parentElement)?.closest('.row');
          if (row) globalThis.drawn.add(row.querySelector('.number').textContent);
        }
      }).observe(document.querySelector('.scroller .rows'), {subtree: true, childList: true, attributes: true, characterData: true});
    });
    const drawn = () => page.evaluate(() => {
      const rows = [...globalThis.drawn].map(Number);
      globalThis.drawn.clear();
      return rows.sort((a, b) => a - b);
    });
    await page.keyboard.press('a');
    await settled(page, '1 of 600 accepted');
    assert.deepEqual(await drawn(), [301, 302]); // it, and the one that the cursor went to
    await page.keyboard.press('Control+z');
    await settled(page, '0 of 600 accepted');
    assert.deepEqual(asked.filter(([address]) => !address.startsWith('findings')), [['edits', 1], ['undo', 1]]);
    asked.length = 0;
    const before = await page.locator('.row.current').boundingBox();
    await page.keyboard.press('m');
    await settled(page, '1 of 599 accepted');
    assert.equal(await page.locator('.row.current .cell.target .segment').count(), 2);
    // The rows above stay as high as they are, so nothing jumps.
    assert.equal((await page.locator('.row.current').boundingBox()).y, before.y);
    for (let k = 2; k <= 4; ++k) {
      await page.keyboard.press('m');
      await settled(page, `1 of ${600 - k} accepted`);
    }
    await page.waitForTimeout(300); // what would be asked for behind an edit
    assert.deepEqual(asked.filter(([address]) => !address.startsWith('findings')), Array(4).fill(['edits', 1]));
  });
});

test('all rows are printed, though few are in the page, and no piece is too long', async () => {
  const sentences = Array.from({length: 2500}, (_, k) => `${k + 1}. Part ${k + 1} of the report was adopted.`);
  const translated = sentences.map((_, k) => `${k + 1}. La partie ${k + 1} du rapport est adoptée.`);
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given, [sentences.join('\n\n'), translated.join('\n\n')]);
    await page.locator('.figures .confidence').waitFor();
    const count = Number(await page.locator('.grid').getAttribute('aria-rowcount')) - 1;
    assert.ok(count >= 2500);
    await page.evaluate(() => {
      globalThis.printed = [];
      globalThis.pieces = [];
      // Observers are told after each piece, before the page does anything else.
      new MutationObserver((changes) => {
        const rows = changes.filter(({target}) => target.nodeName === 'TBODY').flatMap(({addedNodes}) => [...addedNodes]);
        if (rows.length > 0) globalThis.pieces.push(rows.length);
      }).observe(document.body, {subtree: true, childList: true});
      window.print = () => {
        globalThis.printed = [...document.querySelectorAll('.printed tbody tr')].map((row) => row.textContent);
      };
    });
    await page.keyboard.press('Control+p');
    await page.waitForFunction(() => globalThis.printed.length > 0);
    const {printed, pieces} = await page.evaluate(() => ({printed: globalThis.printed, pieces: globalThis.pieces}));
    assert.equal(printed.length, count);
    const all = printed.join('\n');
    for (let k = 1; k <= 2500; ++k) {
      assert.ok(all.includes(`Part ${k} of the report`) && all.includes(`La partie ${k} du rapport`), `${k}`);
    }
    printed.forEach((row, k) => assert.ok(row.startsWith(String(k + 1))));
    assert.ok(Math.max(...pieces) <= 200, `${Math.max(...pieces)}`);
    assert.ok(await page.locator('.scroller .row').count() < 100);
    await page.waitForFunction(() => document.querySelector('.printed') === null);
  });
});

test('Arabic is shown from right to left', async () => {
  await withPage({}, async (given) => {
    const {page} = given;
    await opened(given, [ENGLISH.split('\n3.')[0], ARABIC], ['en', 'ar']);
    const cell = page.locator('.scroller .cell.target').first();
    assert.equal(await cell.getAttribute('dir'), 'rtl');
    assert.equal(await cell.getAttribute('lang'), 'ar');
    assert.equal(await page.locator('.scroller .cell.source').first().getAttribute('dir'), 'ltr');
  });
});

test('accepted rows go into a new memory as checked by a person', async () => {
  await withPage({}, async (given) => {
    const {page, address} = given;
    await opened(given);
    await page.keyboard.press('a');
    await settled(page, '1 of 6 accepted');
    await page.getByRole('button', {name: 'Into a memory'}).click();
    await page.getByRole('textbox', {name: 'Name'}).fill('reports');
    await page.getByRole('button', {name: 'Put into the memory'}).click();
    await page.getByText('reports: 1 unit added').waitFor();
    const found = await (await fetch(`${address}api/v1/memories/reports/lookup?q=Report+of+the+Committee`)).json();
    assert.equal(found.matches[0].target, 'Rapport du Comité');
    assert.equal(found.matches[0].user, 'ana');
  });
});
