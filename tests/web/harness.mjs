// A server in a folder of its own and a page on it, for each test.
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {chromium} from 'playwright-core';

const program = () => process.env.DRAGOMAN_PROGRAM;

let browser;

async function sharedBrowser() {
  browser ??= chromium.launch({
    executablePath: process.env.DRAGOMAN_BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

export async function closeBrowser() {
  if (browser) await (await browser).close();
  browser = undefined;
}

/** Starts the server on a free port, and gives its address. */
async function startServer(folder, options) {
  const server = spawn(program(), ['serve', '--workspace', folder, '--port', '0', '--quiet', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...process.env, USER: 'ana'},
  });
  const lines = createInterface({input: server.stdout});
  for await (const line of lines) {
    const port = /serves \S+:(\d+)\//.exec(line)?.[1];
    if (port) return {server, address: `http://127.0.0.1:${port}/`};
  }
  throw new Error('the server did not start');
}

async function stopServer(server) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

/**
 * Runs `story` with a server whose folder `prepare` has filled, and closes all behind it. Fails if the
 * page asked anything of another address, broke its own security policy, or had an error. A story that
 * waits in vain is told a second time: on a machine that does much else, a browser may be late.
 */
export async function withPage(settings, story) {
  try {
    await tell(settings, story);
  } catch (error) {
    if (error.name !== 'TimeoutError') throw error;
    console.error(`told a second time, since: ${error.message}`);
    await tell(settings, story);
  }
}

async function tell({prepare = async () => {}, language = 'en', theme = 'light', width = 1280, height = 800, options = []}, story) {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-web-'));
  await prepare(folder);
  const {server, address} = await startServer(folder, options);
  const context = await (await sharedBrowser()).newContext({
    viewport: {width, height}, acceptDownloads: true, locale: language,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const troubles = [];
  const open = async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) troubles.push(`asks ${url}`);
    });
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // What the server refuses is shown by the page, and logged by the browser as well.
      if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) troubles.push(message.text());
    });
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript((chosen) => {
      // An empty page has no storage.
      if (location.protocol === 'about:') return;
      if (!localStorage.getItem('dragoman')) localStorage.setItem('dragoman', JSON.stringify(chosen));
    }, {language, theme});
    await page.goto(address);
    return page;
  };
  try {
    const page = await open();
    await story({page, folder, address, open});
    if (troubles.length > 0) throw new Error(troubles.join('\n'));
  } finally {
    await context.close();
    await stopServer(server);
    await rm(folder, {recursive: true, force: true});
  }
}

/** Goes to a view: `#/align/name`. */
export async function visit(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
}

/** What the browser saves when `act` is done, as bytes. */
export async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

/** Aligns two texts into NAME.bitext with the program itself. */
export async function makeBitext(folder, name, source, target, languages = ['en', 'fr']) {
  const [one, two] = [join(folder, `${name}.src.txt`), join(folder, `${name}.tgt.txt`)];
  await writeFile(one, source);
  await writeFile(two, target);
  await runProgram(['align', one, two, '-s', languages[0], '-t', languages[1], '-o', join(folder, `${name}.bitext`), '--quiet']);
  await rm(one);
  await rm(two);
}

/** Makes NAME.tm of pairs of texts. */
export async function makeMemory(folder, name, units) {
  const file = join(folder, `${name}.units.tsv`);
  await writeFile(file, units.map((unit) => unit.join('\t')).join('\n') + '\n');
  await runProgram(['tm', 'import', join(folder, `${name}.tm`), file, '--quiet']);
  await rm(file);
}

/** Runs the program, and gives what it prints. */
export async function runProgram(args) {
  const ran = spawn(program(), args, {stdio: ['ignore', 'pipe', 'inherit']});
  let out = '';
  ran.stdout.on('data', (piece) => { out += piece; });
  const status = await new Promise((resolve) => ran.once('close', resolve));
  if (status !== 0) throw new Error(`dragoman ${args[0]} ended with ${status}`);
  return out;
}
