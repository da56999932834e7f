import type { ComparedPair } from '../../domain/index.ts';
import { LEAST_SUSPICION } from './showing-rules.ts';

/** What a comparison came to, whatever its ends. */
export type Compared = Pick<ComparedPair, 'relation' | 'trouble'>;

/**
 * Whether a comparison came to anything. A pair that nobody compared, that could not be read or judged, or that is only
 * guessed to be different, rules nothing out.
 */
export function wasJudged<Pair extends Compared>(pair: Pair | undefined): pair is Pair {
  if (pair === undefined || pair.trouble !== '') return false;
  const { kind, confidence } = pair.relation;
  if (kind === 'different') return confidence >= LEAST_SUSPICION;
  return kind !== 'cannot-be-judged';
}
