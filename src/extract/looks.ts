import type { Find, LookDraft, Reading } from '../domain/index.ts';
import { canonicalAddress } from '../text/address.ts';
import type { ReadInput } from './reader.ts';

type Outcome = Pick<LookDraft, 'outcome' | 'reason' | 'detail'>;

/** The address a capture is known by. */
export function addressOf(input: ReadInput): string {
  const { finalAddress, address } = input.capture;
  return canonicalAddress(finalAddress) ?? canonicalAddress(address) ?? address;
}

/** One look at the moment of the capture. */
export function lookAt(
  input: ReadInput,
  kind: LookDraft['kind'],
  outcome: Outcome,
  finds: readonly Find[] = [],
): LookDraft {
  const subject = kind === 'list' ? input.capture.address : addressOf(input);
  return {
    part: null,
    kind,
    subject,
    span: { from: input.capture.at, to: input.capture.at },
    ...outcome,
    finds,
  };
}

/** A reading that came to nothing, and why. */
export function nothingRead(
  input: ReadInput,
  kind: LookDraft['kind'],
  reason: string,
  detail: string,
): Reading {
  return {
    looks: [lookAt(input, kind, { outcome: 'unreadable', reason, detail })],
    releases: [],
    follow: [],
  };
}

/** A list that was read: `empty` where it holds nothing and that is not normal for the source. */
export function listRead(input: ReadInput, finds: readonly Find[], detail = ''): LookDraft {
  if (finds.length > 0 || input.source.emptyIsNormal)
    return lookAt(input, 'list', { outcome: 'seen', reason: '', detail }, finds);
  return lookAt(input, 'list', {
    outcome: 'empty',
    reason: 'no-items',
    detail: detail === '' ? 'the list was read and holds no item' : detail,
  });
}

/** The pages that found items name, where the source asks for them. */
export function pagesToFollow(input: ReadInput, finds: readonly Find[]): Reading['follow'] {
  if (input.source.follow === 'nothing') return [];
  const addresses = new Set(finds.flatMap((find) => (find.item.address === null ? [] : [find.item.address])));
  return [...addresses].map((address) => ({ address, as: 'page' as const }));
}
