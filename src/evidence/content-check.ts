import type { Attempt, Capture, ContentVerdict } from '../domain/index.ts';
import { decodeText } from '../text/decode.ts';
import { CONTENT_RULES, type ContentRule, type Evidence, type Expected } from './content-rules.ts';
import { isPicture, MAX_BYTES, pageFacts, type PageFacts } from './page-facts.ts';

export type CheckInput = {
  readonly status: number | null;
  readonly mediaType: string;
  /** Decoded bytes. */
  readonly body: Uint8Array;
  readonly address: string;
  readonly finalAddress: string;
  /** What the source was asked for; `any` where nothing is known. */
  readonly expects: Expected;
  /** Needed only to notice that fewer bytes arrived than were announced. */
  readonly headers?: Capture['headers'];
  /** What went wrong on the way, where that is known. */
  readonly trouble?: Attempt['trouble'];
};

/** @property rule id of the rule that gave the verdict; null when none applied */
export type Checked = {
  readonly verdict: ContentVerdict;
  readonly because: string;
  readonly rule: string | null;
};

/**
 * Tells the thing asked for from a login wall, a visitor system, a challenge, an empty frame, a page that says it is
 * not there, the wrong kind of thing, an error and a body cut short. Careful in one direction: a real page must not be
 * taken for a wall, because then a look that saw would count as one that could not.
 */
export function checkContent(input: CheckInput): Checked {
  const evidence = toEvidence(input);
  const rule = CONTENT_RULES.find((one) => one.applies(evidence));
  if (!rule) return { verdict: 'as-asked', because: 'Nothing speaks against it.', rule: null };
  return { verdict: rule.verdict, because: withStatus(rule, evidence), rule: rule.id };
}

function withStatus({ because }: ContentRule, { status }: Evidence): string {
  return status !== null && status >= 400 ? `${because} (HTTP ${status})` : because;
}

function toEvidence({ body, headers = [], ...input }: CheckInput): Evidence {
  const text = isPicture(body) ? '' : decodeHead(body, headers);
  const facts = pageFacts(text, body);
  return {
    status: input.status,
    mediaType: input.mediaType,
    size: body.byteLength,
    announced: announcedSize(headers),
    trouble: input.trouble?.reason ?? null,
    ends: hasItsEnd(facts, body),
    asked: input.address,
    answered: input.finalAddress,
    expects: input.expects,
    facts,
  };
}

function decodeHead(body: Uint8Array, headers: Capture['headers']): string {
  const contentType = headerOf(headers, 'content-type') ?? null;
  return decodeText(body.subarray(0, MAX_BYTES), { contentType, isHtml: true, isXml: true }).text;
}

function headerOf(headers: Capture['headers'], wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1].trim();
}

/**
 * Content-Length counts bytes on the wire: with a content coding it cannot be compared with ours. Of a part that was sent
 * in place of the whole, the size of the whole.
 */
function announcedSize(headers: Capture['headers']): number | null {
  const whole = /^bytes \d+-\d+\/(\d+)$/.exec(headerOf(headers, 'content-range') ?? '')?.[1];
  const length = whole ?? headerOf(headers, 'content-length') ?? '';
  const coding = headerOf(headers, 'content-encoding') ?? 'identity';
  return /^\d+$/.test(length) && coding === 'identity' ? Number(length) : null;
}

/** HTML may end anywhere, so only formats with a certain end are asked. */
function hasItsEnd({ looksLike, source }: PageFacts, body: Uint8Array): boolean | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  // The marks are ASCII; in UTF-16 every second byte is zero.
  const tail = bytes.subarray(-4_096).toString('latin1').replaceAll('\u0000', '').trimEnd();
  if (looksLike === 'picture') return pictureEnds(bytes);
  if (looksLike === 'xml') return xmlEnds(source, tail);
  // JSON Lines are read line by line: a cut one still holds all its other lines.
  if (looksLike === 'json' && !/^\{[^\n]*\}\s*\n\s*\{/.test(source)) return /[}\]]$/.test(tail);
  return null;
}

function xmlEnds(source: string, tail: string): boolean | null {
  const root = /<(rss|feed|rdf:rdf|urlset|sitemapindex|opml)[\s>]/.exec(source.slice(0, 5_000))?.[1];
  return root === undefined ? null : tail.toLowerCase().includes(`</${root}`);
}

/** Cameras write data behind the end mark, and small previews with end marks of their own stand near the start. */
function pictureEnds(body: Buffer): boolean | null {
  const secondHalf = body.subarray(body.length >> 1);
  if (body[0] === 0xff && body[1] === 0xd8) return secondHalf.includes(Buffer.from([0xff, 0xd9]));
  if (body[0] === 0x89 && body[1] === 0x50) return secondHalf.includes('IEND');
  return null;
}
