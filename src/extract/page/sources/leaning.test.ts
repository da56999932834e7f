import { describe, expect, it } from 'vitest';
import { agencyIn, readLeaning } from './leaning.ts';

describe('an agency that the first line credits', () => {
  it.each([
    ['BUSAN, South Korea (AP) — The two delegations met.', 'AP'],
    ['BUSAN (Bloomberg) -- The two delegations met.', 'Bloomberg'],
    ['Rio de Janeiro, 1 nov (EFE).- Se reunieron.', 'EFE'],
    ['Hamburg (dpa/lno) - Die Delegationen trafen sich.', 'dpa'],
    ['CAIRO (Reuters) The two delegations met.', 'Reuters'],
    ['МОСКВА, 9 мая. /ТАСС/. Делегации встретились.', 'ТАСС'],
    ['МОСКВА, 9 мая — РИА Новости. Делегации встретились.', 'РИА Новости'],
    ['Москва. 9 мая. INTERFAX.RU - Делегации встретились.', 'INTERFAX'],
    ['（中央社記者林遠航基隆9日電）兩國代表團會面。', '中央社'],
    ['新华社釜山11月1日电（记者林远航）两国代表团会面。', '新华社'],
    ['据路透社报道，两国代表团会面的消息。（路透社讯）', '路透社'],
    ['(부산=뉴스1) 한가람 기자 = 양국 대표단이 만났다.', '뉴스1'],
    ['【釜山＝共同】両国の代表団が会談した。', '共同'],
    ['【ワシントン時事】両国の代表団が会談した。', '時事'],
  ])('%s', (text, agency) => {
    expect(agencyIn(text)).toBe(agency);
  });

  it.each([
    'Advanced Placement (AP) classes begin in June.',
    'PORT ODE — The two delegations met.',
    'МОСКВА, 9 мая. Делегации встретились.',
    '【共同声明】両国の代表団が会談した。',
    '',
  ])('is none: %s', (text) => {
    expect(agencyIn(text)).toBeNull();
  });
});

it('is credited in a byline, and no person of that name', () => {
  const of = (byline: string) =>
    readLeaning({
      ...{ text: '', sourceLink: null, byline, outlet: null },
      ...{ canonical: 'https://tide.example/1', address: 'https://tide.example/1' },
    })?.of;
  expect(['By The Associated Press', 'REUTERS', 'Kyodo News', '中央社'].map(of)).toEqual([
    ...['Associated Press', 'REUTERS', 'Kyodo News', '中央社'],
  ]);
  expect(['Ani', 'By Antonia Reuters', ''].map(of)).toEqual([undefined, undefined, undefined]);
});

it.each([
  ['https://tass.ru/1', null, 'МОСКВА, 9 мая. /ТАСС/. Делегации встретились.', null],
  ['https://apnews.com/1', 'AP News', 'PORT ODE (AP) — The two delegations met.', null],
  ['https://wire.example/1', '연합뉴스', '(부산=연합뉴스) 양국 대표단이 만났다.', null],
  ['https://wire.example/1', 'Tide Post', 'PORT ODE (AP) — The two delegations met.', 'AP'],
])('is no other at its own address: %s of %s', (address, outlet, text, of) => {
  const page = { ...{ address, canonical: address, outlet, text }, sourceLink: null, byline: null };
  expect(readLeaning(page)?.of ?? null).toBe(of);
});
