import type { RequestListener, ServerResponse } from 'node:http';
import { expect, it, vi } from 'vitest';
import { passOver, scratchFolder, serveWorld } from '../../../test/scratch.ts';
import { asId } from '../../domain/index.ts';
import { countClips, looksOf } from '../../store/index.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

/** Bytes that begin a clip; what they hold decides nothing here. */
const clipOf = (bytes: number): Buffer => {
  const clip = Buffer.alloc(bytes, 7);
  clip.write('\0\0\0\x1cftypisom', 'latin1');
  return clip;
};
const MOST = 20_000;

/** What the server does with each clip, and the outcome and reason that must come of it. */
const CLIPS: Readonly<Record<string, readonly [(response: ServerResponse) => void, string]>> = {
  'whole.mp4': [(response) => sent(response, clipOf(5000)), 'seen '],
  'announced.mp4': [(response) => sent(response, clipOf(MOST * 3)), 'unreadable too-large'],
  'endless.mp4': [(response) => endless(response), 'unreadable too-large'],
  'slow.mp4': [(response) => drip(response), 'failed timeout'],
  'cut.mp4': [(response) => cutOff(response), 'unreadable cut-off'],
  'page.mp4': [
    (response) => response.end('<!doctype html><html><title>Log in</title></html>'),
    'unreadable wrong-type',
  ],
  'part.mp4': [(response) => part(response), 'unreadable cut-off'],
  'gone.mp4': [(response) => response.writeHead(404).end('gone'), 'failed error-status'],
  'private/clip.mp4': [(response) => sent(response, clipOf(5000)), 'not-tried robots'],
};

const sent = (response: ServerResponse, bytes: Buffer) =>
  response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length }).end(bytes);

/** Bytes that were sent of the clip without an end, before the client hung up. */
let streamed = 0;

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'video/mp4' });
  response.write(clipOf(4000));
  const more = setInterval(() => {
    streamed += 4000;
    response.write(Buffer.alloc(4000, 7));
  }, 5);
  response.on('close', () => clearInterval(more)).on('error', () => undefined);
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 5000 });
  response.write(clipOf(100));
}

function cutOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 5000 });
  response.write(clipOf(1000), () => setTimeout(() => response.destroy(), 50));
}

function part(response: ServerResponse): void {
  const head = { 'content-type': 'video/mp4', 'content-range': 'bytes 0-999/5000', 'content-length': 1000 };
  response.writeHead(206, head).end(clipOf(1000));
}

const page = `<html lang="en"><head><title>Talks</title></head><body><article><h1>Talks</h1>${'<p>The ferry council met on Sunday and talked for a long time about fares and the harbour wall.</p>'.repeat(6)}${Object.keys(
  CLIPS,
)
  .map((name) => `<video src="/${name}"></video>`)
  .join('')}</article></body></html>`;

const yaml = (host: string, fetch: boolean): string => `lacuna: 1
name: Harbour
network: { perHost: 0s, timeout: 1s, retries: 0, allowPrivate: ['${host}'] }
video: { fetch: ${String(fetch)}, maxBytes: ${MOST}, ffmpeg: '/nowhere/ffmpeg' }
vantages: [{ id: all, name: All }]
sources:
  - { id: paper, vantage: all, connector: page, address: 'http://${host}/talks', follow: pages-and-pictures }
`;

async function passWith(fetch: boolean) {
  const asked: string[] = [];
  const answer: RequestListener = ({ url = '/' }, response) => {
    asked.push(url);
    response.on('error', () => undefined);
    const clip = CLIPS[url.slice(1)];
    if (clip !== undefined) clip[0](response);
    else if (url === '/robots.txt') response.end('User-agent: *\nDisallow: /private/\n');
    else response.setHeader('content-type', 'text/html').end(page);
  };
  const host = await serveWorld(answer);
  const folder = scratchFolder({ 'observatory.yaml': yaml(host, fetch) });
  const read = () =>
    passOver(folder, async ({ store }) => ({
      looks: (await looksOf(store, asId('source', 'paper'))).filter(({ kind }) => kind === 'video'),
      clips: [...(await countClips(store))],
    }));
  return { asked, read };
}

it('makes an outcome of whatever a server sends for a clip, within the size that was set, and asks for none twice', async () => {
  const { asked, read } = await passWith(true);
  const { looks, clips } = await read();
  const said = looks.map(({ subject, outcome, reason }) => [
    new URL(subject).pathname.slice(1),
    `${outcome} ${reason}`,
  ]);
  const expected = Object.entries(CLIPS).map(([name, [, outcome]]) => [name, outcome]);
  expect(said.sort()).toEqual(expected.sort());
  expect(clips).toEqual([['no-tool', 1]]);
  expect(streamed).toBeLessThan(20 * MOST);
  expect(asked).not.toContain('/private/clip.mp4');
  const before = asked.filter((path) => path === '/whole.mp4').length;
  await read();
  expect(asked.filter((path) => path === '/whole.mp4')).toHaveLength(before);
});

it('fetches no clip where observatory.yaml does not say so', async () => {
  const { asked, read } = await passWith(false);
  expect((await read()).looks).toEqual([]);
  expect(asked.filter((path) => path.endsWith('.mp4'))).toEqual([]);
});
