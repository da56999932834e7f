import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, hostOf, siteOf } from './address.ts';

const BASE = 'https://echo.example/news/today.html';

describe('addresses', () => {
  it.each([
    ['/a?utm_source=x&id=7&fbclid=y#top', 'https://echo.example/a?id=7'],
    ['https://ECHO.example:443/a?at_medium=RSS&at_campaign=rss', 'https://echo.example/a'],
    ['?page=2&b=1&a=2', 'https://echo.example/news/today.html?page=2&b=1&a=2'],
    ['//meridian.example/x', 'https://meridian.example/x'],
    ['  next.html  ', 'https://echo.example/news/next.html'],
    ['/a?q=%E4%B8%AD+b', 'https://echo.example/a?q=%E4%B8%AD+b'],
    ['http://name:word@echo.example/', 'http://echo.example/'],
  ])('%s becomes %s', (address, due) => {
    expect(canonicalAddress(address, BASE)).toBe(due);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    'tel:1',
    '',
    'http://',
    `/${'a'.repeat(5000)}`,
  ])('refuses %s', (address) => {
    expect(canonicalAddress(address, BASE)).toBeNull();
  });

  it('is the same the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalAddress(address);
        expect(once === null ? null : canonicalAddress(once)).toBe(once);
      }),
    );
  });

  it('knows hosts and sites', () => {
    expect(hostOf('https://www.echo.example/a')).toBe('echo.example');
    expect(siteOf('https://news.bbc.co.uk/a')).toBe('bbc.co.uk');
    expect(siteOf('http://127.0.0.1:80/')).toBe('127.0.0.1');
    expect(hostOf('nonsense')).toBeNull();
  });
});
