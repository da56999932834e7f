import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../domain/index.ts';
import { fetchModelFiles, type Fetched } from './model-files.ts';
import { checkModelFiles } from './model-record.ts';
import type { Handler } from './testing/loopback-site.ts';
import { useLoopback } from './testing/use-loopback.ts';

const { site, client } = useLoopback();
const FILES = ['config.json', 'onnx/model.onnx'];
const AT = instant('2031-05-04T00:00:00Z');
const never = new AbortController().signal;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** Bytes that are nowhere the same, so that a piece in the wrong place is seen. */
const bytesOf = (length: number, seed = 1) =>
  Uint8Array.from({ length }, (_, at) => ((at * 2654435761 + seed * 97) >>> 8) & 255);
const WEIGHTS = bytesOf(300_000);

/** Serves bytes as sites with large files do: in pieces, with a tag. `cutAfter` bytes the line is cut, so many times. */
function inPieces(
  all: () => Uint8Array,
  cuts: { left: number; readonly after: number } | null = null,
): Handler {
  return (request, response) => {
    const bytes = all();
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const piece = bytes.subarray(Number(from), Number(to || bytes.length) + 1);
    if (piece.length === 0) {
      response.writeHead(416).end();
      return;
    }
    response.writeHead(206, {
      etag: `"${sha256(bytes).slice(0, 8)}"`,
      'content-length': piece.length,
      'content-range': `bytes ${from}-${Number(from) + piece.length - 1}/${bytes.length}`,
    });
    if (cuts !== null && cuts.left > 0) {
      cuts.left -= 1;
      response.write(piece.subarray(0, cuts.after), () => setTimeout(() => response.destroy(), 20));
    } else response.end(piece);
  };
}

describe('files of a model', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'lacuna-model-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const pages = (weights: Handler, config: Handler = inPieces(() => Buffer.from('{}'))) => ({
    '/m/resolve/main/config.json': config,
    '/m/resolve/main/onnx/model.onnx': weights,
  });
  const source = (origin: string, maxBytes = 1e6) => ({
    ...{ address: `${origin}/m/resolve/main`, folder, files: FILES, maxBytes },
  });
  const weights = () => readFileSync(join(folder, 'onnx/model.onnx'));

  it('come in pieces no larger than the cap of the client, each said', async () => {
    const { origin, requests } = await site(pages(inPieces(() => WEIGHTS)));
    const said: Fetched[] = [];
    const small = client({ maxBytes: 100_000 });
    await fetchModelFiles(source(origin), {
      client: small,
      signal: never,
      onProgress: (one) => said.push(one),
    });
    expect(said).toEqual([
      { file: 'config.json', bytes: 2, of: 2 },
      ...[100_000, 200_000, 300_000].map((bytes) => ({ file: 'onnx/model.onnx', bytes, of: 300_000 })),
    ]);
    expect(sha256(weights())).toBe(sha256(WEIGHTS));
    expect(requests.at(-1)?.headers).toMatchObject({
      range: 'bytes=200000-299999',
      'accept-encoding': 'identity',
    });
    const record = JSON.parse(readFileSync(join(folder, 'model-files.json'), 'utf8')) as unknown;
    expect(record).toMatchObject({
      'onnx/model.onnx': { sha256: sha256(WEIGHTS), from: `${origin}/m/resolve/main/onnx/model.onnx` },
    });
  });

  it('are not asked for again', async () => {
    const { origin, asked } = await site(pages(inPieces(() => WEIGHTS)));
    const made = client({ robots: false });
    await fetchModelFiles(source(origin), { client: made, signal: never });
    const before = asked.length;
    await fetchModelFiles(source(origin), { client: made, signal: never });
    expect(asked.length).toBe(before);
  });

  it('go on where the line was cut, within a run', async () => {
    const { origin, requests } = await site(pages(inPieces(() => WEIGHTS, { left: 1, after: 50_000 })));
    await fetchModelFiles(source(origin), { client: client({ robots: false }), signal: never });
    expect(requests.at(-1)?.headers.range).toMatch(/^bytes=50000-/);
    expect(sha256(weights())).toBe(sha256(WEIGHTS));
  });

  it('have no name until they are whole, and the next run goes on where the last one ended', async () => {
    let isUp = true;
    const { origin, requests } = await site(
      pages((request, response) => {
        if (isUp) inPieces(() => WEIGHTS)(request, response);
        else response.writeHead(403).end();
        isUp = false;
      }),
    );
    const made = client({ robots: false, maxBytes: 100_000 });
    await expect(fetchModelFiles(source(origin), { client: made, signal: never })).rejects.toThrow(
      /answered 403/,
    );
    expect(readdirSync(join(folder, 'onnx'))).toEqual([expect.stringMatching(/^\.model\.onnx\..*\.part$/)]);
    isUp = true;
    const again = client({ robots: false });
    await fetchModelFiles(source(origin), { client: again, signal: never });
    expect(requests.at(-1)?.headers.range).toMatch(/^bytes=100000-/);
    expect(sha256(weights())).toBe(sha256(WEIGHTS));
    expect(readdirSync(join(folder, 'onnx'))).toEqual(['model.onnx']);
  });

  it('are begun anew where the site has other bytes by now', async () => {
    let now = WEIGHTS;
    const { origin } = await site(
      pages((request, response) => {
        inPieces(() => now)(request, response);
        now = bytesOf(250_000, 2);
      }),
    );
    const made = client({ robots: false, maxBytes: 100_000 });
    await fetchModelFiles(source(origin), { client: made, signal: never });
    expect(sha256(weights())).toBe(sha256(bytesOf(250_000, 2)));
  });

  it('may come whole from a site that gives no pieces', async () => {
    const { origin } = await site(pages((_, response) => response.end(WEIGHTS)));
    await fetchModelFiles(source(origin), { client: client({ robots: false }), signal: never });
    expect(sha256(weights())).toBe(sha256(WEIGHTS));
  });

  it.each([
    [
      'a 404',
      (_: unknown, response: Parameters<Handler>[1]) => response.writeHead(404).end(),
      'answered 404',
    ],
    ['too many bytes', inPieces(() => bytesOf(2_000_000)), 'encoder.maxBytes is 1000000'],
    ['a line that is cut at once', inPieces(() => WEIGHTS, { left: 9, after: 0 }), 'cut-off'],
  ] satisfies [string, Handler, string][])(
    'say of %s which address it was and how to place the files by hand',
    async (_, handler, why) => {
      const { origin } = await site(pages(handler));
      const fetching = fetchModelFiles(source(origin), { client: client({ robots: false }), signal: never });
      await expect(fetching).rejects.toThrow(
        expect.objectContaining({ name: 'ModelFilesError', message: expect.stringContaining(why) as string }),
      );
      await expect(fetching).rejects.toThrow(`${origin}/m/resolve/main/onnx/model.onnx`);
      await expect(fetching).rejects.toThrow(`by hand in ${folder}`);
      expect(readdirSync(folder)).not.toContain('model.onnx');
    },
  );

  it('say so where nobody answers', async () => {
    const { origin, close } = await site({});
    await close();
    const fetching = fetchModelFiles(source(origin), { client: client({ robots: false }), signal: never });
    await expect(fetching).rejects.toThrow(/could not be fetched: http.*config\.json \(/);
  });

  it('come whole for two runs that fetch them at once', async () => {
    const { origin } = await site(pages(inPieces(() => WEIGHTS)));
    const run = (maxBytes: number) =>
      fetchModelFiles(source(origin), { client: client({ robots: false, maxBytes }), signal: never });
    await Promise.all([run(70_000), run(110_000)]);
    expect(sha256(weights())).toBe(sha256(WEIGHTS));
    await checkModelFiles(folder, FILES, AT);
  });

  it('stop when they are told to, and keep what came', async () => {
    const stop = new AbortController();
    const { origin } = await site(pages(inPieces(() => WEIGHTS)));
    const fetching = fetchModelFiles(source(origin), {
      client: client({ robots: false, maxBytes: 100_000 }),
      signal: stop.signal,
      onProgress: ({ bytes }) => bytes > 100_000 && stop.abort(),
    });
    await expect(fetching).rejects.toThrow(/abort/i);
    expect(readFileSync(join(folder, 'onnx', readdirSync(join(folder, 'onnx'))[0] ?? ''))).toHaveLength(
      200_000,
    );
  });
});
