// A whole document for the printer: a plain table, which is in the page only while it is printed. The
// grid can't be printed, for it has the rows in sight only.
import * as api from '../api/documents';
import {SIDES, type DocumentState, type Row, type Side} from '../api/types';
import {languageTitle, share, t} from '../i18n';
import {directionOf} from '../text/direction';
import {joined} from '../text/joined';
import {fileName} from '../text/names';

const PAGE = 1000; // rows that are asked for at once
const PIECE = 200; // rows that are put into the page before it may do other things

interface Printing {
  name: string;
  state: DocumentState;
  remarks: (row: number) => readonly string[]; // what to say of the row with that id
  onProgress: (share: number) => void;
}

function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

function stateOf(row: Row): string {
  if (row.state === 'accepted') return '✓';
  return row.state === 'needs_review' ? '?' : share(row.confidence);
}

function lineOf(row: Row, number: number, {state, remarks}: Printing): HTMLElement {
  const line = element('tr', '', row.kind);
  line.append(element('td', String(number), 'number'), element('td', stateOf(row), 'how'));
  for (const side of SIDES) {
    const {language} = state[side];
    const cell = element('td', joined(row[side].segments.map(({label, text}) =>
      (label === undefined ? text : `${label} ${text}`))));
    cell.lang = language;
    cell.dir = directionOf(language);
    line.append(cell);
  }
  const said = remarks(row.id);
  if (said.length > 0) {
    const list = element('ul');
    list.append(...said.map((one) => element('li', one)));
    line.lastElementChild?.append(list);
  }
  return line;
}

function emptyTable({name, state}: Printing): {sheet: HTMLElement; body: HTMLElement} {
  const sheet = element('section', '', 'printed');
  const table = element('table');
  const head = element('tr');
  const title = (side: Side) => `${languageTitle(state[side].language)} – ${fileName(state[side].name)}`;
  head.append(element('th', t('align.number'), 'number'), element('th', t('align.how'), 'how'),
    element('th', title('source')), element('th', title('target')));
  const heads = element('thead');
  heads.append(head);
  const body = element('tbody');
  table.append(heads, body);
  sheet.append(element('h1', name), table);
  return {sheet, body};
}

/** Puts the rows into the table, and says whether they are all of one version. */
async function fill(body: HTMLElement, printing: Printing): Promise<boolean> {
  let version: number | undefined;
  for (let first = 0, total = 1; first < total; first += PAGE) {
    const answer = await api.rows(printing.name, first, PAGE);
    version ??= answer.version;
    if (answer.version !== version) return false;
    ({total} = answer);
    for (let k = 0; k < answer.rows.length; k += PIECE) {
      body.append(...answer.rows.slice(k, k + PIECE).map((row, at) => lineOf(row, first + k + at + 1, printing)));
      printing.onProgress(Math.min(1, (first + k + PIECE) / Math.max(1, total)));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
  return true;
}

/** Prints all rows. One edited meanwhile makes it begin again. */
export async function printAll(printing: Printing): Promise<void> {
  let {sheet, body} = emptyTable(printing);
  document.body.append(sheet);
  try {
    for (let left = 3; !(await fill(body, printing)); --left) {
      if (left === 0) throw new Error(t('print.changing'));
      sheet.remove();
      ({sheet, body} = emptyTable(printing));
      document.body.append(sheet);
    }
    window.print();
  } finally {
    sheet.remove();
  }
}
