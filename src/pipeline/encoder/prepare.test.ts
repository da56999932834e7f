import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scratchFolder, serveWorld } from '../../../test/scratch.ts';
import { createClient } from '../../collect/index.ts';
import { readObservatory } from '../../domain/observatory/read.ts';
import { hasEncoder } from '../../text/meaning/testing/has-encoder.ts';
import { writeTinyModel } from '../../text/meaning/testing/tiny-model.ts';
import type { Progress } from '../progress.ts';
import { prepareEncoder } from './prepare.ts';

const yaml = (encoder: string): string => `lacuna: 1
name: Harbour
network: { perHost: 0s, timeout: 5s, retries: 0, robots: false, allowPrivate: ['127.0.0.1'] }
${encoder}
vantages: [{ id: home, name: Home }]
sources: [{ id: lists, vantage: home, connector: hot-list, path: lists }]
`;

/** Prepares the encoder of an observatory in a folder, and notes what is drawn. */
function prepare(folder: string, encoder: string, { looking = true, said = [] as string[] } = {}) {
  const progress: Progress = {
    start: (stage, total) => said.push(`${stage} ${total}`),
    say: (what) => said.push(what),
    step: () => said.push('step'),
    end: () => said.push('end'),
  };
  const observatory = readObservatory('observatory.yaml', yaml(encoder));
  const client = createClient(observatory.network);
  onTestFinished(() => client.close());
  const place = { observatory, folder, dataFolder: folder, client };
  return prepareEncoder(place, { progress, looking, signal: new AbortController().signal });
}

/** A site with one tiny model under /desk/tiny-e5/resolve/v1; gives its host and what is asked of it. */
async function siteWithModel(): Promise<{ readonly host: string; readonly asked: string[] }> {
  const files = scratchFolder();
  writeTinyModel(files, { flood: [1, 0] });
  const asked: string[] = [];
  const host = await serveWorld(({ url = '' }, response) => {
    asked.push(url);
    response.end(readFileSync(join(files, url.replace('/desk/tiny-e5/resolve/v1/', ''))));
  });
  return { host, asked };
}

it('nothing is prepared where no encoder is asked for', async () => {
  expect(await prepare(scratchFolder(), '')).toBeNull();
});

describe.skipIf(!(await hasEncoder()))('the encoder of an observatory', () => {
  const setting = (host: string): string =>
    `encoder: { model: desk/tiny-e5, revision: v1, weights: fp32, mirror: 'http://${host}/' }`;

  it('is fetched once, with a bar for each file', async () => {
    const { host, asked } = await siteWithModel();
    const folder = scratchFolder();
    const said: string[] = [];
    const prepared = await prepare(folder, setting(host), { said });
    expect(prepared).toMatchObject({
      options: {
        folder: join(folder, 'models/desk/tiny-e5/v1'),
        weights: 'fp32',
        prefix: 'query: ',
        tokens: 128,
      },
      scale: { name: 'tiny-e5', enough: 0.88, unrelated: 0.8 },
    });
    expect(said.slice(0, 4)).toEqual(['model 1', 'step', 'MiB of config.json', 'end']);
    expect(said.filter((line) => line === 'model 1')).toHaveLength(4);
    expect(await prepare(folder, setting(host))).toEqual(prepared);
    expect(asked).toHaveLength(4);
  });

  it('is refused where a file is not what was recorded', async () => {
    const { host } = await siteWithModel();
    const folder = scratchFolder();
    await prepare(folder, setting(host));
    writeFileSync(join(folder, 'models/desk/tiny-e5/v1/config.json'), '{"model_type":"bert"} ');
    await expect(prepare(folder, setting(host))).rejects.toThrow(
      /config\.json is not the file that was recorded/,
    );
  });

  it('has vectors of its own for each way to read a text', async () => {
    const folder = scratchFolder();
    writeTinyModel(join(folder, 'tiny'), { flood: [1, 0] });
    const key = async (more: string) =>
      (await prepare(folder, `encoder: { model: ./tiny, weights: fp32${more} }`))?.key;
    const keys = [
      await key(''),
      await key(', tokens: 64'),
      await key(', prefix: a'),
      await key(', pooling: cls'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(await key(', enough: 0.9')).toBe(keys[0]);
  });

  it('is not fetched where nothing may be looked at', async () => {
    const { host, asked } = await siteWithModel();
    const preparing = prepare(scratchFolder(), setting(host), { looking: false });
    await expect(preparing).rejects.toThrow(/lacks config\.json, .*→ place them/s);
    expect(asked).toEqual([]);
  });

  it('may lie in a folder that several observatories share', async () => {
    const { host } = await siteWithModel();
    const shared = scratchFolder();
    process.env['LACUNA_MODELS'] = shared;
    onTestFinished(() => {
      delete process.env['LACUNA_MODELS'];
    });
    const prepared = await prepare(scratchFolder(), setting(host));
    expect(prepared?.options.folder).toBe(join(shared, 'desk/tiny-e5/v1'));
  });
});
