import { isDeepStrictEqual } from 'node:util';
import type { JudgedRole, Picture, PictureRole, RoleWord } from '../domain/index.ts';
import { ArchiveError } from '../evidence/index.ts';
import { joinRoles, ROLE_VERSION, roleOfBytes } from '../pictures/index.ts';
import {
  findCapture,
  loadRoles,
  pictureStandings,
  saveRoles,
  streamPictures,
  type Standing,
} from '../store/index.ts';
import type { Workshop } from './workshop.ts';

/** So many pictures are read at once, and their roles written. */
const A_LOT = 500;

/**
 * What each picture is: asked of its bytes once for each version of the rules, and joined anew at each pass with what the
 * pages say that show it, for these become more.
 */
export async function nameRoles(
  { store, archive }: Pick<Workshop, 'store' | 'archive'>,
  signal: AbortSignal,
): Promise<void> {
  for await (const pictures of streamPictures(store, A_LOT)) {
    await nameSome({ store, archive }, pictures, signal);
    if (signal.aborted) return;
  }
}

/** What was named until a signal came is kept. */
async function nameSome(
  { store, archive }: Pick<Workshop, 'store' | 'archive'>,
  pictures: readonly Picture[],
  signal: AbortSignal,
): Promise<void> {
  const ids = pictures.map(({ id }) => id);
  const known = new Map((await loadRoles(store, ids)).map((role) => [role.pictureId, role]));
  const standings = new Map((await pictureStandings(store, ids)).map((one) => [one.pictureId, one]));
  const changed: JudgedRole[] = [];
  for (const { id: pictureId, captureId } of pictures) {
    if (signal.aborted) break;
    const before = known.get(pictureId);
    const isAsked = before?.version === ROLE_VERSION;
    const byBytes = isAsked ? before.byBytes : await askBytes({ store, archive }, captureId);
    const role = judged(pictureId, byBytes, standings.get(pictureId));
    if (!isDeepStrictEqual(role, before)) changed.push(role);
  }
  await saveRoles(store, changed);
}

async function askBytes(
  { store, archive }: Pick<Workshop, 'store' | 'archive'>,
  id: Parameters<typeof findCapture>[1],
): Promise<RoleWord> {
  const capture = await findCapture(store, id);
  try {
    return await roleOfBytes(capture === null ? new Uint8Array(0) : await archive.read(capture.warc));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { role: 'unknown', rule: 'not-decoded', confidence: 0 };
  }
}

function judged(pictureId: JudgedRole['pictureId'], byBytes: RoleWord, standing?: Standing): JudgedRole {
  const byPage = standing === undefined ? null : mostSaid(standing.roles);
  const titles = standing?.titles ?? 0;
  const word = joinRoles({ byBytes, byPage, titles });
  return { pictureId, ...word, version: ROLE_VERSION, byBytes, byPage, titles };
}

/** What most items say; of equals the first by name, so that two runs say the same. */
function mostSaid(roles: Standing['roles']): PictureRole | null {
  const said = Object.entries(roles) as [PictureRole, number][];
  return said.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
