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
  if (coverage.state === 'silent') return words.look.readOf(read, all);
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

/** Looks by outcome, without those that had none. */
export function outcomeText(words: Words, looks: CoverageLine['looks']): string {
  const entries = Object.entries(looks) as [keyof CoverageLine['looks'], number][];
  return entries
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => words.look.troubled(count, words.outcome[outcome]))
    .join(words.join);
}
