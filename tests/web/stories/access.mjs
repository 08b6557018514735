// What everybody needs: colours, two languages, the keyboard, a small screen.
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {test} from 'node:test';
import {makeBitext, makeMemory, runProgram, visit, withPage} from '../harness.mjs';
import {ENGLISH, FRENCH, UNITS} from '../texts.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const prepare = async (folder) => {
  await makeBitext(folder, 'report', ENGLISH, FRENCH);
  await makeMemory(folder, 'reports', UNITS);
  await writeFile(join(folder, 'terms.tsv'), 'en\tfr\nresolution\trésolution\n');
};

// Each view, and what is there when it is complete.
const VIEWS = [
  ['#/documents', '.counts .badge'],
  ['#/align/report', '.row .badge'],
  ['#/check/report', '.finding-list li'],
  ['#/search?q=council', '.result mark'],
  ['#/lookup?q=The+Council+adopted+a+resolution.', '.match mark'],
  ['#/memory', '.contents table'],
];

async function faults(page) {
  // The page's policy lets no script in but its own; the browser's debugger may.
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  }));
  return violations.filter((one) => ['serious', 'critical'].includes(one.impact))
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

for (const language of ['en', 'fr']) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds no serious fault in any view (${language}, ${theme})`, async () => {
      await withPage({prepare, language, theme}, async ({page}) => {
        for (const [hash, sign] of VIEWS) {
          await visit(page, hash);
          await page.locator(sign).first().waitFor();
          assert.deepEqual(await faults(page), [], hash);
        }
        await page.keyboard.press('F1');
        await page.getByRole('dialog').waitFor();
        assert.deepEqual(await faults(page), [], 'help');
        assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      });
    });
  }
}

test('the language that was chosen is remembered', async () => {
  await withPage({}, async ({page}) => {
    await page.getByRole('combobox', {name: 'Language'}).selectOption('fr');
    await page.getByText('Il n’y a pas encore de document.').waitFor();
    await page.reload();
    await page.getByText('Il n’y a pas encore de document.').waitFor();
  });
});

test('the help shows the keys of the view', async () => {
  await withPage({prepare}, async ({page}) => {
    await visit(page, '#/align/report');
    await page.locator('.row .badge').first().waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', {name: 'Keys'});
    await help.getByText('Merge with the next row').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({state: 'detached'});
  });
});

test('a telephone shows all of a row, without scrolling sideways', async () => {
  await withPage({prepare, width: 390, height: 800}, async ({page}) => {
    for (const [hash, sign] of VIEWS) {
      await visit(page, hash);
      await page.locator(sign).first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(wide, false, hash);
    }
  });
});

test('all rows are printed, and no tools', async () => {
  await withPage({prepare}, async ({page}) => {
    await visit(page, '#/align/report');
    await page.locator('.row .badge').first().waitFor();
    await page.emulateMedia({media: 'print'});
    assert.equal(await page.locator('.tools').filter({visible: true}).count(), 0);
    assert.equal(await page.locator('.scroller .row').last().isVisible(), true);
  });
});

test('a server that others reach asks for a token, once', async () => {
  let token = '';
  const withToken = async (folder) => {
    token = (await runProgram(['serve', 'token', 'add', 'berta', '--role', 'contribute', '--workspace', folder])).trim();
  };
  // An address of this machine alone that is not taken for one.
  const options = ['--address', '::ffff:127.0.0.1', '--host', '127.0.0.1', '--behind-proxy'];
  await withPage({prepare: withToken, options}, async ({page}) => {
    const field = page.getByLabel('Token');
    await field.fill('guessed');
    await page.keyboard.press('Enter');
    await page.getByText(/this token is not known/).waitFor();
    await field.fill(token);
    await page.keyboard.press('Enter');
    await page.getByText('There is no document yet.').waitFor();
    await page.getByText('berta').waitFor();
    assert.equal(await page.evaluate(() => document.cookie), '');
    await page.reload();
    await page.getByText('There is no document yet.').waitFor();
  });
});
