import type { ContentVerdict } from '../domain/index.ts';

/** What was wrong with the record itself. Other reasons of broken encodings and networks may stand there too. */
const OF_THE_RECORD = {
  'cut-off':
    'the bytes of the record or of the answer in it stop before their end, or the record says so itself',
  truncated: 'the packed bytes of the answer stop before their end',
  'bad-record': 'it has no type, address or length, or its headers cannot be read',
  'digest-mismatch': 'its bytes are not those its digest was made of',
  'too-large': 'larger than the limit, packed or unpacked',
  'no-time': 'it has no date',
  'revisit-elsewhere': 'it points to bytes that stand in no archive before it',
  'bad-encoding': 'its bytes could not be unpacked',
  'unknown-encoding': 'packed in a way unknown here',
  'too-many-encodings': 'packed too many times over',
} as const;

/** What the answer is instead of the page. */
const OF_THE_ANSWER: Readonly<Record<Exclude<ContentVerdict, 'as-asked' | 'cut-off'> | 'redirect', string>> =
  {
    'login-wall': 'a page to log in',
    'visitor-system': 'the page that hands out a visitor’s mark before the site shows anything',
    captcha: 'a page that asks to show that one is human',
    'empty-shell': 'a frame that only scripts would fill',
    'soft-404': 'a page that says that there is none, under a status of success',
    'error-status': 'an HTTP status of failure',
    'wrong-type': 'a picture, a feed, data: no page',
    redirect: 'the site sends to another address',
    'no-bytes': 'no bytes, or white space',
  };

/** What the reader came to. */
const OF_THE_READER = {
  'no-article': 'no headline and no text were found',
  'reader-failed': 'the reader broke down over it',
  'too-slow': 'it was not read within 20 seconds',
} as const;

/** Why an answer of an archive became no row, by what was the matter. */
export const UNREAD_REASONS: readonly {
  readonly of: string;
  readonly reasons: Readonly<Record<string, string>>;
}[] = [
  { of: 'the record', reasons: OF_THE_RECORD },
  { of: 'the answer', reasons: OF_THE_ANSWER },
  { of: 'the reader', reasons: OF_THE_READER },
];
