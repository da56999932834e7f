import { instant, type Attempt } from '../../../domain/index.ts';
import { pseudonymiseWith } from '../pseudonymise.ts';
import { shieldAttempt } from '../shield-attempt.ts';
import { asReadByAnybody } from './as-read.ts';

/** An account by all that it is called, and the name of another. */
export const NAME = '晨光里的鹿';
export const NUMBER = '7712345678';
export const OTHER = '鲱鱼小队长';
const PUBLIC = [{ account: '8800000001', name: '港角日报', kind: 'media' }] as const;
export type Kind = keyof typeof TYPES;
const TYPES = { json: 'application/json', html: 'text/html', xml: 'application/rss+xml', csv: 'text/csv' };

/** All that is kept of a body, and what stands around it, as anybody can read it. */
export function everything(kind: Kind, body: string, over: Partial<Attempt> = {}): string {
  const address = over.address ?? 'https://wave.example/s';
  const { attempt } = shieldAttempt(
    {
      ...{ address, finalAddress: address, at: instant('2031-05-06T00:00:00Z'), status: 200, headers: [] },
      ...{ viewer: { state: 'guest', region: null }, origin: { kind: 'live' }, trouble: null },
      ...{ mediaType: TYPES[kind], body: new TextEncoder().encode(body), ...over },
    },
    {
      ...{ platform: 'weibo', scope: 'quip', public: PUBLIC },
      pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
    },
  );
  return asReadByAnybody(
    `${new TextDecoder().decode(attempt.body)}\n${JSON.stringify({ ...attempt, body: null })}`,
  );
}

export const feed = (channel: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${channel}</channel></rss>`;
