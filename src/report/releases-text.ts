import type { Observatory, Tongue } from '../domain/index.ts';
import { leftOutOf } from './left-out.ts';
import type { ReportedRelease } from './release-record.ts';
import { summarise } from './release-summary.ts';
import { leftOutSentence } from './sentences/left-out.ts';
import { releaseSentences } from './sentences/release.ts';

/** So many releases are printed for a terminal, the latest. */
const MOST_PRINTED = 5;

/** What audiences were shown of the latest releases, in sentences; '' where there is none. Ends with a line feed. */
export function releasesText(
  {
    observatory,
    releases,
  }: {
    readonly observatory: Pick<Observatory, 'vantages' | 'sources'>;
    readonly releases: readonly ReportedRelease[];
  },
  tongue: Tongue,
): string {
  const told = releases.flatMap((one) => {
    const summary = summarise(one, observatory);
    if (summary === null) return [];
    const { released, vantages } = releaseSentences(summary)[tongue];
    const leftOut = leftOutSentence(leftOutOf(one.release, one.matrix), tongue);
    const under = [...vantages, ...(leftOut === null ? [] : [leftOut])];
    return [[released, ...under.map((sentence) => `  ${sentence}`)].join('\n')];
  });
  return told
    .slice(0, MOST_PRINTED)
    .map((text) => `\n${text}\n`)
    .join('');
}
