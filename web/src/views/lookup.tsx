import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import {upload} from '../api/documents';
import {analyse, lookUp, terms} from '../api/memories';
import type {Analysis, Fragment, Match, TermHit} from '../api/types';
import {day, languageName, t, tOr} from '../i18n';
import {useKeys} from '../keys';
import {noteParameters, type Route} from '../route';
import {textRanges} from '../text/bytes';
import {directionOf} from '../text/direction';
import {Marked, type Mark} from '../text/marked';
import {fileName} from '../text/names';
import {keyLabel} from '../ui/help';
import {attempt, tell} from '../ui/notices';
import {Choice, Empty, FileDrop, Progress} from '../ui/parts';
import {useTitle, useTyped} from '../ui/use';
import {Leverage} from './leverage';
import {MemoryChoice, MemoryFailure, useMemories} from './memory_choice';

const THRESHOLDS = ['50', '60', '70', '75', '85', '95', '100'] as const;

export function Lookup({route}: {route: Route}) {
  const {memories, memory, setMemory} = useMemories();
  const [text, setText] = useState(route.parameters.get('q') ?? '');
  const [source, setSource] = useState('');
  const [target, setTarget] = useState('');
  const [threshold, setThreshold] = useState('60');
  const [chosen, setChosen] = useState(0);
  const [analysis, setAnalysis] = useState<Analysis>();
  const [progress, setProgress] = useState<{share: number; step: string}>();
  const field = useRef<HTMLTextAreaElement>(null);
  useTitle(t('view.lookup'));
  useEffect(() => field.current?.focus(), [memory === undefined]);

  const query = text.trim().replace(/\s+/gu, ' ');
  useEffect(() => {
    noteParameters(query ? {q: query} : {});
    setChosen(0);
  }, [query]);
  const languages = memory?.languages ?? [];
  const answer = useTyped(
    memory && !memory.error && query !== ''
      ? (signal) => lookUp(memory.name, query, {source, target}, Number(threshold), signal) : undefined,
    [memory?.name, query, source, target, threshold], 150,
  );
  const way = useMemo(() => ({
    source: source || languages.find((one) => one.startsWith('en')) || languages[0] || 'en',
    target: target || languages.find((one) => one.startsWith('fr')) || languages[1] || 'fr',
  }), [source, target, memory]);
  const known = useTyped(query !== '' ? (signal) => terms(query, way, signal) : undefined,
    [query, way.source, way.target], 200);

  const copy = (match: Match) => attempt(async () => {
    await navigator.clipboard.writeText(match.target);
    tell(t('search.copied'));
  });
  const matches = answer?.matches ?? [];
  const move = (to: number) => setChosen(Math.max(0, Math.min(to, matches.length - 1)));
  useKeys({title: 'view.lookup', bindings: [
    {keys: ['Ctrl+Enter', 'c'], label: 'key.copy', inFields: true, run: () => {
      const match = matches[chosen];
      if (match) copy(match);
    }},
    {keys: ['Ctrl+ArrowDown', 'ArrowDown', 'j'], label: 'key.down', inFields: true, run: () => move(chosen + 1)},
    {keys: ['Ctrl+ArrowUp', 'ArrowUp', 'k'], label: 'key.up', inFields: true, run: () => move(chosen - 1)},
    {keys: ['/'], label: 'key.query', run: () => field.current?.select()},
  ]});

  const takeFiles = (files: File[]) => attempt(async () => {
    if (!memory || memory.error) return;
    setProgress({share: 0, step: 'sending'});
    try {
      const uploads: number[] = [];
      for (const file of files) uploads.push(await upload(file));
      setAnalysis(await analyse(memory.name, uploads, (share, step) => setProgress({share, step})));
    } finally {
      setProgress(undefined);
    }
  });
  const choices = (all: string) => [['', all] as const, ...languages.map((one) => [one, languageName(one)] as const)];
  return (
    <main class="view lookup">
      <header class="bar">
        <h1>{t('view.lookup')}</h1>
        <label class="query">
          <span>{t('lookup.segment')}</span>
          <textarea ref={field} rows={3} value={text} dir="auto" lang={source || undefined}
            placeholder={t('lookup.example')} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <div class="asking">
          {memories && memory && <MemoryChoice memories={memories} memory={memory} onChange={setMemory} />}
          <Choice label={t('lookup.from')} value={source} onChange={setSource} options={choices(t('lookup.detected'))} />
          <Choice label={t('lookup.into')} value={target} onChange={setTarget} options={choices(t('lookup.other'))} />
          <Choice label={t('lookup.threshold')} value={threshold} onChange={setThreshold}
            options={THRESHOLDS.map((one) => [one, `${one} %`])} />
          {memory && <FileDrop multiple label={t('lookup.drop')} onFiles={takeFiles} />}
        </div>
        {progress && <Progress value={progress.share} label={tOr(`step.${progress.step}`, progress.step)} />}
      </header>
      {memories?.length === 0 && <Empty next={t('memory.none_next')}>{t('memory.none')}</Empty>}
      <MemoryFailure memory={memory} />
      <p class="visually-hidden" role="status">
        {matches[chosen] && `${matches[chosen].score} % ${matches[chosen].target}`}
      </p>
      <div class="columns">
        <section class="matches" aria-label={t('lookup.matches')}>
          {answer?.matches.map((match, k) => (
            <MatchCard key={match.unit} match={match} query={answer.query} current={k === chosen} way={way}
              onChoose={() => setChosen(k)} onCopy={copy} />
          ))}
          {answer && answer.matches.length === 0 && (
            answer.fragments && answer.fragments.length > 0
              ? <Fragments query={answer.query} fragments={answer.fragments} />
              : <Empty>{t('lookup.none')}</Empty>
          )}
        </section>
        {known && known.length > 0 && <Terms list={known} way={way} />}
      </div>
      {analysis && <Leverage analysis={analysis} onClose={() => setAnalysis(undefined)} />}
    </main>
  );
}

interface Way {
  source: string;
  target: string;
}

interface MatchCardProps {
  match: Match;
  query: string;
  current: boolean;
  way: Way;
  onChoose: () => void;
  onCopy: (match: Match) => void;
}

function MatchCard({match, query, current, way, onChoose, onCopy}: MatchCardProps) {
  const mine: Mark[] = match.difference.flatMap((one) =>
    textRanges(query, [one.query]).map((range) => ({...range, kind: 'added'})));
  const theirs: Mark[] = match.difference.flatMap((one) =>
    textRanges(match.source, [one.source]).map((range) => ({...range, kind: one.edit === 'replaced' ? 'replaced' : 'taken'})));
  const text = match.substituted ?? match.target;
  const touched = match.substituted === undefined
    ? textRanges(text, match.touched ?? []).map((range) => ({...range, kind: 'touched'})) : [];
  const grade = match.score >= 100 ? 'exact' : match.score >= 85 ? 'high' : match.score >= 70 ? 'middle' : 'low';
  return (
    <article class={current ? 'match current' : 'match'} aria-current={current ? 'true' : undefined}
      onClick={onChoose}>
      <header>
        <span class={`score ${grade}`}>{match.score} %</span>
        {match.penalty !== undefined && <span class="hint">{t('lookup.penalty', {penalty: match.penalty})}</span>}
        <span class="origin" dir="auto">
          {[fileName(match.document), match.user, match.changed > 0 ? day(match.changed) : ''].filter(Boolean).join(' · ')}
        </span>
        <button type="button" class="plain" onClick={() => onCopy({...match, target: text})}>
          {t('search.copy')}{current && <kbd>{keyLabel('Ctrl+Enter')}</kbd>}
        </button>
      </header>
      <dl>
        {mine.length > 0 && (
          <>
            <dt>{t('lookup.yours')}</dt>
            <dd lang={way.source} dir={directionOf(way.source)}><Marked text={query} marks={mine} /></dd>
          </>
        )}
        <dt>{t('side.source')}</dt>
        <dd lang={way.source} dir={directionOf(way.source)}><Marked text={match.source} marks={theirs} /></dd>
        <dt>{t('side.target')}</dt>
        <dd class="translation" lang={way.target} dir={directionOf(way.target)}>
          <Marked text={text} marks={touched} />
        </dd>
        {match.substituted !== undefined && (
          <>
            <dt>{t('lookup.as_stored')}</dt>
            <dd class="stored" lang={way.target} dir={directionOf(way.target)}>{match.target}</dd>
          </>
        )}
      </dl>
    </article>
  );
}

/** Parts of the text that the memory has, where it has nothing like the whole. */
function Fragments({query, fragments}: {query: string; fragments: readonly Fragment[]}) {
  return (
    <div class="fragments">
      <h2>{t('lookup.fragments')}</h2>
      {fragments.map((fragment) => {
        const [range] = textRanges(query, [fragment.query]);
        const hit = fragment.hits[0];
        if (!range || !hit) return null;
        const [tag, text] = Object.entries(hit.translations)[0] ?? ['', ''];
        return (
          <article key={range.begin} class="match">
            <h3>{query.slice(range.begin, range.end)}</h3>
            <p class="text"><Marked text={hit.text} marks={textRanges(hit.text, hit.stretches).map((one) => ({...one, kind: 'hit'}))} /></p>
            <p class="text" lang={tag} dir={directionOf(tag)}>
              <Marked text={text} marks={textRanges(text, hit.counterparts[tag] ?? []).map((one) => ({...one, kind: 'counterpart'}))} />
            </p>
            <p class="origin" dir="auto">{fileName(hit.document)}</p>
          </article>
        );
      })}
    </div>
  );
}

function Terms({list, way}: {list: readonly TermHit[]; way: Way}) {
  return (
    <aside class="terms" aria-label={t('lookup.terms')}>
      <h2>{t('lookup.terms')}</h2>
      <dl>
        {list.map((one, k) => (
          <div key={k}>
            <dt lang={way.source}>{one.term}</dt>
            {one.translations.map((text) => <dd key={text} lang={way.target}>{text}</dd>)}
            {one.forbidden.map((text) => (
              <dd key={text} lang={way.target} class="forbidden"><s>{text}</s> {t('lookup.forbidden')}</dd>
            ))}
          </div>
        ))}
      </dl>
    </aside>
  );
}
