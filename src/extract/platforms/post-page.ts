import type { Hop, PlatformId, Reading, VisitClass } from '../../domain/index.ts';
import { noticeIn } from '../../text/notices/index.ts';
import { bodyText } from '../body-text.ts';
import { parseMarkup } from '../markup/tree.ts';
import type { ReadInput } from '../reader.ts';
import { hopOf } from './hops.ts';
import type { PageRule } from './page-rules.ts';
import { shortTexts } from './page-words.ts';
import { platformReading, unreadablePlatform } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { visitAt, visitLook } from './visit.ts';

/**
 * A page of one post is a visit: to the post it shows, to a notice that a rule knows, or to another page that answered in
 * its place.
 */
export function readPostPage(
  native: string,
  rule: PageRule,
  input: ReadInput,
  platform: PlatformId,
): Reading {
  const { text } = bodyText(input, 'html');
  const { address, finalAddress, at } = input.capture;
  const hop = hopOf(address, finalAddress, { at });
  const hopped = BY_HOP[hop.kind];
  const shows =
    hopped === undefined && rule.shows.test(text) && (hop.kind !== 'unknown' || text.includes(native));
  const notice = shows ? null : noticeOn(text, input, platform);
  const isKnown = shows || hopped !== undefined || notice !== null;
  if (!isKnown && refusalOf(input) === null && (input.capture.status ?? 200) < 400) {
    const detail = 'The page shows neither its post nor a known notice.';
    return unreadablePlatform(input, 'no-known-shape', detail, 'visit');
  }
  const plain = visitAt(input, platform, { native, notice });
  const visit =
    hopped !== undefined && plain.class === 'visible' ? { ...plain, class: hopped, rule: hop.rule } : plain;
  return platformReading([visitLook(input, visit)], { visits: [visit] });
}

/** Other pages that answered in the place of the post; a page that says why says more. */
const BY_HOP: Readonly<Partial<Record<Hop['kind'], VisitClass>>> = {
  login: 'login-wall',
  missing: 'redirected',
  home: 'redirected',
  'other-post': 'redirected',
};

/** Some sites write what they say into the address of the page that answers. */
const SAID_IN = ['errorMsg', 'error_msg', 'msg'];

/** Notices are short; what is longer is told by somebody. */
const LONGEST_NOTICE = 160;

function noticeOn(text: string, { capture }: ReadInput, platform: PlatformId): string | null {
  const { finalAddress, at } = capture;
  const parameters = URL.canParse(finalAddress) ? new URL(finalAddress).searchParams : new URLSearchParams();
  const said = SAID_IN.flatMap((name) => parameters.get(name) ?? []);
  const texts = [...said, ...shortTexts(parseMarkup(text).root)].filter(
    (one) => one.length <= LONGEST_NOTICE,
  );
  return texts.find((one) => noticeIn(one, { platform, at }) !== null) ?? null;
}
