import type { Attempt, CollectEntry, Probe, Pseudonymise, SourceId } from '../../domain/index.ts';
import { pseudonymiseWith, shieldAttempt } from '../../evidence/index.ts';
import { readKey } from './key-file.ts';

/** Takes names of accounts out of what a source of a platform answers; everything else passes as it is. */
export type ShieldEntry = (attempt: Attempt, entry: CollectEntry) => Promise<Attempt>;

/**
 * A shield with the key of a folder, which is made when the first source of a platform needs it. What the probes of a
 * source search for stays in its texts, whoever is called so.
 */
export function makeShield(folder: string, probes: readonly Probe[]): ShieldEntry {
  let pseudonymise: Promise<Pseudonymise> | null = null;
  return async (attempt, { entry, platform, sourceId, parts }) => {
    if (platform === undefined) return attempt;
    pseudonymise ??= readKey(folder).then(pseudonymiseWith);
    const scene = {
      platform: platform.id,
      // Within one event, and no further: nobody is followed from story to story.
      scope: entry.event ?? entry.id,
      public: platform.public,
      pseudonymise: await pseudonymise,
      keep: keptFor([sourceId, ...parts.map((part) => part.sourceId)], probes),
    };
    return shieldAttempt(attempt, scene).attempt;
  };
}

function keptFor(sources: readonly SourceId[], probes: readonly Probe[]) {
  const isHere = (source: SourceId | null): boolean => source !== null && sources.includes(source);
  const own = probes.filter((probe) => [...probe.sources, ...controlled(probe)].some(isHere));
  const searched = own.flatMap((probe) => [probe, ...probe.controls]);
  return {
    words: searched.flatMap(({ queries }) => queries),
    patterns: searched.flatMap(({ matches }) => matches ?? []),
  };
}

/** A control may be searched on a source of its own. */
const controlled = ({ controls }: Probe) => controls.map(({ sourceId }) => sourceId);
