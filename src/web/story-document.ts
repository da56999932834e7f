import { nameIn } from '../domain/index.ts';
import { ANSWER_COLUMNS, SOURCE_COUNT_COLUMNS, sourceCountCells } from './parts/source-table.ts';
import type { Reader } from './reader.ts';
import type { Room } from './room.ts';
import { titleOf, type StoryData } from './story-data.ts';
import { storyPlatformsDocument } from './story-platforms.ts';

/** A story as JSON. */
export function storyDocument(room: Room, reader: Reader, data: StoryData) {
  const { head, event, elements, coverages, findings, top, releases, released, related, span, troubles } =
    data;
  const { chapters, corrections, drift } = data;
  return {
    lacuna: 1,
    story: { ...head, title: titleOf(reader, data), place: event?.place ?? null, judged: span },
    vantages: room.atlas.vantages.map(({ id, name, note }) => ({
      id,
      name: nameIn(name, reader.tongue),
      note,
    })),
    elements: elements.map(({ id, name, kind, released }) => ({
      id,
      name: nameIn(name, reader.tongue),
      kind,
      released,
    })),
    coverages,
    findings,
    items: top,
    related,
    releases,
    released,
    chapters,
    corrections,
    drift,
    platforms: storyPlatformsDocument(room, reader, data.platforms),
    unread: troubles,
  };
}

/** Its coverage as a table: a row a subject and audience. */
export function storyTable(reader: Reader, data: StoryData) {
  const names = new Map<string, string>([
    [data.head.id, titleOf(reader, data)],
    ...data.elements.map((element): [string, string] => [element.id, nameIn(element.name, reader.tongue)]),
  ]);
  const columns = [
    'subject',
    'name',
    'vantage',
    'state',
    ...SOURCE_COUNT_COLUMNS,
    'in_part',
    ...ANSWER_COLUMNS,
    'minutes_on_list',
    'voices',
    'items',
  ];
  const rows = data.coverages.map((one) => ({
    subject: one.subject.id,
    name: names.get(one.subject.id) ?? '',
    vantage: one.vantageId,
    state: one.state,
    ...sourceCountCells(one.sourceCounts),
    in_part: one.inPart,
    reason: one.reason,
    rule: `${one.rule.id}@${one.rule.version}`,
    looks: Object.values(one.looks).reduce((sum, count) => sum + count, 0),
    looks_read: one.looks.seen,
    read_share: Math.round(one.readShare * 1e4) / 1e4,
    first_seen_after: one.firstSeen?.after ?? null,
    first_seen_at: one.firstSeen?.at ?? null,
    first_seen_before_release: one.firstSeenBeforeRelease,
    best_rank: one.bestRank,
    minutes_on_list: one.minutesOnList,
    voices: one.voices,
    items: one.items,
  }));
  return { columns, rows };
}
