import type { PagePicture } from '../../domain/index.ts';
import { readCapture } from '../index.ts';
import { sampleInput } from '../lists/sample-input.ts';

export const ADDRESS = 'https://meridian.example/world/port-ode-talks-204417';
export const PROSE =
  '<p>The two delegations met in the old customs house on Friday, and for once nobody was late, not even the mayor.</p>'.repeat(
    4,
  );

/** The article of a page. */
export function itemOf(markup: string) {
  const found = readCapture('page', sampleInput(markup, { address: ADDRESS })).looks[0]?.finds[0]?.item;
  if (found === undefined) throw new Error('expected an article but received none');
  return found;
}

/** The pictures of a page whose article holds this markup between two stretches of prose. */
export const picturesIn = (
  markup: string,
  over: { above?: string; below?: string } = {},
): readonly PagePicture[] =>
  itemOf(
    `<html><body><nav><img src="/menu.jpg"></nav><article>${over.above ?? ''}<h1>Talks at the port go on</h1><div class="body">${PROSE}${markup}${PROSE}</div>${over.below ?? ''}</article></body></html>`,
  ).pictures;

/** A picture without any words. */
export const IMAGE = '<img src="/i/quay.jpg" width="800" height="500">';
