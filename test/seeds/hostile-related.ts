import type { Ground, Item, Labelled, Relation, Story } from '../../src/domain/index.ts';
import { HOSTILE_TITLE } from './hostile-file.ts';

const name: Ground = {
  kind: 'people',
  rule: 'name/shared',
  here: HOSTILE_TITLE,
  there: 'Odo Velt',
  bits: 7.5,
};

/** Relations of every kind between two stories and a lone item, and a label whose words are hostile. */
export function relatedOf(
  { story, found }: { readonly story: Story; readonly found: Story },
  { article, lone }: { readonly article: Item; readonly lone: Item },
): { readonly relations: readonly Relation[]; readonly labels: readonly Labelled[] } {
  const event: Ground = { kind: 'event', rule: 'event/another-step', here: '', there: '', bits: 0 };
  const claim: Ground = {
    kind: 'claim',
    rule: 'claim/same-quotation',
    here: 'a bell',
    there: '“钟”',
    bits: 9,
  };
  const country: Ground = { kind: 'country', rule: 'country/alone', here: '维尔德', there: 'Veldt', bits: 5 };
  return {
    relations: [
      { of: story.id, to: found.id, grounds: [event, claim, name], bits: 7.5, days: 2.25 },
      { of: story.id, to: lone.id, grounds: [country], bits: 5, days: -0.5 },
    ],
    labels: [
      {
        itemId: article.id,
        label: 'press-release',
        rule: { id: 'press-release/heading', version: 1 },
        words: HOSTILE_TITLE,
      },
    ],
  };
}
