import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../markup/tree.ts';
import { readJsonLd } from '../claims/json-ld.ts';
import { readMetadata } from '../claims/metadata.ts';
import { readOutlet } from './outlet.ts';

type Page = { readonly head?: string; readonly foot?: string; readonly address?: string };

function outletOf(
  window: string,
  { head = '', foot = '', address = 'https://page.example/1' }: Page = {},
): string | null {
  const { root } = parseMarkup(
    `<html><head><title>${window}</title>${head}</head><body><p>Fog.</p>${foot}</body></html>`,
  );
  const metadata = readMetadata(root, address);
  return readOutlet(metadata, readJsonLd(metadata));
}

describe('the name of an outlet', () => {
  it('is what the metadata say, whatever stands in the title', () => {
    const head = '<meta property="og:site_name" content="The Meridian">';
    expect(outletOf('Fog - Coast Courier', { head })).toBe('The Meridian');
  });

  it.each([
    ['港口大桥恢复通车_新闻中心_回声网', '回声网'],
    ['两国代表团会面--时政--回声网', '回声网'],
    ['两国代表团会面-回声晚报', '回声晚报'],
    ['항구 대교 재개통 - 오리아일보', '오리아일보'],
  ])('is the end of the title %j, which names itself as an outlet', (window, due) => {
    expect(outletOf(window)).toBe(due);
  });

  it('is the end of the title that host or copyright line say too', () => {
    expect(outletOf('Fog at Port Ode - Coast Courier')).toBeNull();
    const foot = '<footer>© 2031 Coast Courier. All rights reserved.</footer>';
    expect(outletOf('Fog at Port Ode - Coast Courier', { foot })).toBe('Coast Courier');
    const address = 'https://www.coastcourier.example/1';
    expect(outletOf('Fog at Port Ode | Coast Courier', { address })).toBe('Coast Courier');
  });

  it.each(['Fog at Port Ode', '回声网', '港口大桥恢复通车_新闻中心', 'Fog - and rain'])(
    'is missing where %j names none',
    (window) => {
      expect(outletOf(window, { foot: '<p>© 2031</p>' })).toBeNull();
    },
  );
});
