import { readArchive, type ArchiveEvent, type Member } from './archive-members.ts';
import type { Client } from './client.ts';

/** Archives larger than this, decoded, are streamed anew each time they are asked for. */
const MOST_KEPT_BYTES = 128 * 1024 * 1024;

/** An archive may hold this many times the cap of one file. */
const ARCHIVE_FACTOR = 40;

type Kept = {
  readonly key: string;
  readonly events: readonly ArchiveEvent[];
  readonly byName: ReadonlyMap<string, Member>;
};

/** The archive read last, for as long as a run's client lives: several entries of a file often read one archive. */
const kept = new WeakMap<Client, Kept>();

/** What an archive holds, from memory when the same run has just read it. */
export async function* archiveEvents(
  file: { readonly full: string; readonly size: number },
  client: Client,
): AsyncGenerator<ArchiveEvent> {
  const key = `${file.size}:${file.full}`;
  const last = kept.get(client);
  if (last?.key === key) {
    yield* last.events;
    return;
  }
  const { maxBytes } = client.network;
  const events: ArchiveEvent[] = [];
  let room = MOST_KEPT_BYTES;
  for await (const event of readArchive(file.full, {
    member: maxBytes,
    archive: maxBytes * ARCHIVE_FACTOR,
  })) {
    room -= event.kind === 'member' ? event.member.body.length : 0;
    if (room >= 0) events.push(event);
    else events.length = 0;
    yield event;
  }
  if (room >= 0) kept.set(client, { key, events, byName: byName(events) });
}

/** A member by one of several names, the first that is there; null when none is. */
export async function findMember(
  file: { readonly full: string; readonly size: number },
  names: readonly string[],
  client: Client,
): Promise<Member | null> {
  const found = new Map<string, Member>();
  for await (const event of archiveEvents(file, client)) {
    const index = kept.get(client);
    if (index?.key === `${file.size}:${file.full}`) return firstOf(names, index.byName);
    if (event.kind === 'member' && names.includes(event.member.name))
      found.set(event.member.name, event.member);
  }
  return firstOf(names, found);
}

const firstOf = (names: readonly string[], members: ReadonlyMap<string, Member>): Member | null =>
  names.map((name) => members.get(name)).find((member) => member !== undefined) ?? null;

const byName = (events: readonly ArchiveEvent[]): ReadonlyMap<string, Member> =>
  new Map(
    events.flatMap((event) => (event.kind === 'member' ? [[event.member.name, event.member] as const] : [])),
  );
