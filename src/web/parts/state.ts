import { reasonText, type Words } from '../words/words.ts';
import type { CoverageLine } from '../../store/pages/index.ts';
import type { Reader } from '../reader.ts';
import type { Answer } from '../story-data.ts';
import { glyph, shadeOf, type Shade } from './glyph.ts';
import { html, type Html } from './html.ts';
import { timeText } from './time.ts';

/** How many looks there were, and how many of them could be read. */
export function lookSum(looks: CoverageLine['looks']): { readonly read: number; readonly all: number } {
  const all = Object.values(looks).reduce((sum, count) => sum + count, 0);
  return { read: looks.seen, all };
}

/** The line under a column's name: state, voices and first time. */
export function stateLine(reader: Reader, coverage: Answer | undefined, zone: string): Html {
  const { words } = reader;
  const shade: Shade = coverage ? shadeOf(coverage) : 'unseen';
  const notes = coverage ? stateNotes(reader, coverage, zone) : [words.reason['no-sources']];
  return html`<p class="state">
    ${glyph(shade)}<span><b>${words.state[shade]}</b>${notes.map((note) => html` · ${note}`)}</span>
  </p>`;
}

function stateNotes(reader: Reader, coverage: Answer, zone: string): readonly string[] {
  const { words } = reader;
  if (coverage.state === 'silent')
    return [reasonText(words, coverage.reason), ...silentSources(words, coverage)];
  if (coverage.state !== 'covered') return [reasonText(words, coverage.reason)];
  const first = coverage.firstSeen;
  return [
    words.story.voices(coverage.voices),
    ...(first ? [words.story.first(timeText(reader, first.at, { zone, form: 'zoned' }))] : []),
    ...(coverage.firstSeenBeforeRelease ? [words.story.beforeRelease] : []),
  ];
}

/** When it was first seen, as a table says it that has a column for it. */
export function firstText(reader: Reader, coverage: Answer | undefined, zone: string): Html {
  if (!coverage?.firstSeen) return html`–`;
  const at = timeText(reader, coverage.firstSeen.at, { zone, form: 'full' });
  return html`${at}${coverage.firstSeenBeforeRelease ? html`<br /><small>${reader.words.story.beforeRelease}</small>` : ''}`;
}

/** What a table's cell says below its state: what the state rests on. */
export function cellNote(reader: Reader, coverage: Answer, zone: string): string {
  const { words } = reader;
  if (coverage.state === 'covered') return coveredNote(reader, coverage, zone);
  const { read, all } = lookSum(coverage.behind);
  if (coverage.state === 'silent')
    return [...silentSources(words, coverage), words.look.readOf(read, all)].join('; ');
  return reasonText(words, coverage.reason);
}

function coveredNote(reader: Reader, coverage: Answer, zone: string): string {
  const { words } = reader;
  const { firstSeen, bestRank, minutesOnList } = coverage;
  const notes = [
    firstSeen ? timeText(reader, firstSeen.at, { zone }) : words.story.voices(coverage.voices),
    coverage.firstSeenBeforeRelease ? words.story.beforeRelease : null,
    bestRank === null ? null : words.story.rank(bestRank),
    minutesOnList === null || minutesOnList < 1 ? null : words.cell.duration(minutesOnList),
  ];
  return notes.filter((note) => note !== null).join(words.join);
}

/** At how many of its sources an audience is silent, and how many of them could not be judged. */
export function silentSources(
  words: Words,
  { sourceCounts, sourceId }: Pick<CoverageLine, 'sourceCounts' | 'sourceId'>,
): readonly string[] {
  if (sourceId !== null) return [];
  if (sourceCounts === null) return [words.look.notKept];
  const { silent, all, unseen } = sourceCounts;
  const at = words.look.silentAt(silent, all);
  return unseen > 0 ? [at, words.look.unjudged(unseen)] : [at];
}

/** The sources of an audience by their answers; null where theirs are not kept. */
export function sourcesText(words: Words, { state, sourceCounts, sourceId }: CoverageLine): string | null {
  if (state === 'silent') return silentSources(words, { sourceCounts, sourceId }).join('; ') || null;
  if (sourceCounts === null) return null;
  const counts = (['covered', 'silent', 'unseen'] as const).filter((one) => sourceCounts[one] > 0);
  return counts.map((one) => words.look.troubled(sourceCounts[one], words.state[one])).join(words.join);
}

/** The part of a time that was read; a dash where no look could have read any of it. */
export function shareText(
  words: Words,
  { looks, readShare }: Pick<CoverageLine, 'looks' | 'readShare'>,
): string {
  return lookSum(looks).all === 0 ? '–' : words.percent(readShare);
}

/** How many looks could be read, of how many; a dash where there were none. */
export function readText(words: Words, looks: CoverageLine['looks']): string {
  const { read, all } = lookSum(looks);
  return all === 0 ? '–' : words.look.readOf(read, all);
}

/** Looks by outcome, without those that had none. */
export function outcomeText(words: Words, looks: CoverageLine['looks']): string {
  const entries = Object.entries(looks) as [keyof CoverageLine['looks'], number][];
  return entries
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => words.look.troubled(count, words.outcome[outcome]))
    .join(words.join);
}
