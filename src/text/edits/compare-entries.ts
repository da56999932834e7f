import type { Edit, LiveEntry } from '../../domain/index.ts';
import { plainMarks } from './plain-marks.ts';

/** Entries of a live blog that came, went or read otherwise; an entry is known again by its title, else by its time. */
export function compareEntries(before: readonly LiveEntry[], after: readonly LiveEntry[]): Edit[] {
  const [old, young] = [countersOf(before), countersOf(after)];
  const edits = [...young].flatMap(([key, entry]): Edit[] => {
    const earlier = old.get(key);
    if (earlier === undefined) return [editOf('entry-added', null, entry)];
    return plainMarks(textOf(earlier)) === plainMarks(textOf(entry))
      ? []
      : [editOf('entry-edited', earlier, entry)];
  });
  const went = [...old].filter(([key]) => !young.has(key));
  return [...edits, ...went.map(([, entry]) => editOf('entry-dropped', entry, null))];
}

/** Entries by their key; a second one with the same key has the count behind it. */
function countersOf(entries: readonly LiveEntry[]): ReadonlyMap<string, LiveEntry> {
  const known = new Map<string, LiveEntry>();
  for (const entry of entries) {
    const key = plainMarks(entry.title ?? entry.time?.text ?? textOf(entry));
    let [name, count] = [key, 1];
    while (known.has(name)) name = `${key}\n${(count += 1)}`;
    known.set(name, entry);
  }
  return known;
}

const textOf = ({ title, blocks }: LiveEntry): string =>
  [...(title === null ? [] : [title]), ...blocks.map(({ text }) => text)].join('\n');

const editOf = (kind: Edit['kind'], before: LiveEntry | null, after: LiveEntry | null): Edit => ({
  kind,
  before: before === null ? null : textOf(before),
  after: after === null ? null : textOf(after),
  picture: null,
});
