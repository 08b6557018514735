import type {Analysis, FileAnalysis} from '../api/types';
import {figure, share, t, tOr} from '../i18n';
import {Action} from '../ui/parts';

// In order of rising cost for the translator; see docs/memory.md.
const BANDS = ['101', 'repetitions', '100', '95-99', '85-94', '75-84', '50-74', 'new'] as const;

/** How much of some files a memory has: a bar of words for each file, and the figures. */
export function Leverage({analysis, onClose}: {analysis: Analysis; onClose: () => void}) {
  return (
    <section class="leverage" aria-label={t('leverage.title')}>
      <header>
        <h2>{t('leverage.title')}</h2>
        <Action onClick={onClose}>{t('dialog.close')}</Action>
      </header>
      {analysis.files.map((file, k) => <FileLeverage key={k} file={file} />)}
    </section>
  );
}

function FileLeverage({file}: {file: FileAnalysis}) {
  const total = Math.max(1, file.total.words);
  const bands = BANDS.map((name) => ({name, band: file.bands[name]}));
  return (
    <figure>
      <figcaption dir="auto">{file.file}</figcaption>
      <div class="chart" role="img" aria-label={bands
        .filter(({band}) => band && band.words > 0)
        .map(({name, band}) => `${tOr(`band.${name}`, name)}: ${share((band?.words ?? 0) / total)}`).join(', ')}>
        {bands.map(({name, band}) => (
          <i key={name} class={`band-${name}`} style={{width: `${(100 * (band?.words ?? 0)) / total}%`}}
            title={`${tOr(`band.${name}`, name)}: ${figure(band?.words ?? 0)}`} />
        ))}
      </div>
      <div class="table-frame">
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{t('leverage.band')}</th>
              <th scope="col" class="number">{t('leverage.segments')}</th>
              <th scope="col" class="number">{t('leverage.words')}</th>
              <th scope="col" class="number">{t('leverage.share')}</th>
              <th scope="col" class="number">{t('leverage.internal')}</th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({name, band}) => (
              <tr key={name}>
                <th scope="row"><i class={`swatch band-${name}`} aria-hidden="true" />{tOr(`band.${name}`, name)}</th>
                <td class="number">{figure(band?.segments ?? 0)}</td>
                <td class="number">{figure(band?.words ?? 0)}</td>
                <td class="number">{share((band?.words ?? 0) / total)}</td>
                <td class="number">{figure(band?.internal?.words ?? 0)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('leverage.total')}</th>
              <td class="number">{figure(file.total.segments)}</td>
              <td class="number">{figure(file.total.words)}</td>
              <td class="number" />
              <td class="number" />
            </tr>
          </tfoot>
        </table>
      </div>
    </figure>
  );
}
