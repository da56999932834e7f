import type { Attempt, Hop, PostName, VisitDraft } from '../../domain/index.ts';
import { hopOf, postNamedBy } from '../../extract/index.ts';
import { nameByVisit } from './name-watched.ts';
import type { NamedPost } from './answer-of-visit.ts';
import type { Post } from './plan-watches.ts';

/** Where the answer to a visit came from. */
export function hopOfVisit({ address, finalAddress, at }: Attempt, { post, name }: NamedPost): Hop {
  const { connector } = post.entry.entry;
  return hopOf(address, finalAddress, { at, connector, known: name?.native ?? null });
}

/** A link that led to a post is read as that post's page. */
export const readAt = (
  { address, finalAddress }: Attempt,
  { kind }: Hop,
): Pick<Attempt, 'address' | 'finalAddress'> =>
  kind === 'led-on' ? { address: finalAddress, finalAddress } : { address, finalAddress };

type Taught = NamedPost & { readonly said: VisitDraft | undefined };

/** Only a visit that was not led astray can say which post it was to, and only the first. */
export function nameTaught(
  { finalAddress, at }: Attempt,
  hop: Hop,
  { post, name, said }: Taught,
): PostName | null {
  if (name !== null) return null;
  const { connector } = post.entry.entry;
  const led = hop.kind === 'led-on' ? postNamedBy(finalAddress, { at, connector }) : null;
  if (led !== null) return nameByVisit(post, { native: led.native, rule: 'name/led-to' }, at);
  const isRead = said?.class === 'visible' && (hop.kind === 'here' || hop.kind === 'led-on');
  return isRead ? nameByVisit(post, { native: said.native, rule: 'name/read-there' }, at) : null;
}

/** Where another page answered, its host is all that may be told of it. */
export function maskedAddresses({ address, finalAddress }: Attempt, { native }: Post) {
  const own = `lacuna:${native}`;
  if (finalAddress === address) return { address: own, finalAddress: own };
  return { address: own, finalAddress: `${new URL(finalAddress).origin}/` };
}
