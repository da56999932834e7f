import { RELATION_KINDS, type Ground, type Relation, type RelationKind } from '../../domain/index.ts';
import { nameOf } from '../../text/names.ts';
import { daysBetween, eventRule, likeness, type Side } from './events.ts';
import { kindOfName } from './names-in.ts';
import type { Rarity } from './rarity.ts';

/** What fewer than one telling in 64 is about relates two of them; in bits. */
const FEWEST_BITS = 6;
/** The same for a country alone: one in 32. */
const FEWEST_COUNTRY_BITS = 5;
/** A claim that more tellings share is a commonplace. */
const FEWEST_CLAIM_BITS = 7;
/** Days after which only the event or a claim relates two tellings. */
const MOST_DAYS = 30;
/**
 * A person makes a relation; an organisation, thing or place alone does so only where the words beside the names are
 * alike, too: half of a country's news has its capital in the title.
 */
const ALIKE: { readonly [Kind in RelationKind]?: number } = { organisation: 0.05, thing: 0.05, place: 0.1 };

type Rarities = { readonly name: Rarity; readonly claim: Rarity };

/** How one telling is related to another; null where what they share is as common as chance. */
export function relate(a: Side, b: Side, rarity: Rarities): Relation | null {
  const alike = likeness(a, b);
  const names = sharedNames(a, b, rarity.name);
  const firm = names.filter(({ kind }) => kind !== 'country');
  const bits = firm.length === 0 ? 0 : rarity.name(...firm.map(({ key }) => key));
  const rule = eventRule(a, b, { alike, bits });
  const event: Ground[] = rule === null ? [] : [{ kind: 'event', rule, here: '', there: '', bits: 0 }];
  const surer = [...event, ...sharedClaims(a, b, rarity.claim)];
  const days = daysBetween(a.telling, b.telling);
  const ends = { of: a.telling.id, to: b.telling.id, days };
  if (surer.length > 0) return { ...ends, grounds: [...surer, ...firm.map(toGround)], bits: round(bits) };
  if (Math.abs(days) > MOST_DAYS) return null;
  if (firm.length > 0) {
    const grounds = tellingFirst(firm);
    return bits >= FEWEST_BITS && stands(grounds, alike)
      ? { ...ends, grounds: grounds.map(toGround), bits: round(bits) }
      : null;
  }
  const rare = names.filter((one) => one.bits >= FEWEST_COUNTRY_BITS);
  const [rarest] = rare;
  return rarest ? { ...ends, grounds: rare.map(toGround), bits: rarest.bits } : null;
}

/** The kind of a relation is that of the firmest name that is rare by itself: Trump at the White House is the White House. */
function tellingFirst(firm: readonly Named[]): readonly Named[] {
  const [rare, common] = [firm.filter(isRare), firm.filter((one) => !isRare(one))];
  return [...rare, ...common];
}

const isRare = ({ bits }: Named): boolean => bits >= FEWEST_BITS;

/** One rare name that is no person's needs like words beside it; two names seldom come together by chance. */
function stands(grounds: readonly Named[], alike: number): boolean {
  const rare = grounds.filter(isRare);
  const [first] = rare;
  return first === undefined || rare.length > 1 || alike >= (ALIKE[first.kind] ?? 0);
}

/** A ground with the key of its name. */
type Named = Ground & { readonly key: string };

const toGround = ({ kind, rule, here, there, bits }: Named): Ground => ({ kind, rule, here, there, bits });

const round = (bits: number): number => Math.round(10 * bits) / 10;

const firmestFirst = (a: Named, b: Named): number =>
  RELATION_KINDS.indexOf(a.kind) - RELATION_KINDS.indexOf(b.kind) ||
  b.bits - a.bits ||
  (a.key < b.key ? -1 : 1);

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

/** Firmest kinds first, of one kind the rarest; each in the form its side has. */
function sharedNames({ telling: a }: Side, { telling: b }: Side, rarity: Rarity): Named[] {
  const found = [...a.names].flatMap(([key, here]): Named[] => {
    const there = b.names.get(key);
    const kind = kindOfName(key);
    if (there === undefined || kind === null) return [];
    const rule = kind === 'country' ? 'country/alone' : 'name/shared';
    return [{ key, kind, rule, here: shown(key, here), there: shown(key, there), bits: round(rarity(key)) }];
  });
  return found.sort(firmestFirst);
}

/** Foreign endings and short forms are shown as the text has them; a folded form as the list of names writes it. */
function shown(key: string, form: string): string {
  const forms = Object.values(nameOf(key)?.forms ?? {}).flat();
  return forms.find((one) => one.toLowerCase() === form.toLowerCase()) ?? form;
}
