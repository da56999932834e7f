import { vi } from 'vitest';
import { asId, instant, toMs, type IsolationPlan } from '../src/domain/index.ts';
import { planOnPaper } from '../src/pipeline/platforms/isolations.ts';
import { runProbes } from '../src/pipeline/platforms/run-probes.ts';
import type { Workshop } from '../src/pipeline/workshop.ts';
import { saveConsent, saveIsolationPlan, saveObservatory } from '../src/store/index.ts';
import { serveWorld } from './scratch.ts';

/* An invented platform that answers searches as a test says, and a person who consents to isolating words on it. */

/** The source that searches it. */
export const OPEN = asId('source', 'open');
const SIGNAL = new AbortController().signal;

const post = (id: number, text: string) => ({
  uri: `at://did:plc:invented4711/app.bsky.feed.post/p${id}`,
  cid: `cid${id}`,
  author: { did: 'did:plc:invented4711', handle: 'adaquill.example', displayName: 'Ada Quill' },
  record: { $type: 'app.bsky.feed.post', text, createdAt: '2031-05-04T08:00:00.000Z', langs: ['en'] },
  ...{ replyCount: 0, repostCount: 0, likeCount: 0, quoteCount: 0, indexedAt: '2031-05-04T08:00:00.000Z' },
});

/** What the invented server says to a search: nothing, a status code with words, or a post. */
type Reply = 'shown' | 'empty' | { readonly code: number; readonly error: string };
export type World = (words: readonly string[], nth: number, all: number) => Reply;

/** Serves it; `asked` has every query in order. */
export async function serve(world: World) {
  const asked: string[] = [];
  const host = await serveWorld(({ url = '' }, response) => {
    response.setHeader('content-type', 'application/json');
    if (url === '/robots.txt') return void response.writeHead(404).end();
    const query = new URL(url, 'http://x').searchParams.get('q') ?? '';
    const reply = world(query.split(' '), asked.filter((one) => one === query).length, asked.length);
    asked.push(query);
    if (typeof reply === 'object')
      return void response
        .writeHead(reply.code)
        .end(JSON.stringify({ error: 'Forbidden', message: reply.error }));
    const posts = reply === 'shown' && query !== 'qwxzv' ? [post(asked.length, `About ${query}`)] : [];
    response.end(JSON.stringify({ posts }));
  });
  return { host, asked };
}

export const yaml = (
  host: string,
  { perDay = 96, query = 'premier radio echo joke' } = {},
): string => `lacuna: 1
name: Harbour
network: { perHost: 0s, retries: 0, allowPrivate: ['${host}'] }
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: plaza, name: Plaza, searchesPerDay: ${perDay} }]
sources:
  - { id: open, vantage: guests, connector: bluesky, address: 'http://${host}/', platform: plaza }
probes:
  - id: clip
    name: The clip
    queries: ['${query}']
    match: [joke]
    controls:
      - { kind: truism, queries: [ferry] }
      - { kind: sister, queries: [bridge], match: [bridge] }
      - { kind: nonsense, queries: [qwxzv] }
    sources: [open]
`;

/** The plan of the only probe, consented to. */
export async function consent({ store, observatory }: Workshop): Promise<IsolationPlan> {
  const [probe] = observatory.probes;
  if (probe === undefined) throw new Error('expected a probe');
  await saveObservatory(store, observatory);
  const plan = planOnPaper(observatory, probe, { sourceId: OPEN, byHand: false, terms: null });
  if (!('hash' in plan)) throw new Error(`expected a plan but received ${plan.reason}`);
  const at = instant(Date.now());
  await saveIsolationPlan(store, plan, at);
  const word = {
    isolationId: plan.id,
    hash: plan.hash,
    by: 'Ione Marsh',
    because: 'the notice is the story',
  };
  await saveConsent(store, { ...word, at, withdrawn: null });
  return plan;
}

/** Stays until nothing is left, with a clock that waits by being set. */
export async function stay(workshop: Workshop, more: { readonly until?: string } = {}) {
  const end = more.until === undefined ? Infinity : Date.parse(more.until);
  const stop = new AbortController();
  const signal = AbortSignal.any([SIGNAL, stop.signal]);
  const { probes } = workshop.observatory;
  return runProbes(workshop, {
    ...{ probes, stay: true, signal, onMade: () => undefined },
    wait: async (at) => {
      if (toMs(at) > end) stop.abort();
      else if (toMs(at) > Date.now()) vi.setSystemTime(toMs(at));
      return Promise.resolve();
    },
  });
}
