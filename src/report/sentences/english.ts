import { nameIn, type LookOutcome } from '../../domain/index.ts';
import { lookedAtAll, type Facts } from './facts.ts';
import { joined, numeral, quoted } from './phrasing.ts';
import { endsIn, momentIn, zoneName } from './when.ts';

/** The sentence in English. */
export function inEnglish(facts: Facts): string {
  switch (facts.verdict) {
    case 'found':
    case 'in-part':
      return found(facts);
    case 'not-found':
      return notFound(facts);
    case 'could-not-tell':
      return couldNotTell(facts);
  }
}

function found(facts: Facts): string {
  const { sources, voices, bestRank, minutesOnList } = facts;
  const place = sources ? `at ${numeral(sources.covered)} of ${sourcesOf(sources.all)} of` : 'in';
  const details = [
    firstSeen(facts),
    voices > 0 ? many(voices, 'independent voice') : null,
    bestRank === null ? null : `best rank ${numeral(bestRank)}`,
    minutesOnList ? `up to ${many(minutesOnList, 'minute')} on one list` : null,
  ];
  const label = facts.verdict === 'in-part' ? 'Found in part' : 'Found';
  const where = `${label}: ${quoted(facts.subject, 'en')} ${place} ${nameIn(facts.vantage, 'en')}`;
  return joined([`${joined([where, ...details], '; ')}.`, silentOnes(facts), unseenOnes(facts)], ' ');
}

function firstSeen({ firstSeen: first, spansRelease, zone }: Facts): string | null {
  if (!first) return null;
  const clock = zoneName(zone, 'en');
  if (first.after === null) return `first seen no later than ${momentIn(first.at, zone, 'en')} ${clock}`;
  if (spansRelease) {
    const [at, after] = [momentIn(first.at, zone, 'en'), momentIn(first.after, zone, 'en')];
    return `first seen by ${at} ${clock}; not there at the last look before the release, ${after}`;
  }
  const [after, at] = endsIn({ from: first.after, to: first.at }, zone, 'en');
  return `first seen between ${after} and ${at} ${clock}`;
}

function notFound(facts: Facts): string {
  const { sources } = facts;
  const covers = facts.looks.sources === null ? 'Those read cover' : 'On average those read cover';
  const place = sources ? `at ${numeral(sources.silent)} of ${sourcesOf(sources.all)} of` : 'in';
  const throughout = sources ? ', read throughout' : '';
  const others = sources && sources.unseen > 0 ? `; ${numeral(sources.unseen)} could not be judged` : '';
  return joined(
    [
      `Not found by this search: ${quoted(facts.subject, 'en')} ${place} ${nameIn(facts.vantage, 'en')}${throughout}${others}.`,
      looks(facts),
      facts.looks.read > 0 ? 'None of those read carried it.' : null,
      facts.looks.read > 0 ? `${covers} ${facts.looks.percent} % of that time.` : null,
      because(facts),
      elsewhere(facts),
    ],
    ' ',
  );
}

function couldNotTell(facts: Facts): string {
  const label = lookedAtAll(facts) ? 'Could not be judged' : 'We could not look';
  const where = `${label}: ${quoted(facts.subject, 'en')} in ${nameIn(facts.vantage, 'en')}.`;
  if (!facts.released)
    return `${where} The judged time ends before it was released: nothing could be absent yet.`;
  const silent = silentOnes(facts);
  const few = silent ? `${silent} That is too few to say so of all.` : null;
  const nothing = facts.looks.total > 0 ? 'Nothing is concluded from them.' : null;
  return joined([where, because(facts), few, looks(facts), nothing, elsewhere(facts)], ' ');
}

/** Why sources could not be judged. */
function because({ reasons }: Facts): string | null {
  const clauses = reasons.map((one) => reason(one.reason, one.sources));
  return clauses.length > 0 ? `${capital(clauses.join('; '))}.` : null;
}

function looks({ looks: { total, read, unread, sources }, judged, zone }: Facts): string {
  const [from, to] = endsIn(judged, zone, 'en');
  const time = `between ${from} and ${to} ${zoneName(zone, 'en')}`;
  if (total === 0) return `There was no look ${time}.`;
  const troubles = unread.map(({ outcome, count }) => `${numeral(count)} ${TROUBLES[outcome]}`).join(', ');
  const rest = unread.length > 0 ? `, ${numeral(total - read)} could not (${troubles})` : '';
  const at = sources === null ? '' : ` at ${sourcesOf(sources)}`;
  return `${many(total, 'look')}${at} ${time}; ${numeral(read)} could be read${rest}.`;
}

/** What looks that could not be read came to. */
const TROUBLES: { readonly [Outcome in Exclude<LookOutcome, 'seen'>]: string } = {
  empty: 'empty',
  refused: 'refused',
  unreadable: 'unreadable',
  failed: 'failed',
  'not-tried': 'not tried',
};

function silentOnes({ sources }: Facts): string | null {
  if (!sources || sources.silent === 0) return null;
  return `${sourcesOf(sources.silent)} ${were(sources.silent)} read throughout and did not carry it.`;
}

function unseenOnes({ sources }: Facts): string | null {
  if (!sources || sources.unseen === 0) return null;
  return `${sourcesOf(sources.unseen)} could not be judged.`;
}

function elsewhere({ elsewhere: others }: Facts): string | null {
  if (others.length === 0) return null;
  const names = others.map(({ vantage, inPart, voices }) => {
    const notes = joined(
      [inPart ? 'in part' : null, voices > 0 ? many(voices, 'independent voice') : null],
      ', ',
    );
    return notes === '' ? nameIn(vantage, 'en') : `${nameIn(vantage, 'en')} (${notes})`;
  });
  return `Found elsewhere: ${names.join(', ')}.`;
}

/** Why sources could not be judged, as a clause; an unknown code says only that much. */
function reason(code: string, sources: number | null): string {
  const who = sources === null ? 'its source' : sourcesOf(sources);
  const one = (sources ?? 1) === 1;
  switch (code) {
    case 'text-only':
      return `${who} ${one ? 'shows' : 'show'} us words only, where a picture cannot be seen`;
    case 'pictures-only':
      return `${who} ${one ? 'shows' : 'show'} us pictures only, where words cannot be seen`;
    case 'no-pattern':
      return `at ${who} we would not know it if we saw it: observatory.yaml gives no pattern in ${one ? 'its' : 'their'} language, or no example picture`;
    case 'other-language':
      return `at ${who} it may stand in a language in which we did not find it`;
    case 'no-words-to-search':
      return `at ${who} its titles have no words that we could search for`;
    case 'may-be-there':
      return `${who} ${one ? 'has' : 'have'} an item with the same words, which may tell of it`;
    case 'before-release':
      return `at ${who} the judged time ends before the release`;
    case 'too-little-time':
      return `at ${who} the judged time is too short to tell`;
    case 'same-list-covers':
      return `of ${who} another collection has it`;
    case 'sample-only':
      return `${who} ${one ? 'is a hand-picked sample' : 'are hand-picked samples'}, and what a sample lacks means nothing`;
    case 'no-looks':
      return `at ${who} nobody looked`;
    case 'looks-end':
      return `at ${who} the looks end before the judged time does`;
    case 'looks-begin-late':
      return `at ${who} the looks begin later than the judged time does`;
    case 'few-looks':
      return `at ${who} fewer than three looks at the list could be read`;
    case 'looks-too-few':
      return `at ${who} too little of the time was read`;
    case 'bodies-unread':
      return `of ${who} only titles or summaries were read`;
    case 'pages-unread':
      return `of ${who} too few pages could be read`;
    case 'pictures-unread':
      return `of ${who} too few pictures could be fetched and read`;
    default:
      return code.startsWith('all-') ? `at ${who} no look could be read` : `${who} could not be judged`;
  }
}

const many = (count: number, noun: string): string => `${numeral(count)} ${noun}${count === 1 ? '' : 's'}`;
const sourcesOf = (count: number): string => many(count, 'source');
const were = (count: number): string => (count === 1 ? 'was' : 'were');
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
