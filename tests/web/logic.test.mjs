// The parts of the page that need no browser.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '../../web');
const {build} = createRequire(join(web, 'package.json'))('esbuild');

/** A module of web/src, compiled. */
async function load(path) {
  const {outputFiles} = await build({
    entryPoints: [join(web, 'src', path)], bundle: true, write: false, format: 'esm', platform: 'node',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

// The same numbers at every run.
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

test('heights add up as a plain sum does, however they are changed', async () => {
  const {Heights} = await load('grid/heights.ts');
  const random = numbers(7);
  for (const count of [0, 1, 2, 3, 7, 8, 9, 100, 257]) {
    const plain = Array.from({length: count}, () => 1 + random(50));
    const heights = new Heights(plain);
    for (let round = 0; round < 200; ++round) {
      if (count > 0) {
        const row = random(count);
        plain[row] = 1 + random(50);
        heights.set(row, plain[row]);
      }
      const upTo = random(count + 1);
      const sum = plain.slice(0, upTo).reduce((all, one) => all + one, 0);
      assert.equal(heights.top(upTo), sum);
      const offset = random(heights.total + 20);
      let row = 0;
      for (let rest = offset; row < count - 1 && rest >= plain[row]; ++row) rest -= plain[row];
      assert.equal(heights.at(offset), Math.max(0, row));
    }
  }
});

test('heights stay known when rows come and go', async () => {
  const {Heights} = await load('grid/heights.ts');
  const random = numbers(11);
  let plain = Array.from({length: 50}, () => 1 + random(50));
  const heights = new Heights(plain);
  for (let round = 0; round < 200; ++round) {
    const first = random(plain.length + 1);
    const removed = Math.min(random(4), plain.length - first);
    const added = random(4);
    let guessed = 0;
    heights.splice({first, removed, added}, (row) => {
      ++guessed;
      return row + 3;
    });
    assert.equal(guessed, added); // no others are guessed
    plain = [...plain.slice(0, first), ...Array.from({length: added}, (_, k) => first + k + 3), ...plain.slice(first + removed)];
    assert.equal(heights.count, plain.length);
    for (let row = 0; row <= plain.length; ++row) {
      assert.equal(heights.top(row), plain.slice(0, row).reduce((all, one) => all + one, 0));
    }
  }
});

test('texts are joined by a space, but not in Chinese and Japanese', async () => {
  const {joined} = await load('text/joined.ts');
  assert.equal(joined(['One.', 'Two.', 'Three.']), 'One. Two. Three.');
  assert.equal(joined(['可持续发展。', '秘书长的信']), '可持续发展。秘书长的信');
  assert.equal(joined(['会議は', 'ここで終わる。']), '会議はここで終わる。');
  assert.equal(joined(['تقرير', 'اللجنة']), 'تقرير اللجنة');
  assert.equal(joined(['', 'Two.']), 'Two.');
  assert.equal(joined([]), '');
});

test('bytes of UTF-8 become units of UTF-16', async () => {
  const {textRanges, byteLength} = await load('text/bytes.ts');
  const text = 'é 😀 中 a';
  const bytes = (part) => byteLength(text.slice(0, text.indexOf(part)));
  for (const part of ['é', '😀', '中', 'a']) {
    const begin = bytes(part);
    assert.deepEqual(textRanges(text, [[begin, begin + byteLength(part)]]),
      [{begin: text.indexOf(part), end: text.indexOf(part) + part.length}]);
  }
  assert.deepEqual(textRanges(text, [[100, 200]]), []);
  assert.deepEqual(textRanges('ab', [[1, 2], [0, 1]]), [{begin: 0, end: 1}, {begin: 1, end: 2}]);
});

test('a side is cut between segments, and between words where texts may be cut', async () => {
  const {cutPoints, cutAt, likelyPoint} = await load('bitext/cuts.ts');
  const cell = {segments: [{id: 1, index: 0, text: 'Né à Paris.'}, {id: 2, index: 1, text: 'Mort.'}]};
  assert.deepEqual(cutPoints(cell, false), [{segment: 0, unit: 0}, {segment: 1, unit: 0}, {segment: 2, unit: 0}]);
  const points = cutPoints(cell, true);
  assert.deepEqual(points.map(({segment, unit}) => [segment, unit]), [[0, 0], [0, 3], [0, 5], [1, 0], [2, 0]]);
  assert.deepEqual(cutAt(cell, points[1]), {segments: 0, offset: 4});
  assert.deepEqual(cutAt(cell, points[3]), {segments: 1});
  assert.deepEqual(points[likelyPoint(cell, points, 0.1)], {segment: 1, unit: 0});
  const one = {segments: [{id: 1, index: 0, text: '中文句子'}]};
  assert.equal(cutPoints(one, true).length, 5);
});

test('every message of one language has the same places for values as in the other', async () => {
  const {default: en} = await load('messages/en.json');
  const {default: fr} = await load('messages/fr.json');
  assert.deepEqual(Object.keys(fr), Object.keys(en));
  const names = (text) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();
  for (const key of Object.keys(en)) assert.deepEqual(names(fr[key]), names(en[key]), key);
});

test('an address of the page says where one is, and nothing else is taken for one', async () => {
  const {parseRoute, linkTo} = await load('route.ts');
  const route = parseRoute(linkTo('align', 'a/b ?#é', {row: '7'}));
  assert.deepEqual([route.view, route.name, route.parameters.get('row')], ['align', 'a/b ?#é', '7']);
  assert.equal(parseRoute('#/nowhere/x').view, 'documents');
  assert.equal(parseRoute('#/align/%E0%A4').name, '%E0%A4');
});
