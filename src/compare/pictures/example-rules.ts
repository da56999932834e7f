import type { PictureRelation, RuleRef } from '../../domain/index.ts';
import { wasJudged, type Compared } from './judged-pair.ts';
import { LEAST_CONFIDENCE, LEAST_SUSPICION, showingRuleFor } from './showing-rules.ts';

/** What is known of a held picture and an example picture of an element. */
type ExampleEvidence = {
  /** Undefined where the two were not compared. */
  readonly pair: Compared | undefined;
  /** Whether their fingerprints are as near as the element asks for. */
  readonly isNear: boolean;
};

/** Whether a held picture shows an element that an example picture stands for. */
type ExampleShows = 'yes' | 'may-be' | 'no';

/** The first rule that applies decides; a new meaning gets a new version. */
type ExampleRule = RuleRef & {
  readonly shows: ExampleShows;
  readonly because: string;
  readonly applies: (evidence: ExampleEvidence) => boolean;
};

/** What the rules for released pictures say of the same pair; nothing where it was not judged. */
function shownBy({ pair }: ExampleEvidence): ReturnType<typeof showingRuleFor>['shows'] {
  return wasJudged(pair)
    ? showingRuleFor({ relation: pair.relation, isAnotherOne: false, apart: null }).shows
    : null;
}

const isSurely = ({ pair }: ExampleEvidence, kind: PictureRelation['kind'], least: number): boolean =>
  wasJudged(pair) && pair.relation.kind === kind && pair.relation.confidence >= least;

/** In order. Words on the right are printed on the Method page. */
export const EXAMPLE_RULES: readonly ExampleRule[] = [
  {
    id: 'example/whole',
    version: 1,
    shows: 'yes',
    because: `The picture is the whole of an example picture, by the rules for a released one: the two were compared, with a confidence of at least ${LEAST_CONFIDENCE}.`,
    applies: (evidence) => shownBy(evidence) === 'whole',
  },
  {
    id: 'example/part',
    version: 1,
    shows: 'yes',
    because: 'The picture shows a part of an example picture, unchanged in itself.',
    applies: (evidence) => shownBy(evidence) === 'cropped',
  },
  {
    id: 'example/altered',
    version: 1,
    shows: 'yes',
    because:
      'The picture is an example picture mirrored, turned, in other colours, strongly blurred or with something laid over it.',
    applies: (evidence) => shownBy(evidence) === 'altered',
  },
  {
    id: 'example/another-frame',
    version: 1,
    shows: 'no',
    because:
      'The picture is another one of the same moment: however near its fingerprint, it is not this one.',
    applies: (evidence) => isSurely(evidence, 'another-frame', LEAST_CONFIDENCE),
  },
  {
    id: 'example/different',
    version: 1,
    shows: 'no',
    because: `The two were compared and are different pictures, with a confidence of at least ${LEAST_SUSPICION}, however near their fingerprints.`,
    applies: (evidence) => isSurely(evidence, 'different', LEAST_SUSPICION),
  },
  {
    id: 'example/by-fingerprint',
    version: 1,
    shows: 'yes',
    because:
      'The fingerprints of the two differ by no more bits than the element allows, and comparing the pictures themselves was not possible or came to nothing firm.',
    applies: ({ isNear }) => isNear,
  },
  {
    id: 'example/may-be',
    version: 1,
    shows: 'may-be',
    because: `The two were related with a confidence of ${LEAST_SUSPICION} or more and below ${LEAST_CONFIDENCE}, or could not be compared: that shows nothing, and forbids to call the source silent.`,
    applies: (evidence) => shownBy(evidence) === 'may-be' || !wasJudged(evidence.pair),
  },
  {
    id: 'example/nothing',
    version: 1,
    shows: 'no',
    because: 'Too little of the two agrees to say anything.',
    applies: () => true,
  },
];

/** The rule that decides for a picture and an example. */
export function exampleRuleFor(evidence: ExampleEvidence): ExampleRule {
  const rule = EXAMPLE_RULES.find((one) => one.applies(evidence));
  if (!rule) throw new Error('expected the last example rule to apply to everything');
  return rule;
}
