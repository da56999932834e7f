import { describe, expect, it, vi } from 'vitest';
import { passOver, scratchFolder } from '../../../test/scratch.ts';
import { drawCurves } from './draw-curves.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const ROW = (
  id: string,
  account: string,
  title: string,
  posted: string,
  seen: string,
  visited: string,
  notice = '',
) => `${id},${account},${title},${posted},${seen},${visited},${notice},${notice === '' ? 200 : ''}`;

describe('the comparison within authors', () => {
  it('holds controls that a person named beside posts of the same author near in time, and compares when they went', async () => {
    const at = (date: string, time = '00:00') => `2031-05-${date}T${time}:00Z`;
    const gone = '该内容因违规无法查看';
    const table = [
      'id,account,title,posted,seen,visited,notice,status',
      ...['Ada Quill', 'Ione Marsh', 'Bo Tarn', 'Cy Fenn', 'Di Holt', 'Eb Lowe'].flatMap((who, n) => [
        ROW(`${n}1`, who, 'the lighthouse quip', at('02'), at('02', '01:00'), at('02', '02:00'), gone),
        ROW(`${n}2`, who, 'soup', at('03'), at('03', '01:00'), at('09'), ''),
        ROW(`${n}3`, who, 'rain', at('04'), at('04', '01:00'), at('09', '02:00'), ''),
        // The same author two months before: no control.
        ROW(`${n}4`, who, 'snow', '2031-03-01T00:00:00Z', '2031-03-01T01:00:00Z', at('09', '03:00'), ''),
      ]),
      // Nobody knows who wrote these; a person says which is a control of which.
      ROW('4387933362623405', '', 'a picture', at('02'), at('02', '01:00'), at('02', '03:00'), gone),
      ROW('4387933362623406', '', 'another picture', at('02'), at('02', '01:00'), at('09', '04:00'), ''),
    ].join('\n');
    const watch = (id: string, number: string, more: string) =>
      `  - { id: ${id}, source: seen, event: harbour, address: 'https://m.weibo.cn/detail/${number}'${more} }`;
    const yaml = `lacuna: 1
name: Harbour
vantages: [{ id: guests, name: Guests }]
platforms: [{ id: weibo, name: Weibo }]
sources:
  - { id: seen, vantage: guests, connector: visits, platform: weibo, path: seen.csv, at: '2031-05-10T00:00:00Z' }
events:
  - { id: harbour, name: Harbour, released: 2031-05-01T00:00:00Z, match: [harbour] }
probes:
  - { id: quip, name: The quip, event: harbour, queries: [lighthouse], match: [lighthouse], sources: [seen] }
watches:
${watch('picture', '4387933362623405', '')}
${watch('calm', '4387933362623406', ', control: picture')}
`;
    const folder = scratchFolder({ 'observatory.yaml': yaml, 'seen.csv': table });
    await passOver(folder, async ({ store, observatory }) => {
      const matched = async (watches = observatory.watches) =>
        (await drawCurves(store, { ...observatory, watches }))[0]?.told.matched ?? [];
      const [found] = await matched();
      expect(found).toMatchObject({
        ...{ authors: 7, about: { posts: 7, gone: 7 }, others: { posts: 13, gone: 0 }, named: 1 },
        matched: { value: Infinity, sets: 7 },
        times: { test: 'interval-score', df: 1, posts: 20 },
      });
      expect(found?.matched?.low).toBeGreaterThan(1);
      expect(found?.times?.p).toBeLessThan(0.01);
      const [without] = await matched([]);
      expect(without).toMatchObject({ authors: 6, others: { posts: 12 }, named: 0 });
    });
  });
});
