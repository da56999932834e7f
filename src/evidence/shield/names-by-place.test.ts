import { describe, expect, it } from 'vitest';
import { gatherMarkup } from './markup-names.ts';
import { gatherByPlace } from './names-by-place.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import { Roster } from './roster.ts';

const NAMES = ['潮汐甲乙', '鲱鱼丙丁', '桅杆戊己', '渔网庚辛', '礁石壬癸', '帆布子丑'];
const SAID = '今天海风很大我们都在码头上看灯';

function read(inside: string) {
  const page = `<!doctype html><html><body>${inside}</body></html>`;
  const roster = new Roster({
    ...{ platform: 'wave', scope: 'quip', public: [] },
    pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
  });
  gatherMarkup(page, 'html', roster);
  const isTold = gatherByPlace(page, roster);
  return { isTold, known: NAMES.filter((name) => roster.isKnown(name)) };
}
const list = (block: (name: string, at: number) => string): string => NAMES.map(block).join('');

describe('of blocks of which some have a marked name', () => {
  it('the others have theirs at the same place', () => {
    const marked = `<a class="nickname">${NAMES[0] ?? ''}</a>`;
    const blocks = list((name) => `<div class="c"><span class="who">${name}</span><p>${SAID}</p></div>`);
    expect(read(marked + blocks)).toEqual({ isTold: true, known: NAMES });
  });

  it('the others have theirs in the same order of elements, whatever their classes', () => {
    const blocks = list(
      (name, at) => `<li><a class="${at % 2 === 0 ? 'nickname' : 'x'}">${name}</a><p>${SAID}</p></li>`,
    );
    expect(read(blocks)).toEqual({ isTold: true, known: NAMES });
  });

  it('one without any at such a place makes the page one that is not kept', () => {
    const blocks = list((name, at) =>
      at === 3
        ? `<li><i>x</i><b>${name}</b><p>${SAID}</p></li>`
        : `<li><a class="nickname">${name}</a><p>${SAID}</p></li>`,
    );
    expect(read(blocks).isTold).toBe(false);
  });
});

describe('of blocks without any marked name', () => {
  it.each([
    ['before their words', (name: string) => `<div class="c"><b>${name}</b><p>${SAID}</p></div>`],
    ['in one with their words', (name: string) => `<li>${name}：${SAID}</li>`],
  ])('those with what may be one make the page one that is not kept: %s', (_, block) => {
    expect(read(list(block)).isTold).toBe(false);
  });

  it.each([
    [
      'titles',
      (name: string) => `<li><a href="/p/${name}">${name}灯会今晚在港角举行</a><span>${name}</span></li>`,
    ],
    ['a label that returns', () => `<li><span>娱乐</span><p>${SAID}</p></li>`],
    ['menus', (name: string) => `<li><a href="/a">${name}</a><a href="/b">${SAID}</a></li>`],
    ['titles with summaries', (name: string) => `<div class="c"><h3>${name}</h3><p>${SAID}</p></div>`],
    ['times', (_: string, at: number) => `<li><span>${at + 1}小时前</span><p>${SAID}</p></li>`],
  ])('lists of other things are kept: %s', (_, block) => {
    expect(read(list(block)).isTold).toBe(true);
  });
});
