import { gapId, type Coverage, type Gap, type ItemId, type RuleRef } from '../domain/index.ts';

/** What a gap rule looks at: one silent coverage, the coverages of the same subject elsewhere, and their voices. */
type GapEvidence = {
  readonly here: Coverage;
  readonly elsewhere: readonly Coverage[];
  readonly voices: number;
};

/** Where a rule applies: to what a person named, or to stories that were found by grouping. */
export type Scope = 'named-vantages' | 'named-sources' | 'grouped-vantages';

export type GapRule = RuleRef & {
  readonly scope: Scope;
  readonly because: string;
  readonly applies: (evidence: GapEvidence) => boolean;
};

export const GAP_RULES: readonly GapRule[] = [
  {
    id: 'gap/silent-while-others-cover',
    version: 1,
    scope: 'named-vantages',
    because:
      'At least half of this audience’s sources that could have shown it were read throughout and none has it, while at least two independent voices elsewhere do.',
    applies: ({ here, voices }) => here.state === 'silent' && voices >= 2,
  },
  {
    id: 'gap/silent-among-its-own',
    version: 1,
    scope: 'named-sources',
    because:
      'This source was read throughout and does not have it, while other sources of the same audience do.',
    applies: ({ here, voices }) => here.state === 'silent' && voices >= 1,
  },
  {
    id: 'gap/story-silent-while-many-cover',
    version: 1,
    scope: 'grouped-vantages',
    because:
      'At least half of this audience’s sources that could have told it were read throughout and none has the story, while at least five voices of two other audiences do.',
    applies: ({ here, elsewhere, voices }) => here.state === 'silent' && voices >= 5 && elsewhere.length >= 2,
  },
];

/** What {@link findGaps} must know besides the coverages. */
export type GapContext = {
  /** Whether a person named the subject in observatory.yaml. */
  readonly named: boolean;
  /** Copies share a voice, also across audiences. */
  readonly voiceOf: (item: ItemId) => string;
};

/** The gaps among all coverages of one subject: those of vantages and, where they are kept, those of sources. */
export function findGaps(coverages: readonly Coverage[], context: GapContext): readonly Gap[] {
  return GAP_RULES.filter((rule) => rule.scope.startsWith('named') === context.named).flatMap((rule) => {
    const bySource = rule.scope === 'named-sources';
    const scope = coverages.filter((one) => (one.sourceId !== null) === bySource);
    // Of two sources that collect the same list one speaks for both; either can cover.
    return scope
      .filter(({ counted }) => counted)
      .flatMap((here) => {
        const covering = scope.filter((one) => one.id !== here.id && one.state === 'covered');
        const elsewhere = bySource ? covering.filter((one) => one.vantageId === here.vantageId) : covering;
        return toGap(rule, here, elsewhere, context);
      });
  });
}

function toGap(
  rule: GapRule,
  here: Coverage,
  elsewhere: readonly Coverage[],
  context: GapContext,
): readonly Gap[] {
  const voices = new Set(elsewhere.flatMap((one) => one.items.map(({ itemId }) => context.voiceOf(itemId))))
    .size;
  if (!rule.applies({ here, elsewhere, voices })) return [];
  const ref = { id: rule.id, version: rule.version };
  return [
    {
      id: gapId(here.subject, here.vantageId, ref, here.sourceId),
      subject: here.subject,
      vantageId: here.vantageId,
      rule: ref,
      here: here.id,
      elsewhere: elsewhere.map((one) => one.id).sort(),
      voicesElsewhere: voices,
      readShare: here.readShare,
    },
  ];
}
