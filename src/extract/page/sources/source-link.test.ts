import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../../domain/index.ts';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';

const TEXT = [
  '<p>The old harbour bridge carried cars again on Friday, nine weeks after engineers closed it because of cracks in a pier.</p>',
  '<p>Workers replaced 214 bolts and poured new concrete around two piers, according to the port authority of the town.</p>',
].join('');
const OWN = 'https://courier.example/2031/05/bridge-reopens';

type Parts = { readonly head?: string; readonly above?: string; readonly below?: string };

function item({ head = '', above = '', below = '' }: Parts, address = OWN): ItemDraft {
  const page = `<html lang="en"><head><title>Harbour bridge reopens after nine weeks</title>${head}</head><body><article><h1>Harbour bridge reopens after nine weeks</h1>${above}${TEXT}${below}</article></body></html>`;
  const found = readCapture('page', sampleInput(page, { address, language: 'en' })).looks[0]?.finds[0]?.item;
  if (found === undefined) throw new Error('expected an article but received none');
  return found;
}

const canonical = (address: string) => `<link rel="canonical" href="${address}">`;
const original = { sourceLink: null, leaning: null };

describe('what a text cites is not where it came from', () => {
  it.each([
    '<p><span>Source:</span> <a href="https://stats.example/report.pdf">Statistics Office, table 4</a></p>',
    '<p><span>Source:</span> <a href="https://stats.example/tables/4">Statistics Office, table 4</a></p>',
    '<p><a href="https://stats.example/tables/4">Source: Statistics Office</a></p>',
    '<p><a href="https://github.com/port/harbour-bridge-reopens">Source</a></p>',
    '<p>via <a href="https://tide.example/2031/a-bolt">The Tide</a></p>',
    '<p><span>출처</span> <a href="https://stats.example/tables/4">통계청</a></p>',
    `<p><a href="https://web.archive.org/web/2031/${OWN}">View original</a></p>`,
  ])('%s', (below) => {
    expect(item({ below })).toMatchObject(original);
  });

  it('nor is what a picture is credited to', () => {
    const above =
      '<figure><img src="/b.jpg" width="900"><figcaption>The bridge. <span>Source:</span> <a href="https://pictures.example/b/1">Pictures</a></figcaption></figure>';
    expect(item({ above })).toMatchObject(original);
  });
});

describe('a text came from where the page says that it was taken from', () => {
  it.each([
    ['below', '<p><a href="https://tide.example/7">Original article</a></p>'],
    ['below', '<p><a href="https://tide.example/7">阅读原文</a></p>'],
    [
      'below',
      '<p><span>Source:</span> <a href="https://tide.example/7">Harbour bridge reopens after nine weeks</a></p>',
    ],
    ['above', '<p>9 May 2031 来源：<a href="https://tide.example/7">潮报</a></p>'],
    ['above', '<p>9 May 2031 <span>来源：</span><a href="https://tide.example/7">潮报</a></p>'],
  ])('%s the text: %s', (place, line) => {
    expect(item({ [place]: line })).toMatchObject({
      sourceLink: 'https://tide.example/7',
      leaning: { dependency: 'copy', of: 'https://tide.example/7' },
    });
  });

  it('by a link whose address says its headline', () => {
    const below =
      '<p><span>Source:</span> <a href="https://tide.example/n/harbour-bridge-reopens-1207.html">The Tide</a></p>';
    expect(item({ below }).leaning?.dependency).toBe('copy');
  });
});

describe('a canonical address elsewhere makes a copy', () => {
  it('where it is of another outlet, and the copy keeps its own address', () => {
    const found = item({ head: canonical('https://tide.example/7') });
    expect(found).toMatchObject({
      address: OWN,
      leaning: { dependency: 'copy', of: 'https://tide.example/7' },
    });
    const below = '<p><a href="https://gull.example/7">Original article</a></p>';
    expect(item({ head: canonical('https://tide.example/7'), below })).toMatchObject({
      address: OWN,
      leaning: { of: 'https://gull.example/7' },
    });
  });

  it.each([
    ['http://localhost:8080/a', OWN, OWN],
    ['http://10.0.0.7/a', OWN, OWN],
    ['http://[::1]/a', OWN, OWN],
    ['http://cms/a', OWN, OWN],
    ['https://edit.courier.internal/a', OWN, OWN],
    [`https://web.archive.org/web/20310509/${OWN}`, OWN, OWN],
    ['https://archive.ph/Ab1Cd', OWN, OWN],
    [OWN, `https://web.archive.org/web/20310509/${OWN}`, OWN],
    [OWN, 'https://archive.ph/Ab1Cd', OWN],
    [OWN, 'https://courier-example.cdn.ampproject.org/c/s/courier.example/2031/05/bridge-reopens', OWN],
    [
      'https://www.gull-echo.com/news/1',
      'https://www.gull-echo.co.uk/news/1',
      'https://www.gull-echo.com/news/1',
    ],
    [
      'https://m.huishengbao.cn/1.html',
      'https://news.huishengbao.com.cn/c/1.html',
      'https://m.huishengbao.cn/1.html',
    ],
  ])('and not %s at %s', (claim, address, due) => {
    expect(item({ head: canonical(claim) }, address)).toMatchObject({ ...original, address: due });
  });
});
