import type { ClipOutcome } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import { countClips } from '../store/index.ts';

/** What is said of clips that were not read, by their outcome. */
const SAID: Readonly<Partial<Record<ClipOutcome, string>>> = {
  'no-tool':
    'could not be looked at: ffmpeg was not found (install it, or set video.ffmpeg); posters are compared',
  'in-part': 'were read in part',
  'not-a-clip': 'are no clip that is opened, such as playlists that name other files',
  'no-picture': 'have no picture track',
  'too-large': 'have frames too large to decode',
  broken: 'could not be decoded',
};

/** Tells on stderr how many clips were not looked at or not whole: nothing may be concluded from what they do not show. */
export async function printClips({ store }: Pick<Workshop, 'store'>): Promise<void> {
  const counts = await countClips(store);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [outcome, count] of counts) {
    const said = SAID[outcome];
    if (said !== undefined)
      process.stderr.write(`${count} of ${all} ${all === 1 ? 'clip' : 'clips'} ${said}\n`);
  }
}
