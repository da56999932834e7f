import type { ComparedPair } from '../../domain/index.ts';
import { LEAST_SUSPICION } from './showing-rules.ts';

/**
 * Whether a comparison came to anything. A pair that nobody compared, that could not be read or judged, or that is only
 * guessed to be different, rules nothing out.
 */
export function wasJudged(pair: ComparedPair | undefined): pair is ComparedPair {
  if (pair === undefined || pair.trouble !== '') return false;
  const { kind, confidence } = pair.relation;
  if (kind === 'different') return confidence >= LEAST_SUSPICION;
  return kind !== 'cannot-be-judged';
}
