import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { instant, isId, sha256, type Attempt } from '../domain/index.ts';
import { asId } from '../domain/index.ts';
import { openArchive, type Kept, type WarcPlace } from './archive.ts';
import { toCapture } from './to-capture.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'lacuna-archive-'));

function attempt(over: Partial<Attempt> = {}): Attempt {
  return {
    address: 'https://meridian.example/a',
    finalAddress: 'https://meridian.example/a',
    at: instant('2031-05-03T08:00:00Z'),
    viewer: { state: 'guest', region: null },
    origin: { kind: 'live' },
    headers: [['content-type', 'text/html; charset=utf-8']],
    status: 200,
    body: bytes('<p>Hello</p>'),
    mediaType: 'text/html',
    trouble: null,
    ...over,
  };
}

async function keepAll(folder: string, attempts: readonly Attempt[]): Promise<Kept[]> {
  const archive = await openArchive(folder);
  const kept: Kept[] = [];
  for (const one of attempts) kept.push(await archive.keep(one));
  await archive.close();
  return kept;
}

async function onlyFile(folder: string): Promise<string> {
  const [name = ''] = await readdir(join(folder, 'captures'));
  return join(folder, 'captures', name);
}

/** Cuts one member out of a file and undoes gzip: nothing of the archive's own reading code is used. */
async function memberAt(folder: string, warc: WarcPlace): Promise<string> {
  const file = await readFile(join(folder, 'captures', warc.file));
  return gunzipSync(file.subarray(warc.offset, warc.offset + warc.length)).toString('latin1');
}

test('warcio reads every record back, with its bytes and addresses', async () => {
  const folder = await newFolder();
  const disk = attempt({
    address: 'file:列表/2031-05-03 a.txt',
    finalAddress: 'file:列表/2031-05-03 a.txt',
    status: null,
    headers: [],
    mediaType: 'text/plain',
    origin: { kind: 'disk', file: '/somewhere/private/列表.tar.gz', member: '2031-05-03 a.txt' },
    body: bytes('one\r\n\r\ntwo'),
  });
  await keepAll(folder, [attempt(), disk, attempt({ status: 404, body: new Uint8Array() })]);

  const seen: string[][] = [];
  for await (const record of new WARCParser(createReadStream(await onlyFile(folder)))) {
    const body = await record.readFully(true);
    seen.push([record.warcType, record.warcTargetURI ?? '', new TextDecoder().decode(body)]);
  }
  expect(seen[0]?.[0]).toBe('warcinfo');
  expect(seen.slice(1)).toEqual([
    ['response', 'https://meridian.example/a', '<p>Hello</p>'],
    ['resource', 'file:%E5%88%97%E8%A1%A8/2031-05-03%20a.txt', 'one\r\n\r\ntwo'],
    ['response', 'https://meridian.example/a', ''],
  ]);
});

test('a record says what the bytes are: digests, decoded length, original encoding, no cookies', async () => {
  const folder = await newFolder();
  const body = bytes('decoded text');
  const [kept] = await keepAll(folder, [
    attempt({
      body,
      finalAddress: 'https://meridian.example/b',
      headers: [
        ['content-encoding', 'br'],
        ['content-length', '7'],
        ['set-cookie', 'session=secret'],
        ['x-odd', 'a\r\nWARC-Type: metadata'],
      ],
    }),
  ]);
  const text = await memberAt(folder, kept?.warc ?? { file: '', offset: 0, length: 0 });
  const [head = '', http = ''] = text.split('\r\n\r\n');
  expect(head).toContain('WARC-Target-URI: https://meridian.example/b\r\n');
  expect(head).toContain('Lacuna-Asked-Address: https://meridian.example/a');
  expect(head).toContain(`WARC-Payload-Digest: sha256:${sha256(body)}`);
  expect(head).toContain(`WARC-Block-Digest: sha256:${sha256(`${http}\r\n\r\ndecoded text`)}`);
  expect(http.split('\r\n')).toEqual([
    'HTTP/1.1 200 ',
    'x-lacuna-original-content-encoding: br',
    'x-lacuna-original-content-length: 7',
    'x-odd: a WARC-Type: metadata',
    'x-lacuna-cookies-withheld: 1',
    'content-length: 12',
  ]);
  expect(text).not.toContain('secret');
});

test('no path of the machine that imported a file is written', async () => {
  const folder = await newFolder();
  const origin = { kind: 'disk', file: '/home/someone/lists/day.json', member: null } as const;
  const [kept] = await keepAll(folder, [attempt({ status: null, origin })]);
  const text = await memberAt(folder, kept?.warc ?? { file: '', offset: 0, length: 0 });
  expect(text).toContain('Lacuna-Origin-File: day.json');
  expect(text).not.toContain('someone');
});

test('any bytes come back as they were, from any address, before and after a flush', async () => {
  const archive = await openArchive(await newFolder(), { rollAt: 2_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 3_000 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.option(fc.integer({ min: 100, max: 599 })),
      fc.boolean(),
      async (body, odd, status, flushFirst) => {
        const headers = [[odd, odd]] as const;
        const kept = await archive.keep(attempt({ body, status, headers, address: odd, finalAddress: odd }));
        if (flushFirst) await archive.flush();
        expect(Buffer.from(await archive.read(kept.warc)).equals(body)).toBe(true);
        expect(kept).toMatchObject({ sha256: sha256(body), size: body.length });
      },
    ),
    { numRuns: 150 },
  );
  await archive.close();
});

test('captures kept at the same time each find their own place, over several files', async () => {
  const folder = await newFolder();
  const archive = await openArchive(folder, { rollAt: 3_000 });
  const bodies = Array.from({ length: 60 }, (_, n) => bytes(`body ${n} ${'x'.repeat(n * 7)}`));
  const kept = await Promise.all(bodies.map((body) => archive.keep(attempt({ body }))));
  await archive.close();
  const reader = await openArchive(folder);
  for (const [n, { warc }] of kept.entries())
    expect(new TextDecoder().decode(await reader.read(warc))).toBe(new TextDecoder().decode(bodies[n]));
  expect((await readdir(join(folder, 'captures'))).length).toBeGreaterThan(3);
});

test('a run that keeps nothing leaves no file', async () => {
  const folder = await newFolder();
  await keepAll(folder, []);
  expect(await readdir(join(folder, 'captures'))).toEqual([]);
});

test('a file cut in the middle of a record still gives the whole records before the cut, and the next run is apart', async () => {
  const folder = await newFolder();
  const kept = await keepAll(folder, [attempt({ body: bytes('first') }), attempt({ body: bytes('second') })]);
  const [first, second] = kept.map((one) => one.warc);
  if (!first || !second) throw new Error('expected two places');
  await truncate(join(folder, 'captures', second.file), second.offset + 9);

  const [third] = await keepAll(folder, [attempt({ body: bytes('third') })]);
  const archive = await openArchive(folder);
  expect(new TextDecoder().decode(await archive.read(first))).toBe('first');
  expect(new TextDecoder().decode(await archive.read(third?.warc ?? first))).toBe('third');
  await expect(archive.read(second)).rejects.toThrow('expected');
});

test('bytes changed on the disk are not given back as the capture', async () => {
  const folder = await newFolder();
  const [kept] = await keepAll(folder, [attempt()]);
  const archive = await openArchive(folder);
  const place = kept?.warc ?? { file: '', offset: 0, length: 0 };
  await expect(archive.read({ ...place, offset: place.offset - 3 })).rejects.toThrow('cannot read');
  await expect(archive.read({ ...place, file: '../x.warc.gz' })).rejects.toThrow('inside captures/');
});

const CHILD = `
  const { openArchive } = await import(process.argv[1]);
  const archive = await openArchive(process.argv[2]);
  for (let n = 0; ; n += 1) {
    const text = 'capture ' + n + ' ' + 'y'.repeat(n % 900);
    const kept = await archive.keep({ address: 'https://meridian.example/' + n, finalAddress: 'https://meridian.example/' + n,
      at: '2031-05-03T08:00:00.000Z', viewer: { state: 'guest', region: null }, origin: { kind: 'live' }, headers: [],
      status: 200, body: Buffer.from(text), mediaType: 'text/plain', trouble: null });
    if (n % 5 === 4) await archive.flush();
    if (n % 5 === 4) console.log(JSON.stringify({ n, warc: kept.warc, sha256: kept.sha256 }));
  }`;

test('kill -9 loses nothing that was flushed', async () => {
  const folder = await newFolder();
  const code = new URL('./archive.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, code, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: { warc: WarcPlace; sha256: string }[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(JSON.parse(line) as { warc: WarcPlace; sha256: string });
    if (told.length === 12) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  const archive = await openArchive(folder);
  expect(told.length).toBeGreaterThanOrEqual(12);
  for (const { warc, sha256: hash } of told) expect(sha256(await archive.read(warc))).toBe(hash);
});

test(
  'five thousand small captures are kept in one file, within the time a test has',
  { timeout: 30_000 },
  async () => {
    const folder = await newFolder();
    const archive = await openArchive(folder);
    const body = Buffer.from('<html><body>'.padEnd(6_000, 'a line of text, and another one. '));
    const start = performance.now();
    for (let n = 0; n < 5_000; n += 1)
      await archive.keep(attempt({ body, address: `https://meridian.example/${n}` }));
    await archive.close();
    console.info(`archive: 5,000 captures kept in ${Math.round(performance.now() - start)} ms`);
    expect((await stat(await onlyFile(folder))).size).toBeGreaterThan(1_000_000);
  },
);

test('a capture carries what the attempt and the archive say, and the same id each time', () => {
  const kept: Kept = { sha256: sha256('x'), size: 1, warc: { file: 'a.warc.gz', offset: 3, length: 9 } };
  const content = { verdict: 'as-asked', because: 'a page' } as const;
  const source = asId('source', 'meridian');
  const one = toCapture(attempt({ headers: [['set-cookie', 'a=b']] }), kept, content, source);
  expect(isId('capture', one.id)).toBe(true);
  expect(one.headers).toEqual([['x-lacuna-cookies-withheld', '1']]);
  expect(toCapture(attempt(), { ...kept, warc: { ...kept.warc, offset: 99 } }, content, source).id).toBe(
    one.id,
  );
});
