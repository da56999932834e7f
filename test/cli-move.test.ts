import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ItemId } from '../src/domain/index.ts';
import { streamItems } from '../src/store/index.ts';
import { findStoriesOf } from '../src/store/pages/index.ts';
import { copyOfHarbour, lacuna } from './command-line.ts';
import { inWorkshop } from './scratch.ts';

// Each test starts several processes: on a busy machine that adds up.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const STACK = /\n\s+at .*:\d+/;

/** Ids of items by title; of two with one title, the first source's. */
async function idsIn(folder: string): Promise<ReadonlyMap<string, ItemId>> {
  return inWorkshop(folder, async ({ store }) => {
    const ids = new Map<string, ItemId>();
    for await (const { id, title } of streamItems(store)) if (!ids.has(title)) ids.set(title, id);
    return ids;
  });
}

const storiesOf = (folder: string, item: ItemId) =>
  inWorkshop(folder, ({ store }) => findStoriesOf(store, item));

describe('move', () => {
  let folder: string;
  let fares: ItemId;
  let echo: ItemId;

  beforeAll(async () => {
    folder = await copyOfHarbour();
    const ids = await idsIn(folder);
    const idOf = (title: string): ItemId => {
      const id = ids.get(title);
      if (id === undefined) throw new Error(`expected ${title} among ${[...ids.keys()].join(', ')}`);
      return id;
    };
    fares = idOf('Ferry fares to change');
    echo = idOf('An echo in the hall: the joke about the radio');
  });

  it('puts an item into another’s story, keeps it there through a pass, and takes it back', async () => {
    const before = await storiesOf(folder, fares);
    const moved = await lacuna(
      'move',
      folder,
      fares,
      '--with',
      echo,
      '--because',
      'told in one breath',
      '--by',
      'Ada',
    );
    expect(moved.status).toBe(0);
    const lines = moved.stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^corr_[0-9a-f]{20}: “Ferry fares to change” is put with “An echo in the hall/);
    expect(lines[1]).toMatch(/^Now in: The summit \(\/stories\/story_/);
    expect((await lacuna('run', folder)).status).toBe(0);
    const [story] = await storiesOf(folder, fares);
    expect(story).toMatchObject({ eventId: 'summit', score: 1 });
    expect(story?.reason).toMatch(/^moved here by hand, \d+ \w+ \d{4}, by Ada: “told in one breath”$/);

    const list = await lacuna('move', folder, '--list');
    expect(list.stdout).toMatch(/ Ada, in force: “told in one breath”\n$/);
    const id = lines[0]?.split(':')[0] ?? '';
    const undone = await lacuna('move', folder, '--undo', id);
    expect(undone).toMatchObject({ status: 0, stdout: `Taken back: ${id} (“told in one breath”)\n` });
    expect(await storiesOf(folder, fares)).toEqual(before);
    expect((await lacuna('move', folder, '--list')).stdout).toBe('Nothing was corrected by hand here.\n');
  });

  it('knows an item by the address it was read from and by its page, and only writes it down with --no-pass', async () => {
    const page = `http://127.0.0.1:4680/items/${echo}?lang=zh`;
    const apart = ['--apart', '--because', 'another hall', '--no-pass'];
    const { status, stdout } = await lacuna('move', folder, 'https://meridian.example/a2', page, ...apart);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^corr_\S+: “Ferry fares to change” is kept from the story of “An echo in the hall.*”\n$/,
    );
    const out = await lacuna('move', folder, page, ...apart);
    expect(out.stdout).toMatch(/is kept out of any story\n$/);
    expect(await storiesOf(folder, echo)).toHaveLength(1);
    expect((await lacuna('run', folder)).status).toBe(0);
    expect(await storiesOf(folder, echo)).toEqual([]);
  });

  it.each(['json', 'csv'])('gives corrections to a team as %s: another takes them in once', async (form) => {
    const list = await lacuna('move', folder, '--list', `--${form}`);
    expect(list).toMatchObject({ status: 0, stderr: '' });
    const there = await copyOfHarbour();
    const file = join(there, `corrections.${form}`);
    writeFileSync(file, list.stdout);
    const first = await lacuna('move', there, '--take', file, '--no-pass');
    expect(first.stdout).toMatch(/^2 taken in, 0 known already; waiting for .*: 0\n/);
    expect((await lacuna('move', there, '--take', file, '--no-pass')).stdout).toMatch(
      /^0 taken in, 2 known already/,
    );
    expect((await lacuna('move', there, '--list', `--${form}`)).stdout).toBe(list.stdout);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(fares, 'item_00000000000000000000'));
    expect((await lacuna('move', there, '--take', file, '--no-pass')).stdout).toMatch(
      /waiting for items that are not held here: 1\n/,
    );
    expect((await lacuna('move', there, '--list')).stdout).toMatch(
      /waiting: an item it names is not held here/,
    );
    const run = await lacuna('run', there);
    expect(run.stderr).toContain(
      `1 correction waits for items that are not held here: lacuna move ${there} --list`,
    );
  });

  it.each([
    [['ITEM'], /choose one of --with ITEM, --apart, --list/],
    [['ITEM', '--apart', '--list'], /choose one of/],
    [['--apart', '--because', 'x'], /name the item: its id/],
    [['ITEM', '--apart'], /--because "…" is needed/],
    [['ITEM', '--with', 'ITEM', '--because', ' '], /--because "…" is needed/],
    [['ITEM', '--with', 'ITEM', '--because', 'x'], /the two items are one/],
    [['ITEM', 'other', '--with', 'ITEM', '--because', 'x'], /one item at a time; cannot use "other"/],
    [['ITEM', '--list'], /an item \(item_\w+\) needs --with ITEM or --apart/],
    [['item_00000000000000000000', '--apart', '--because', 'x'], /no item item_0+ is held here/],
    [
      ['https://none.example/', '--apart', '--because', 'x'],
      /no item was read from "https:\/\/none\.example\/"/,
    ],
    [['--undo', 'corr_1'], /there is no correction corr_1; --list/],
    [['--take', 'no-such-file'], /there is no no-such-file/],
    [['--list', '--json', '--csv'], /choose one of --json and --csv/],
  ] as const)('refuses %j', async (words, says) => {
    const { status, stdout, stderr } = await lacuna(
      'move',
      folder,
      ...words.map((word) => (word === 'ITEM' ? fares : word)),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(STACK);
  });
});
