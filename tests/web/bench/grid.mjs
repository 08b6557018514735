// Measures the grid on a large document: bench/grid.mjs PROGRAM [ROWS]
//
// Prints how long it takes to show the first rows, how long keys take from the press to the frame
// that shows what they did (95th percentile), and the memory of the tab.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {closeBrowser, runProgram, withPage} from '../harness.mjs';

if (process.argv[2] === undefined) {
  console.error('usage: node bench/grid.mjs PROGRAM [ROWS]');
  process.exit(2);
}
process.env.DRAGOMAN_PROGRAM ??= process.argv[2];
process.env.DRAGOMAN_BROWSER ??= '/usr/bin/chromium';
const count = Number(process.argv[3] ?? 20000);

const WORDS = [
  ['committee', 'comité'], ['report', 'rapport'], ['session', 'session'], ['council', 'conseil'],
  ['resolution', 'résolution'], ['meeting', 'séance'], ['budget', 'budget'], ['programme', 'programme'],
];
let state = 1;
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};
const sentences = Array.from({length: count}, (_, k) => {
  const some = Array.from({length: 6 + random(20)}, () => WORDS[random(WORDS.length)]);
  const side = (at) => `${k + 1}. The ${some.map((pair) => pair[at]).join(' ')} of ${1900 + random(100)}.`;
  return [side(0), side(1)];
});

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];

// A table is aligned already, so that there are as many rows as were asked for.
async function prepare(folder) {
  const table = join(folder, 'large.tsv');
  await writeFile(table, sentences.map((pair) => pair.join('\t')).join('\n'));
  await runProgram(['align', table, '-s', 'en', '-t', 'fr', '-o', join(folder, 'large.bitext'), '--quiet']);
}

await withPage({prepare}, async ({page, address}) => {
  // From the address to the first rows, with the page's own files in no cache.
  const opened = [];
  for (let k = 0; k < 5; ++k) {
    await page.goto('about:blank');
    await page.goto(`${address}?${k}#/align/large`, {waitUntil: 'commit'});
    opened.push(await page.evaluate(async () => {
      while (!document.querySelector('.scroller .row .segment')) await new Promise(requestAnimationFrame);
      return performance.now();
    }));
  }
  const total = await page.evaluate(async () => {
    while (!document.querySelector('.figures .confidence')) await new Promise(requestAnimationFrame);
    return Number(document.querySelector('.grid').getAttribute('aria-rowcount')) - 1;
  });
  console.log(`${total} rows`);
  console.log(`first rows: ${percentile(opened, 0.5).toFixed(0)} ms (median of 5), at most ${Math.max(...opened).toFixed(0)} ms`);

  // The time from a key to the first frame that shows what it did.
  const press = (key, options = {}) => page.evaluate(async ([name, more]) => {
    const grid = document.querySelector('.grid');
    const target = grid.contains(document.activeElement) ? document.activeElement : grid;
    const seen = () => {
      const row = document.querySelector('.row.current');
      return `${document.querySelector('.figures')?.textContent}|${row?.textContent}|${row?.className}|${grid.getAttribute('aria-activedescendant')}|${grid.getAttribute('aria-rowcount')}`;
    };
    const before = seen();
    const begin = performance.now();
    target.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true, ...more}));
    while (seen() === before && performance.now() - begin < 5000) await new Promise(requestAnimationFrame);
    return performance.now() - begin;
  }, [key, options]);
  await page.locator('.grid').focus();
  // The checks of so many rows run once, in the background, and are not what is measured.
  await page.waitForFunction(() => !document.querySelector('.busy'), undefined, {timeout: 300_000});
  const undo = ['z', {ctrlKey: true}];
  const redo = ['Z', {ctrlKey: true, shiftKey: true}];
  // Keys that are pressed one after the other, so many times.
  const turns = [
    [60, ['ArrowDown']], [60, ['PageDown']], [1, ['End']], [1, ['Home']],
    [60, ['a']], [30, ['m']], [30, undo], [30, redo], [30, undo],
    [30, ['r']], [30, ['ArrowUp']], [30, [' ']],
    [30, ['ArrowDown'], ['u'], undo, ['d'], undo], [30, ['e'], ['Escape']],
    [30, ['s'], ['Enter'], undo, ['ArrowDown']],
  ];
  const named = ([key, {ctrlKey, shiftKey} = {}]) =>
    `${ctrlKey ? 'Ctrl ' : ''}${shiftKey ? 'Shift ' : ''}${key === ' ' ? 'Space' : key}`;
  const took = new Map();
  for (const [times, ...keys] of turns) {
    for (let k = 0; k < times; ++k) {
      for (const key of keys) {
        const name = named(key);
        took.set(name, [...(took.get(name) ?? []), await press(...key)]);
      }
    }
  }
  for (const [name, times] of took) {
    console.log(`${name.padEnd(13)} p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`);
  }
  console.log(`all keys      p95 ${percentile([...took.values()].flat(), 0.95).toFixed(0)} ms`);

  // Through the whole document, as somebody does who reads it.
  await page.evaluate(async () => {
    const scroller = document.querySelector('.scroller');
    for (let k = 0; k <= 60; ++k) {
      scroller.scrollTop = (scroller.scrollHeight * k) / 60;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const {metrics} = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  console.log(`heap of the tab: ${(metric('JSHeapUsedSize') / 1e6).toFixed(0)} MB, ${metric('Nodes')} nodes`);
  const browser = await page.context().browser().newBrowserCDPSession();
  const {processInfo} = await browser.send('SystemInfo.getProcessInfo');
  for (const {id, type} of processInfo.filter((one) => one.type === 'renderer')) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    if (kilobytes > 0) console.log(`process (${type}): ${(kilobytes / 1e3).toFixed(0)} MB`);
  }
});
await closeBrowser();
