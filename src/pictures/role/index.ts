import type { RoleWord } from '../../domain/index.ts';
import { roleByBytes } from './byte-rules.ts';
import { smallPixels } from './small-pixels.ts';
import { traitsOf } from './traits.ts';

export { BYTE_RULES_VERSION } from './byte-rules.ts';
export { joinRoles, JOIN_RULES, JOIN_VERSION } from './join-roles.ts';

/** What the bytes of a picture say of its role; `unknown` where they say nothing or cannot be decoded. */
export async function roleOfBytes(bytes: Uint8Array): Promise<RoleWord> {
  const pixels = await smallPixels(bytes);
  return pixels === null
    ? { role: 'unknown', rule: 'not-decoded', confidence: 0 }
    : roleByBytes(traitsOf(pixels));
}
