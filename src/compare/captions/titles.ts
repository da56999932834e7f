/** Titles that stand before a name and are no part of it. */
const TITLES = [
  ...['President', 'Premier', 'Prime Minister', 'Deputy Prime Minister', 'Foreign Minister', 'Minister'],
  ...[
    'Chancellor',
    'Secretary',
    'Secretary General',
    'Governor',
    'Mayor',
    'Senator',
    'Special Envoy',
    'Envoy',
  ],
  ...[
    'Ambassador',
    'Consul',
    'Spokesperson',
    'Spokesman',
    'Spokeswoman',
    'Chairman',
    'Chairwoman',
    'Speaker',
  ],
  ...['General', 'Admiral', 'Colonel', 'Captain', 'Judge', 'Justice', 'King', 'Queen', 'Prince', 'Princess'],
  ...['Professor', 'Doctor', 'Dr', 'Mr', 'Mrs', 'Ms'],
] as const;

const BEFORE_A_NAME = new RegExp(
  `^(?:(?:${TITLES.toSorted((a, b) => b.length - a.length).join('|')}) )+`,
  'u',
);
const ALONE = new RegExp(`^(?:${TITLES.join('|')})$`, 'iu');

/** A run of capitals without the titles that lead it: `Envoy Bo Reyes` is Bo Reyes. */
export const withoutTitles = (run: string): string => run.replace(BEFORE_A_NAME, '');

/** Whether a run of capitals is a title and nobody's name. */
export const isTitle = (run: string): boolean => ALONE.test(run);
