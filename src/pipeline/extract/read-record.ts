import { asId, sha256, type Attempt, type ItemDraft, type Trouble } from '../../domain/index.ts';
import { checkContent } from '../../evidence/index.ts';
import { readCapture, type ReadInput } from '../../extract/index.ts';
import { toPageRow, type InPart, type PageRow } from '../../report/index.ts';
import { readVersion } from '../version.ts';

const READER = readVersion();

/** One answer of an archive and how its dates are to be read. */
export type RecordTask = { readonly attempt: Attempt; readonly zone: string };

/** What an answer came to: a row, or the reason there is none. */
export type RecordReading =
  | {
      readonly state: 'read';
      readonly row: PageRow;
      /** Why not all of the page was read; null when nothing says that a part is missing. */
      readonly inPart: InPart | null;
    }
  | ({ readonly state: 'not-read' } & Pick<Trouble, 'reason' | 'detail'>);

/** Why an answer need not be looked into: its bytes are not there, or it does not claim to be a page. Null otherwise. */
export function whyNoPage({ trouble, status, mediaType, body }: Attempt): RecordReading | null {
  if (trouble) return notRead(trouble.reason, trouble.detail);
  if (status !== null && status >= 300 && status < 400)
    return notRead('redirect', `the site sends to another address (HTTP ${status})`);
  if (body.length === 0) return notRead('no-bytes', 'the answer holds no bytes');
  if (!claimsMarkup(mediaType, body))
    return notRead('wrong-type', `${mediaType === '' ? 'the bytes are' : mediaType} no web page`);
  return null;
}

/** Reads one answer as a page, the way a pass does. Pure, and it never throws for what the page holds. */
export function readRecord({ attempt, zone }: RecordTask): RecordReading {
  const checked = checkContent({ ...attempt, expects: 'page' });
  if (checked.verdict !== 'as-asked') return notRead(checked.verdict, checked.because);
  const { looks } = readCapture('page', inputOf(attempt, zone));
  const [look] = looks;
  const item = looks.flatMap(({ finds }) => finds)[0]?.item;
  if (!look || !item) return notRead(look?.reason ?? 'no-article', look?.detail ?? '');
  const inPart = look.outcome === 'seen' ? null : inPartOf(item);
  const fault = look.detail === '' ? null : look.detail;
  return {
    state: 'read',
    inPart,
    row: toPageRow({ attempt, item, fault, ...{ sha256: sha256(attempt.body), reader: READER, zone } }),
  };
}

function inPartOf({ detail, page }: ItemDraft): InPart {
  if (page?.cut === 'paywall') return 'paywall';
  if (page?.cut === 'cut-off') return 'unfinished';
  return detail === 'title' ? 'no-text' : 'beyond-limits';
}

const notRead = (reason: string, detail: string): RecordReading => ({ state: 'not-read', reason, detail });

const MARKUP = /<(!doctype\s|html|head|body|title|meta|div|article|p)[\s>]/i;

/** Scripts and style sheets hold tags in their texts, so what the site calls them decides; only then their beginning. */
function claimsMarkup(mediaType: string, body: Uint8Array): boolean {
  if (!/^(|text\/(html|plain|xml)|application\/(xhtml\+xml|xml|octet-stream))$/.test(mediaType)) return false;
  // UTF-16 puts a zero between any two letters of markup.
  const head = Buffer.from(body.subarray(0, 8_192)).toString('latin1').replaceAll('\0', '').trimStart();
  if (/^text\/html$|^application\/xhtml\+xml$/.test(mediaType)) return /<[a-z!]/i.test(head);
  return head.replace(/^\xef\xbb\xbf/, '').startsWith('<') && MARKUP.test(head);
}

function inputOf({ body, ...capture }: Attempt, zone: string): ReadInput {
  const source = { id: asId('source', 'archive'), language: null, zone, parts: [], emptyIsNormal: false };
  return { capture, body, source: { ...source, follow: 'nothing', settings: {} } };
}
