import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn } from './dateline.ts';

describe('the place of a dateline, as written', () => {
  it.each([
    ['BUSAN, South Korea (AP) — The two delegations met.', 'BUSAN, South Korea'],
    ['Berlin (dpa) - Die beiden Delegationen trafen sich.', 'Berlin'],
    ['SEOUL, Nov. 1 (Xinhua) -- The two delegations met.', 'SEOUL'],
    ['LONDON, May 3, 2031 (Reuters) - They met.', 'LONDON'],
    ['PORT ODE — The two delegations met.', 'PORT ODE'],
    ['Port-au-Prince, Haiti (AFP) – They met.', 'Port-au-Prince, Haiti'],
    ['Rio de Janeiro, 1 nov (EFE).- Se reunieron.', 'Rio de Janeiro'],
    ['(ANSA) - ROMA, 01 NOV - Si sono incontrati.', 'ROMA'],
    ['МОСКВА, 1 ноября — Делегации встретились.', 'МОСКВА'],
    ['МОСКВА, 1 ноября. /ТАСС/. Делегации встретились.', 'МОСКВА'],
    ['Москва. 1 ноября. INTERFAX.RU - Делегации встретились.', 'Москва'],
    ['新华社釜山11月1日电（记者林远航）两国代表团会面。', '釜山'],
    ['中新社北京2031年11月1日电 两国代表团会面。', '北京'],
    ['（中央社記者林遠航台北1日電）兩國代表團會面。', '台北'],
    ['（中央社記者林遠航基隆9日電）兩國代表團會面。', '基隆'],
    ['（中央社記者王明新加坡9日電）兩國代表團會面。', '新加坡'],
    ['BUSAN (Bloomberg) -- The two delegations met.', 'BUSAN'],
    ['〔記者林遠航／台北報導〕兩國代表團會面。', '台北'],
    ['回声网釜山11月1日电（记者林远航）两国代表团会面。', '釜山'],
    ['（新加坡讯）两国代表团会面。', '新加坡'],
    ['(부산=연합뉴스) 한가람 기자 = 양국 대표단이 만났다.', '부산'],
    ['[워싱턴·서울=뉴시스] 양국 대표단이 만났다.', '워싱턴·서울'],
    ['[한강경제(부산)=한가람 기자] 양국 대표단이 만났다.', '부산'],
    ['【釜山＝共同】両国の代表団が会談した。', '釜山'],
    ['【ワシントン時事】両国の代表団が会談した。', 'ワシントン'],
  ])('%s', (text, place) => {
    expect(placeIn(text)).toBe(place);
  });

  it.each([
    'BREAKING — The two delegations met.',
    'By Ada Orr (AP) — They met.',
    'The delegates — all of them — laughed.',
    'Ada Orr (Ada Orr) — a delegate — laughed.',
    'In 1990–2000 nobody met.',
    '(Reuters) - They met.',
    '中新网11月1日电 两国代表团会面。',
    '（本报讯）两国代表团会面。',
    '[메아리신문=한가람 기자] 양국 대표단이 만났다.',
    '【本報訊】兩國代表團會面。',
    '',
  ])('has none: %s', (text) => {
    expect(placeIn(text)).toBeNull();
  });

  it('is a piece of the text, whatever the text is', () => {
    const pieces = fc.constantFrom(
      'BUSAN',
      ', ',
      '(AP)',
      ' — ',
      '新华社',
      '釜山',
      '1日',
      '电',
      '【',
      '】',
      '＝',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((some) => some.join('')),
        ),
        (text) => {
          const place = placeIn(text);
          expect(place === null || text.includes(place)).toBe(true);
        },
      ),
    );
  });
});
