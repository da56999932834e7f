import { RELATION_RULES } from '../../domain/index.ts';
import { LABEL_RULES } from '../../text/labels/index.ts';

const n = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const span = (days: number): string =>
  days < 1 / 24
    ? `${n.format(Math.round(days * 1440))} min`
    : days < 1
      ? `${n.format(Math.round(days * 24))} h`
      : `${n.format(days)} ${n.format(days) === '1' ? 'day' : 'days'}`;

const labelRule: Readonly<Record<string, string>> = Object.fromEntries(
  LABEL_RULES.map(({ id, because }) => [id, because]),
);
const ruleTitle: Readonly<Record<string, string>> = Object.fromEntries(
  RELATION_RULES.map(({ id, because }) => [id, because]),
);

/** What is related and why, and what an item says of itself, in English. */
export const related = {
  title: 'Related, with the reason',
  note: 'Bits say how few stories and lone items are about all the shared names: 7 bits, one in 128; 10 bits, one in 1,024. They rank, and prove nothing.',
  none: 'Nothing related was found.',
  kind: {
    event: 'The same event, or another step of it',
    claim: 'The same claim or quotation',
    people: 'The same people',
    organisation: 'The same organisation',
    thing: 'The same thing',
    place: 'The same place',
    country: 'Only the same country',
  },
  rule: {
    'event/same-items': 'shares items with it',
    'event/same-watched-event': 'found in the same watched event',
    'event/another-step': 'told in like words within a week, of the same names',
    'claim/same-quotation': 'quotes the same words',
    'claim/same-number': 'says the same number of the same names',
    'name/shared': 'both about',
    'country/alone': 'both about',
  },
  sameStory: 'in the same story',
  bits: (bits: number) => `${n.format(bits)} bits`,
  when: (days: number) =>
    days === 0 ? 'at the same time' : days < 0 ? `${span(-days)} earlier` : `${span(days)} later`,
  onlyCountry: (count: number) => `Only the same country (${n.format(count)})`,
  label: { 'press-release': 'press release', placeholder: 'placeholder' },
  labelled: 'Labelled',
  labelRule,
  ruleTitle,
};
