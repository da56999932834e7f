import type { Attempt, CollectEntry, Pseudonymise } from '../../domain/index.ts';
import { pseudonymiseWith, shieldAttempt } from '../../evidence/index.ts';
import { readKey } from './key-file.ts';

/** Takes names of accounts out of what a source of a platform answers; everything else passes as it is. */
export type ShieldEntry = (attempt: Attempt, entry: CollectEntry) => Promise<Attempt>;

/** A shield with the key of a folder, which is made when the first source of a platform needs it. */
export function makeShield(folder: string): ShieldEntry {
  let pseudonymise: Promise<Pseudonymise> | null = null;
  return async (attempt, { entry, platform }) => {
    if (platform === undefined) return attempt;
    pseudonymise ??= readKey(folder).then(pseudonymiseWith);
    const scene = {
      platform: platform.id,
      // Within one event, and no further: nobody is followed from story to story.
      scope: entry.event ?? entry.id,
      public: platform.public,
      pseudonymise: await pseudonymise,
    };
    return shieldAttempt(attempt, scene).attempt;
  };
}
