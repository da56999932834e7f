import { nameIn, type Tongue, type Vantage } from '../../domain/index.ts';

/** A name as observatory.yaml gives it: one for all languages, or one for each. */
export type Name = Vantage['name'];

const THOUSANDS = new Intl.NumberFormat('en-GB');

/** A count with its thousands apart, the same in all three languages: 6,072. */
export function numeral(count: number): string {
  return THOUSANDS.format(count);
}

/** A name in quotation marks, unless it brings its own. */
export function quoted(name: Name, tongue: Tongue): string {
  const text = nameIn(name, tongue);
  return /[“”"「『《]/u.test(text) ? text : `“${text}”`;
}

/** The parts that are there, joined. */
export function joined(parts: readonly (string | null)[], between: string): string {
  return parts.filter((part) => part !== null && part !== '').join(between);
}
