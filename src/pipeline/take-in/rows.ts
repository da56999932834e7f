import {
  itemId,
  lookId,
  releaseId,
  versionId,
  type Attempt,
  type Capture,
  type CollectEntry,
  type Find,
  type Item,
  type Look,
  type LookDraft,
  type Reading,
  type SourceId,
} from '../../domain/index.ts';
import type { Rows } from '../batch.ts';
import { addPlatformRows } from '../platforms/platform-rows.ts';
import type { Said, Wanted } from './wanted.ts';

/** A look for every source that the attempt should have served. */
export function bareLooks(
  attempt: Attempt,
  wanted: Wanted,
  entry: CollectEntry,
  said: Said,
  capture: Capture | null,
): Look[] {
  const sources = entry.parts.length > 0 ? entry.parts.map((part) => part.sourceId) : [entry.sourceId];
  const span = { from: attempt.at, to: attempt.at };
  return sources.map((sourceId) => {
    const key = { sourceId, kind: wanted.kind, subject: attempt.address, span };
    return { ...key, ...said, id: lookId(key), captureId: capture?.id ?? null };
  });
}

/** Adds what was read in a capture, for every source that it serves. */
export function addReading(rows: Rows, reading: Reading, capture: Capture, entry: CollectEntry): void {
  for (const draft of reading.looks) {
    for (const sourceId of sourcesOf(draft, entry)) addLook(rows, draft, sourceId, capture);
  }
  for (const release of reading.releases) {
    const { sourceId } = entry;
    rows.releases.push({
      ...release,
      id: releaseId(sourceId, release.address),
      sourceId,
      captureId: capture.id,
    });
  }
  if (reading.platform) addPlatformRows(rows, reading.platform, capture, entry.sourceId);
}

/** An article that a list named bears the address the list gave. */
export function named(reading: Reading, { named: address }: Wanted): Reading {
  if (address === undefined) return reading;
  const rename = (find: Find): Find =>
    find.item.kind === 'article' || find.item.kind === 'post'
      ? { ...find, item: { ...find.item, address } }
      : find;
  return { ...reading, looks: reading.looks.map((look) => ({ ...look, finds: look.finds.map(rename) })) };
}

function sourcesOf(draft: LookDraft, entry: CollectEntry): readonly SourceId[] {
  if (entry.parts.length === 0) return [entry.sourceId];
  return entry.parts
    .filter((part) => draft.part === null || part.part === draft.part)
    .map((part) => part.sourceId);
}

function addLook(rows: Rows, draft: LookDraft, sourceId: SourceId, capture: Capture): void {
  const { kind, subject, span, outcome, reason, detail } = draft;
  const look: Look = {
    sourceId,
    kind,
    subject,
    span,
    outcome,
    reason,
    detail,
    captureId: capture.id,
    id: lookId({ sourceId, kind, subject, span }),
  };
  rows.looks.push(look);
  for (const { item: found, rank } of draft.finds) {
    const item: Item = {
      ...found,
      sourceId,
      id: itemId(sourceId, found),
      captureId: capture.id,
      seenAt: capture.at,
    };
    rows.items.push(item);
    rows.sightings.push({ lookId: look.id, itemId: item.id, rank, versionId: versionId(item) });
  }
}
