import type { Observatory, Tongue } from '../domain/index.ts';
import { summarise, type JudgedRelease } from './release-summary.ts';
import { releaseSentences } from './sentences/release.ts';

/** So many releases are printed for a terminal, the latest. */
const MOST_PRINTED = 5;

/** What audiences were shown of the latest releases, two sentences each; '' where there is none. Ends with a line feed. */
export function releasesText(
  {
    observatory,
    releases,
  }: {
    readonly observatory: Pick<Observatory, 'vantages' | 'sources'>;
    readonly releases: readonly JudgedRelease[];
  },
  tongue: Tongue,
): string {
  const told = releases.flatMap((one) => {
    const summary = summarise(one, observatory);
    if (summary === null) return [];
    const { released, vantages } = releaseSentences(summary)[tongue];
    return [[released, ...vantages.map((sentence) => `  ${sentence}`)].join('\n')];
  });
  return told
    .slice(0, MOST_PRINTED)
    .map((text) => `\n${text}\n`)
    .join('');
}
