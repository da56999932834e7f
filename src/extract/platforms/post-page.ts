import type { Element } from 'domhandler';
import { AWAY_HOPS, WALL_HOPS, type PlatformId, type Reading, type VisitDraft } from '../../domain/index.ts';
import { noticeIn } from '../../text/notices/index.ts';
import { bodyText } from '../body-text.ts';
import { visibleText } from '../markup/nodes.ts';
import { parseMarkup } from '../markup/tree.ts';
import type { ReadInput } from '../reader.ts';
import { hopOf } from './hops.ts';
import type { PageRule } from './page-rules.ts';
import { shortWords, type Root } from './page-words.ts';
import { shownOn, type Shown } from './post-shown.ts';
import { platformReading, unreadablePlatform } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { visitAt, visitLook } from './visit.ts';
import { visitBy } from './visit-rules.ts';

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
  const page = { text, root: parseMarkup(text).root };
  const { address, finalAddress, at, status } = input.capture;
  const hop = hopOf(address, finalAddress, { at });
  const wall = WALL_HOPS[hop.kind];
  const hopped = wall ?? AWAY_HOPS[hop.kind];
  const isOpen = (status ?? 200) < 400 && refusalOf(input) === null;
  const names = hop.kind !== 'unknown' || text.includes(native);
  const shown = isOpen && hopped === undefined && names ? shownOn(page, { native, address, rule }) : NOTHING;
  const boxes = shown.boxes.filter((box) => !isNoticeAlone(visibleText(box), input, platform));
  const notice = noticeOn(page.root, { boxes, input, platform });
  const seen = seenBy({ ...shown, boxes }, notice);
  if (isOpen && seen === null && hopped === undefined && notice === null) {
    const detail = 'The page shows neither its post nor a known notice.';
    return unreadablePlatform(input, 'no-known-shape', detail, 'visit');
  }
  const plain = visitAt(input, platform, { native, notice });
  const hopping =
    hopped !== undefined && (wall !== undefined || plain.class === 'visible')
      ? { class: hopped, rule: hop.rule }
      : null;
  const visit = { ...plain, ...(seen ?? hopping) };
  return platformReading([visitLook(input, visit)], { visits: [visit] });
}

const NOTHING: Shown = { boxes: [], hasData: false };

/** A page that shows its post and says that it is not there contradicts itself; null: nothing of the post is on it. */
function seenBy({ boxes, hasData }: Shown, notice: string | null): Pick<VisitDraft, 'class' | 'rule'> | null {
  if (boxes.length > 0) return visitBy(notice === null ? 'page/own-words' : 'page/notice-beside-post');
  // Data of a post that is gone may still be there for a while: a notice says more.
  return hasData && notice === null ? visitBy('page/own-data') : null;
}

/** Some sites write what they say into the address of the page that answers. */
const SAID_IN = ['errorMsg', 'error_msg', 'msg'];

/** Notices are short; what is longer is told by somebody. */
const LONGEST_NOTICE = 160;

type Asked = {
  /** Where words of the post stand: what is said there is somebody's. */
  readonly boxes: readonly Element[];
  readonly input: ReadInput;
  readonly platform: PlatformId;
};

function noticeOn(root: Root, { boxes, input, platform }: Asked): string | null {
  const { finalAddress } = input.capture;
  const parameters = URL.canParse(finalAddress) ? new URL(finalAddress).searchParams : new URLSearchParams();
  const said = SAID_IN.flatMap((name) => parameters.get(name) ?? []);
  const shown = shortWords(
    root,
    boxes.map((box) => ({ box, post: null })),
  ).map(({ text }) => text);
  return [...said, ...shown].find((one) => noticeOf(one, input, platform) !== null) ?? null;
}

function noticeOf(text: string, { capture }: ReadInput, platform: PlatformId): string | null {
  return text.length <= LONGEST_NOTICE ? noticeIn(text, { platform, at: capture.at }) : null;
}

/** In the place of words may stand a notice; words of a post may quote one. */
const isNoticeAlone = (text: string, input: ReadInput, platform: PlatformId): boolean =>
  (noticeOf(text, input, platform)?.length ?? 0) > text.length / 2;
