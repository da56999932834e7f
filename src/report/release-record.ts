import {
  nameIn,
  type Observatory,
  type Release,
  type ReleaseCellState,
  type Span,
  type Tongue,
} from '../domain/index.ts';
import { leftOutOf, type LeftOut } from './left-out.ts';
import { summarise, type JudgedRelease } from './release-summary.ts';
import { leftOutSentence } from './sentences/left-out.ts';
import { releaseSentences } from './sentences/release.ts';

/** A judged release with all that its page shows. */
export type ReportedRelease = JudgedRelease & { readonly release: Pick<Release, 'pictures'> };

/** What every audience was shown of one release. */
export type ReleaseRecord = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly address: string;
  readonly released: Span;
  readonly releasedBy: 'stated' | 'first-look';
  readonly pictures: number;
  readonly sentence: string;
  /** Pictures on its page that are not compared, by their role there; with a sentence where there are any. */
  readonly leftOut: readonly LeftOut[];
  readonly leftOutSentence: string | null;
  readonly vantages: readonly {
    readonly id: string;
    readonly name: string;
    /** Pictures in each state. */
    readonly states: Readonly<Record<ReleaseCellState, number>>;
    readonly shown: number;
    readonly sentence: string;
  }[];
};

/** A release as a row of the report; null when it has no picture that is compared. */
export function toReleaseRecord(
  judged: ReportedRelease,
  observatory: Observatory,
  tongue: Tongue,
): ReleaseRecord | null {
  const summary = summarise(judged, observatory);
  if (summary === null) return null;
  const { release, pictures, released, releasedBy } = summary;
  const told = releaseSentences(summary)[tongue];
  const leftOut = leftOutOf(judged.release, judged.matrix);
  return {
    ...{ id: release.id, title: release.title, source: release.sourceId, address: release.address },
    ...{ released, releasedBy, pictures, sentence: told.summary },
    ...{ leftOut, leftOutSentence: leftOutSentence(leftOut, tongue) },
    vantages: summary.vantages.map(({ vantage, states, shown }, index) => ({
      ...{ id: vantage.id, name: nameIn(vantage.name, tongue), states, shown },
      sentence: told.vantages[index] ?? '',
    })),
  };
}
