import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import {findText, listDocuments} from '../api/documents';
import {contents, search, type Contents, type FoundHit, type UnitFilter} from '../api/memories';
import {day, figure, languageName, t} from '../i18n';
import {useKeys} from '../keys';
import {goTo, noteParameters, type Route} from '../route';
import {textRanges} from '../text/bytes';
import {directionOf} from '../text/direction';
import {Marked} from '../text/marked';
import {fileName} from '../text/names';
import {attempt, tell} from '../ui/notices';
import {Choice, Empty} from '../ui/parts';
import {useTitle, useTyped} from '../ui/use';
import {MemoryChoice, MemoryFailure, useMemories} from './memory_choice';

type Facet = 'document' | 'domain' | 'user' | 'year';
type Filters = Partial<Record<Facet, string>>;
const FACETS: readonly Facet[] = ['document', 'domain', 'user', 'year'];

function facetOf(hit: FoundHit, facet: Facet): string {
  if (facet === 'year') return hit.changed > 0 ? String(new Date(hit.changed * 1000).getUTCFullYear()) : '';
  return hit[facet] ?? '';
}

/** What the server is asked for; nothing where no filter is set. */
function unitFilter({document, domain, user, year}: Filters): UnitFilter | undefined {
  if (!document && !domain && !user && !year) return undefined;
  return {
    ...(document && {document}), ...(domain && {domain}), ...(user && {user}),
    ...(year && {since: `${year}-01-01`, until: `${Number(year) + 1}-01-01`}),
  };
}

/** The first translation of a hit: its language and its text. */
const translationOf = (hit: FoundHit): [language: string, text: string] =>
  Object.entries(hit.translations)[0] ?? ['', ''];

export function Search({route}: {route: Route}) {
  const {memories, memory, setMemory} = useMemories();
  const [query, setQuery] = useState(route.parameters.get('q') ?? '');
  const [language, setLanguage] = useState(route.parameters.get('language') ?? '');
  const [stems, setStems] = useState(false);
  const [filters, setFilters] = useState<Filters>({});
  const [current, setCurrent] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useTitle(t('view.search'));
  useEffect(() => field.current?.focus(), [memory === undefined]);

  const words = query.trim();
  const filter = unitFilter(filters);
  const asked = memory && !memory.error && /[\p{L}\p{N}]/u.test(words)
    ? {q: words, languages: language ? [language] : memory.languages, stems} : undefined;
  const inputs = [memory?.name, words, language, stems];
  const all = useTyped(asked && memory && ((signal) => search(memory.name, asked, signal)), inputs, 120);
  const chosen = useTyped(
    asked && memory && filter && ((signal) => search(memory.name, {...asked, filter}, signal)),
    [...inputs, JSON.stringify(filter)], 120);
  const answer = filter ? chosen : all;
  // Where not all hits came, there may be others in what else the memory has.
  const has = useTyped(all?.more && memory ? () => contents(memory.name) : undefined, [memory?.name, all?.more], 0);
  useEffect(() => {
    noteParameters({...(words && {q: words}), ...(language && {language})});
    setCurrent(0);
  }, [words, language]);
  const hits = answer?.hits ?? [];

  const move = (to: number) => {
    const next = Math.max(0, Math.min(to, hits.length - 1));
    setCurrent(next);
    list.current?.children[next]?.scrollIntoView({block: 'nearest'});
  };
  const copy = (text: string) => attempt(async () => {
    await navigator.clipboard.writeText(text);
    tell(t('search.copied'));
  });
  const hit = hits[current];
  useKeys({title: 'view.search', bindings: [
    {keys: ['ArrowDown'], label: 'key.down', inFields: true, run: () => move(current + 1)},
    {keys: ['ArrowUp'], label: 'key.up', inFields: true, run: () => move(current - 1)},
    {keys: ['Ctrl+Enter', 'c'], label: 'key.copy', inFields: true, run: () => { if (hit) copy(translationOf(hit)[1]); }},
    {keys: ['Alt+Enter', 'o'], label: 'key.context', inFields: true, run: () => { if (hit) attempt(() => openContext(hit)); }},
    {keys: ['/'], label: 'key.query', run: () => field.current?.select()},
  ]});

  return (
    <main class="view search">
      <header class="bar">
        <h1>{t('view.search')}</h1>
        <div class="asking">
          <label class="query">
            <span>{t('search.phrase')}</span>
            <input ref={field} type="search" value={query} dir="auto" autocomplete="off"
              placeholder={t('search.example')}
              onInput={(event) => setQuery(event.currentTarget.value)} />
          </label>
          {memories && memory && <MemoryChoice memories={memories} memory={memory} onChange={setMemory} />}
          <Choice label={t('search.language')} value={language} onChange={setLanguage}
            options={[['', t('search.any')], ...(memory?.languages ?? []).map((one) => [one, languageName(one)] as const)]} />
          <label class="tick">
            <input type="checkbox" checked={stems} onChange={(event) => setStems(event.currentTarget.checked)} />
            {t('search.stems')}
          </label>
        </div>
        {all && (all.hits.length > 0 || filter) && (
          <Facets hits={all.hits} contents={has} filters={filters} onChange={setFilters} />
        )}
        <p class="summary" role="status">
          {answer && t(answer.more ? 'search.count_more' : 'search.count', {count: hits.length})}
        </p>
      </header>
      {memories?.length === 0 && <Empty next={t('memory.none_next')}>{t('memory.none')}</Empty>}
      <MemoryFailure memory={memory} />
      {answer && hits.length === 0 && <Empty>{t('search.none')}</Empty>}
      <p class="visually-hidden" role="status">{current > 0 && hit && `${hit.text} – ${translationOf(hit)[1]}`}</p>
      <ol class="results" ref={list}>
        {hits.map((one, k) => (
          <HitRow key={`${one.unit} ${one.language}`} hit={one} current={k === current}
            onChoose={() => setCurrent(k)} onCopy={copy} onOpen={() => attempt(() => openContext(one))} />
        ))}
      </ol>
    </main>
  );
}

/** Opens the document behind a hit where its text is. */
async function openContext(hit: FoundHit): Promise<void> {
  const documents = await listDocuments();
  const behind = documents.filter(({name, state}) =>
    state && [name, state.source.name, state.target.name].includes(hit.document));
  for (const {name} of behind) {
    const row = (await findText(name, hit.text))[0];
    if (row === undefined) continue;
    goTo('align', name, {row: String(row + 1), find: hit.text});
    return;
  }
  tell(t('search.no_context', {name: hit.document}));
}

interface FacetsProps {
  hits: readonly FoundHit[];
  contents: Contents | undefined; // of the memory, where it may have more hits than these
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What the memory has of a facet. Nobody knows its persons but those of the hits. */
function valuesIn(contents: Contents, facet: Facet): string[] {
  if (facet === 'document') return contents.documents.map(({name}) => name);
  if (facet === 'domain') return contents.domains.map(({name}) => name);
  return facet === 'year' ? contents.dates.map(({year}) => String(year)) : [];
}

function Facets({hits, contents, filters, onChange}: FacetsProps) {
  const counts = useMemo(() => FACETS.map((facet) => {
    const found = new Map<string, number>();
    for (const hit of hits) {
      const value = facetOf(hit, facet);
      if (value !== '') found.set(value, (found.get(value) ?? 0) + 1);
    }
    const more = [...(contents ? valuesIn(contents, facet) : []), filters[facet] ?? ''];
    for (const value of more) if (value !== '' && !found.has(value)) found.set(value, 0);
    return [facet, [...found].sort((a, b) => b[1] - a[1])] as const;
  }), [hits, contents, filters]);
  const label = (facet: Facet, value: string, count: number) => {
    const shown = facet === 'document' ? fileName(value) : value;
    return count === 0 ? shown : `${shown} (${figure(count)}${contents ? '+' : ''})`;
  };
  return (
    <div class="filters">
      {counts.filter(([facet, found]) => found.length > 1 || filters[facet]).map(([facet, found]) => (
        <Choice key={facet} label={t(`search.${facet}`)} value={filters[facet] ?? ''}
          options={[['', t('check.all')], ...found.map(([value, count]) => [value, label(facet, value, count)] as const)]}
          onChange={(value) => onChange({...filters, [facet]: value})} />
      ))}
    </div>
  );
}

interface HitRowProps {
  hit: FoundHit;
  current: boolean;
  onChoose: () => void;
  onCopy: (text: string) => void;
  onOpen: () => void;
}

function HitRow({hit, current, onChoose, onCopy, onOpen}: HitRowProps) {
  return (
    <li class={current ? 'result current' : 'result'} aria-current={current ? 'true' : undefined} onClick={onChoose}>
      <p class="text" lang={hit.language} dir={directionOf(hit.language)}>
        <Marked text={hit.text} marks={textRanges(hit.text, hit.stretches).map((range) => ({...range, kind: 'hit'}))} />
      </p>
      <div class="translations">
        {Object.entries(hit.translations).map(([tag, text]) => (
          <p key={tag} class="text" lang={tag} dir={directionOf(tag)}>
            <Marked text={text} marks={textRanges(text, hit.counterparts[tag] ?? []).map((range) => ({...range, kind: 'counterpart'}))} />
          </p>
        ))}
      </div>
      <p class="origin">
        <span dir="auto">{[fileName(hit.document), hit.domain, hit.user, hit.changed > 0 ? day(hit.changed) : ''].filter(Boolean).join(' · ')}</span>
        <button type="button" class="plain" onClick={() => onCopy(translationOf(hit)[1])}>{t('search.copy')}</button>
        {hit.document !== '' && <button type="button" class="plain" onClick={onOpen}>{t('search.context')}</button>}
      </p>
    </li>
  );
}
