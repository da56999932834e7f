import type { Element } from 'domhandler';
import type { Container } from '../container/container.ts';
import { isElsewhere } from '../container/elsewhere.ts';
import { headingsOf, isTrailStep, type Heading } from './heading.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { firstOf, type Metadata } from '../claims/metadata.ts';
import { headingIn, headingNamedWith } from './lesser-heading.ts';
import { fullerLine, lineOver } from './line-over.ts';
import { siteNames, withoutLabels, withoutSite, withoutTrail } from './site-name.ts';
import { likeness, titleKey, titleWords } from './title-key.ts';

export { titleKey };

/** As much of a heading as this is in one of the page's claims: it is the headline. */
const ALIKE = 0.5;
/** The only `h1` over a text is its headline also where it was rewritten, unless it has nothing of the claims at all. */
const REWRITTEN = 0.15;
/**
 * What the heading weighs against claims that contradict it: it yields where data for machines and for sharing both say
 * the same other thing, or one of them and all the rest.
 */
const HEADING_WEIGHT = 1.9;

/** No title is longer, in characters. */
const LONGEST = 1000;

type Claim = { readonly text: string; readonly weight: number };

/**
 * The headline: the visible one, unless the page's own claims agree on another; else the claim without the site's name.
 * '' when the page has none.
 */
export function readTitle(metadata: Metadata, data: ArticleData, container: Container): string {
  const names = siteNames(metadata, data);
  const raw = titleClaims(metadata, data);
  const claims = raw.map(({ text, weight }) => ({ text: withoutSite(text, names), weight }));
  const texts = claims.map(({ text }) => text);
  const heading = headlineOf(metadata.elements, texts, { container, names });
  if (heading === null) return withoutLabels(claimedTitle(texts, metadata, names, container), metadata);
  const lesser = headingNamedWith(heading, texts, metadata.elements);
  if (lesser !== null) return lesser;
  const seen = formOf(heading, new Set([...raw, ...claims].map(({ text }) => titleKey(text))));
  return withoutLabels(outvoted(seen, claims) ?? seen, metadata);
}

/** Where no heading says what is claimed: the heading within the claim, the line over the text, the claim itself. */
function claimedTitle(
  texts: readonly string[],
  { elements }: Metadata,
  names: readonly string[],
  container: Container,
): string {
  const [claim = ''] = texts;
  const said = names.includes(titleKey(claim)) ? '' : claim;
  // Claims for machines and for sharing are the headline already; the window's title may hold more.
  const within = texts.length === 1 ? headingIn(elements, texts) : null;
  if (within !== null) return within;
  if (said !== '') {
    const claimed = withoutTrail(said);
    return (texts.length === 1 ? fullerLine(elements, container, claimed) : null) ?? claimed;
  }
  return firstHeading(elements) ?? lineOver(elements, container) ?? claim;
}

/** The claim that outweighs the heading, if there is one. */
function outvoted(seen: string, claims: readonly Claim[]): string | null {
  const weights = new Map<string, number>([[titleKey(seen), HEADING_WEIGHT]]);
  for (const { text, weight } of claims)
    weights.set(titleKey(text), (weights.get(titleKey(text)) ?? 0) + weight);
  const [winner] = [...weights].reduce((a, b) => (b[1] > a[1] ? b : a));
  const said = claims.find(({ text }) => titleKey(text) === winner);
  return winner === titleKey(seen) ? null : (said?.text ?? null);
}

/** By whom a title is claimed: data for machines, sharing, the window's title bar. */
function titleClaims({ meta, title }: Metadata, data: ArticleData): Claim[] {
  const claims: readonly (readonly [string | null, number])[] = [
    [data.headline, 1],
    [firstOf(meta, 'og:title'), 1],
    [firstOf(meta, 'twitter:title', 'dc.title', 'headline'), 0.5],
    [title === '' ? null : title, 0.5],
  ];
  return claims.flatMap(([text, weight]) =>
    text === null ? [] : [{ text: text.slice(0, LONGEST), weight }],
  );
}

/** The heading most like what is claimed. */
function headlineOf(
  elements: readonly Element[],
  claims: readonly string[],
  { container, names }: { readonly container: Container; readonly names: readonly string[] },
): Heading | null {
  const main = headingsOf(elements, isMainHeading).filter(({ full }) => !names.includes(titleKey(full)));
  const over = main.filter((heading) => !isTrailStep(heading));
  const isTopmost = ({ element }: Heading) => element.name === 'h1';
  if (main.some(isTopmost) && !over.some(isTopmost))
    return overText(elements, claims, container) ?? mostAlike(main, claims);
  const best = mostAlike(over, claims);
  if (best !== null || over.length !== 1) return best;
  return mostAlike(over, claims, REWRITTEN);
}

function isMainHeading({ name, attribs }: Element): boolean {
  return name === 'h1' || attribs['itemprop']?.includes('headline') === true;
}

/** Where only the trail of links holds an `h1`, the headline is the `h2` that stands over the text. */
function overText(
  elements: readonly Element[],
  claims: readonly string[],
  container: Container,
): Heading | null {
  const second = headingsOf(elements, (element) => element.name === 'h2' || isMainHeading(element)).filter(
    (heading) => !isTrailStep(heading) && !isElsewhere(heading.element, container),
  );
  return mostAlike(second, claims);
}

/** Of equals the first. Where nothing is claimed, the first heading there is. */
function mostAlike(headings: readonly Heading[], claims: readonly string[], least = ALIKE): Heading | null {
  let best: { readonly heading: Heading; readonly likeness: number } | null = null;
  const due = claims.map(titleWords);
  for (const heading of headings) {
    const forms = heading.full === heading.bare ? [heading.full] : [heading.full, heading.bare];
    const said = forms.map(titleWords);
    const value = Math.max(0, ...due.flatMap((claim) => said.map((form) => likeness(form, claim))));
    if (best === null || value > best.likeness) best = { heading, likeness: value };
  }
  return best !== null && (claims.length === 0 || best.likeness >= least) ? best.heading : null;
}

/** With the words above it, or without them, as the page claims the title; without them where it claims neither. */
function formOf({ full, bare, tails }: Heading, keys: ReadonlySet<string>): string {
  return [full, bare, ...tails].find((form) => keys.has(titleKey(form))) ?? bare;
}

function firstHeading(elements: readonly Element[]): string | null {
  return headingsOf(elements, ({ name }) => /^h[12]$/.test(name))[0]?.full ?? null;
}
