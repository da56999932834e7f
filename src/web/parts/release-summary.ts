import type { ReleaseMatrix } from '../../domain/index.ts';
import {
  releaseSentences,
  summarise,
  type JudgedRelease,
  type ReleaseSentences,
} from '../../report/index.ts';
import type { StateCount } from '../../store/pages/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';

/** What audiences were shown of a release, in sentences; null where nothing was judged of it. */
export function sentencesOf(
  { observatory }: Room,
  { tongue }: Pick<Reader, 'tongue'>,
  release: JudgedRelease['release'],
  matrix: JudgedRelease['matrix'] | null | undefined,
): ReleaseSentences | null {
  const summary = matrix ? summarise({ release, matrix }, observatory) : null;
  return summary === null ? null : releaseSentences(summary)[tongue];
}

/** Sentences that a click marks whole, ready to be copied. */
export function sentenceList(sentences: readonly string[]): Html {
  return html`<ul class="sentences">
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}

type Counted = Omit<StateCount, 'releaseId'>;

/** The cells of whole audiences of one release, counted. */
export function countsOf({ cells }: Pick<ReleaseMatrix, 'cells'>): readonly Counted[] {
  const whole = cells.filter(({ sourceId }) => sourceId === null);
  const alike = Map.groupBy(whole, ({ vantageId, state, reason }) => `${vantageId} ${state} ${reason}`);
  return [...alike.values()].flatMap((own) =>
    own
      .slice(0, 1)
      .map(({ vantageId, state, reason }) => ({ vantageId, state, reason, pictures: own.length })),
  );
}
