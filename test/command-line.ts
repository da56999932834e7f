// The command line as a person meets it: real processes, real folders. Everything in the observatory is invented.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import NODE_FLAGS from '../scripts/node-flags.json' with { type: 'json' };
import { keptFolder, writeFiles } from './scratch.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const NODE = at('node_modules/node/bin/node');

/** What a process came to. */
export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** A process under way. */
export type Running = {
  readonly child: ChildProcess;
  /** Resolves once stderr holds the text; rejects when the process ends without it. */
  says(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
};

/** Runs `lacuna` with these words to its end. */
export function lacuna(...words: readonly string[]): Promise<Ended> {
  return start(words).ended;
}

/** Starts `lacuna`, or another script of the package, the way its own Node runs it. */
export function start(
  words: readonly string[],
  {
    script = 'src/cli/main.ts',
    ownGroup = false,
  }: { readonly script?: string; readonly ownGroup?: boolean } = {},
): Running {
  const child = spawn(NODE, [...NODE_FLAGS, at(script), ...words], {
    cwd: at('.'),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  const heard = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (heard[name] += text));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (status) => resolve({ status, ...heard })),
  );
  return { child, ended, says: (text) => heardIn(child, heard, text, ended) };
}

function heardIn(
  child: ChildProcess,
  heard: { readonly stderr: string },
  text: string,
  ended: Promise<Ended>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = (): void => {
      if (heard.stderr.includes(text)) resolve();
    };
    child.stderr?.on('data', listen);
    listen();
    void ended.then(({ stderr }) =>
      reject(new Error(`expected "${text}" but the process ended with:\n${stderr}`)),
    );
  });
}

/** A port nobody listens at. */
export async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

// Six hours: in less it would be too soon to call anything absent.
const TIMES = ['0900', '1030', '1200', '1330', '1500'];

const HOT_LISTS = `harbour | Harbour Hot
1. 回声大厅里的收音机玩笑 [URL:https://harbour.example/1]
2. 港角天气转凉 [URL:https://harbour.example/2]

quay | Quay Talk
1. 港角天气转凉 [URL:https://quay.example/2]
2. 渡轮票价调整 [URL:https://quay.example/3]
`;

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Meridian</title>
<item><title>An echo in the hall: the joke about the radio</title><link>https://meridian.example/a1</link><pubDate>Sun, 04 May 2031 08:50:00 +0000</pubDate></item>
<item><title>Ferry fares to change</title><link>https://meridian.example/a2</link><pubDate>Sun, 04 May 2031 08:10:00 +0000</pubDate></item>
</channel></rss>`;

/** An invented article, long enough to be one. */
export const page = (title: string, extra = ''): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${extra}${'<p>The ferry council met on Sunday and talked for a long time about fares, timetables and the harbour wall before it voted.</p>'.repeat(6)}</article></body></html>`;

const OBSERVATORY = `lacuna: 1
name: Harbour watch
vantages:
  - { id: lists, name: Platform lists }
  - { id: press, name: Press }
sources:
  - id: hot
    vantage: lists
    connector: hot-list
    path: lists
    every: 90m
    parts: [{ id: harbour }, { id: quay }]
    settings: { base: 'https://lists.example' }
  - { id: meridian, vantage: press, connector: feed, path: feed, address: 'https://meridian.example/feed.xml', every: 90m }
  - { id: gazette, vantage: press, connector: page, path: pages, address: 'https://gazette.example/' }
events:
  - id: summit
    name: The summit
    match: { en: [echo], zh: [回声] }
    elements:
      - { id: quip, name: The quip, kind: quotation, match: { zh: [[收音机, 玩笑]], en: [joke] } }
      - { id: laugh, name: The laugh, kind: picture }
`;

/** The files of the invented harbour: two ranked lists, a feed, a page, five looks at each on 4 May 2031. */
export const HARBOUR: Readonly<Record<string, string>> = {
  'observatory.yaml': OBSERVATORY,
  'pages/2031-05-04T0910Z.html': page('The hall that echoed'),
  ...Object.fromEntries(
    TIMES.flatMap((time) => [
      [`lists/2031-05-04/${time}.txt`, HOT_LISTS],
      [`feed/2031-05-04T${time}Z.xml`, FEED],
    ]),
  ),
};

/** The harbour in a folder of its own, after one pass: making a database takes seconds, copying one does not. */
let passed: Promise<{ readonly folder: string; readonly first: Ended }> | null = null;
export function harbourAfterPass(): Promise<{ readonly folder: string; readonly first: Ended }> {
  passed ??= (async () => {
    const folder = keptFolder();
    writeFiles(folder, HARBOUR);
    return { folder, first: await lacuna('run', folder, '--json') };
  })();
  return passed;
}

/** A copy of the harbour after one pass. */
export async function copyOfHarbour(): Promise<string> {
  const { folder } = await harbourAfterPass();
  const copy = keptFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}
