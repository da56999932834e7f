import { RELATION_KINDS, type Ground, type Relation, type RelationKind } from '../../domain/index.ts';
import { nameOf } from '../../text/names.ts';
import { daysBetween, eventRule, likeness, type Side } from './events.ts';
import { kindOfName } from './names-in.ts';
import type { Rarity } from './rarity.ts';

/** Names in common that chance gives to more than one pair in this many bits are no relation by themselves. */
const FEWEST_BITS = 6;
/** The same for a country alone. */
const FEWEST_COUNTRY_BITS = 5;
/** A claim that more tellings share is a commonplace. */
const FEWEST_CLAIM_BITS = 7;
/** Days after which only the event or a claim relates two tellings. */
const MOST_DAYS = 30;
/**
 * A person makes a relation; one organisation, thing or place alone does so only where the words beside the names are
 * alike, too: half of a country's news has its capital in the title.
 */
const ALIKE: { readonly [Kind in RelationKind]?: number } = { organisation: 0.05, thing: 0.05, place: 0.1 };

/** How one telling is related to another; null where what they share is as common as chance. */
export function relate(
  a: Side,
  b: Side,
  rarity: { readonly name: Rarity; readonly claim: Rarity },
): Relation | null {
  const alike = likeness(a, b);
  const names = sharedNames(a, b, rarity.name);
  const firm = names.filter(({ kind }) => kind !== 'country');
  const rule = eventRule(a, b, { alike, bits: sum(firm) });
  const event: Ground[] = rule === null ? [] : [{ kind: 'event', rule, here: '', there: '', bits: 0 }];
  const surer = [...event, ...sharedClaims(a, b, rarity.claim)];
  const days = daysBetween(a.telling, b.telling);
  if (surer.length === 0 && (Math.abs(days) > MOST_DAYS || !isEnough(names, firm, alike))) return null;
  const told = firm.length + surer.length > 0 ? firm : names;
  const grounds = [...surer, ...told].sort(firmestFirst);
  return { of: a.telling.id, to: b.telling.id, grounds, bits: round(sum(told)), days };
}

function isEnough(names: readonly Ground[], firm: readonly Ground[], alike: number): boolean {
  if (firm.length === 0) return sum(names) >= FEWEST_COUNTRY_BITS;
  const stands = firm.length > 1 || firm.some(({ kind }) => alike >= (ALIKE[kind] ?? 0));
  return stands && sum(firm) >= FEWEST_BITS;
}

const sum = (grounds: readonly Ground[]): number => grounds.reduce((all, { bits }) => all + bits, 0);
const round = (bits: number): number => Math.round(10 * bits) / 10;

const firmestFirst = (a: Ground, b: Ground): number =>
  RELATION_KINDS.indexOf(a.kind) - RELATION_KINDS.indexOf(b.kind) || b.bits - a.bits;

/** A number is the same claim only where both sentences speak of the same: this many words in common. */
const FEWEST_WORDS = 2;
/** A sentence longer than this is cut where it is shown. */
const SHOWN_LETTERS = 160;

function sharedClaims({ telling: a }: Side, { telling: b }: Side, rarity: Rarity): Ground[] {
  const found = [...a.claims].flatMap(([key, here]): Ground[] => {
    const there = b.claims.get(key);
    const bits = rarity(key);
    if (there === undefined || bits < FEWEST_CLAIM_BITS) return [];
    const isQuoted = key.startsWith('“');
    if (!isQuoted && inCommon(here.words, there.words) < FEWEST_WORDS) return [];
    const rule = isQuoted ? 'claim/same-quotation' : 'claim/same-number';
    const [mine, other] = [here.text, there.text].map((text) => text.slice(0, SHOWN_LETTERS));
    return [{ kind: 'claim', rule, here: mine ?? '', there: other ?? '', bits: round(bits) }];
  });
  return [...new Map(found.map((one) => [`${one.rule} ${one.here}`, one])).values()];
}

/** A word and what it means are one. */
const inCommon = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number =>
  new Set([...a].flatMap(([key, form]) => (b.has(key) ? [form] : []))).size;

/** Each in the usual form of its side's language, or as the side has it. */
function sharedNames({ telling: a }: Side, { telling: b }: Side, rarity: Rarity): Ground[] {
  return [...a.names].flatMap(([key, here]): Ground[] => {
    const there = b.names.get(key);
    const kind = kindOfName(key);
    if (there === undefined || kind === null) return [];
    const rule = kind === 'country' ? 'country/alone' : 'name/shared';
    return [{ kind, rule, here: shown(key, here), there: shown(key, there), bits: round(rarity(key)) }];
  });
}

/** Foreign endings and short forms are shown as the text has them; a folded form as the list of names writes it. */
function shown(key: string, form: string): string {
  const forms = Object.values(nameOf(key)?.forms ?? {}).flat();
  return forms.find((one) => one.toLowerCase() === form.toLowerCase()) ?? form;
}
