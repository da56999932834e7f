import { expect, it } from 'vitest';
import { pseudonymiseWith } from './pseudonymise.ts';
import { Roster } from './roster.ts';
import { shieldTable } from './table.ts';
import { everything } from './testing/everything.ts';

const SCENE = {
  ...{ platform: 'douyin', scope: 'quip', public: [] },
  pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
};
const rowsOf = (text: string): string[][] =>
  (shieldTable(text, new Roster(SCENE)) ?? '')
    .replaceAll('"', '')
    .trim()
    .split('\n')
    .map((row) => row.split(','));

it('who mentions the same person, or uses the same music, is not the same person', () => {
  const head = 'id,mentions,music_author,author_user_id,author_nickname';
  const table = `${head}\n1,https://d.example/user/MS4wAAA,山海灯塔,111111111111,海边的灯\n2,https://d.example/user/MS4wAAA,山海灯塔,222222222222,另一个人\n`;
  const [, first = [], second = []] = rowsOf(table);
  expect(first.join()).not.toMatch(/MS4w|山海|1111|海边/);
  expect(first[3]).toBe(first[4]);
  expect(second[3]).toBe(second[4]);
  expect(first[3]).not.toBe(second[3]);
  expect(first[2]).toBe(second[2]);
  expect(new Set([first[2], first[3], second[3]]).size).toBe(3);
});

it('every mention is an account of its own, and known in texts', () => {
  const table = 'id,body,mentions,author\n1,"蓝莓汁来了",山海灯塔,晨光里的鹿\n2,x,"山海灯塔,蓝莓汁",甲乙丙\n';
  const [, first = [], second = []] = rowsOf(table);
  expect(first[1]).toBe(`${second[3] ?? ''}来了`);
  expect(first[2]).toBe(second[2]);
  expect(second[2]).not.toBe(second[3]);
});

it('pictures and regions of authors are left out', () => {
  const head = 'id,author,author_thumbnail_url,author_avatar_url,author_region,author_full';
  const [, row = []] = rowsOf(`${head}\n1,晨光里的鹿,https://f.example/a,https://f.example/b,CN-ZJ,小鹿\n`);
  expect(row.slice(2, 5)).toEqual(['', '', '']);
  expect(row[5]).toBe(row[1]);
});

it('a number stands for an account wherever its column is', () => {
  const [, row = []] = rowsOf('id,author,author_id,body\n1,晨光里的鹿,7712345678,x\n');
  expect(row[1]).toBe(SCENE.pseudonymise({ platform: 'douyin', scope: 'quip', account: '7712345678' }));
});

it('takes a column under a word that is not known for accounts where it holds those of other columns, or what is written so', () => {
  const rows = [
    '1,晨光里的鹿,鲱鱼小队长,u_991,u_4410,灯',
    '2,鲱鱼小队长,晨光里的鹿,u_4410,k_77,灯会',
    '3,灯塔守夜人,架空的渔网,u_88,u_12,河灯',
  ];
  const out = everything('csv', `id,author,zielperson,author_fullname,quelle,thema\n${rows.join('\n')}\n`);
  for (const name of ['晨光里的鹿', '鲱鱼小队长', '灯塔守夜人', '架空的渔网', 'u_991', 'k_77', 'u_12'])
    expect(out).not.toContain(name);
  expect(out).toContain('灯会');
  expect(out).toContain('zielperson');
});
