import type { RoleWord } from '../../domain/index.ts';
import { roleByBytes } from './byte-rules.ts';
import { smallPixels } from './small-pixels.ts';
import { traitsOf } from './traits.ts';

export { joinRoles } from './join-roles.ts';

/** The version of all rules here: with another one every picture is asked again. */
export const ROLE_VERSION = 1;

/** What the bytes of a picture say of its role; `unknown` where they say nothing or cannot be decoded. */
export async function roleOfBytes(bytes: Uint8Array): Promise<RoleWord> {
  const pixels = await smallPixels(bytes);
  return pixels === null
    ? { role: 'unknown', rule: 'not-decoded', confidence: 0 }
    : roleByBytes(traitsOf(pixels));
}
