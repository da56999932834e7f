import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, pathsFor } from './mirrored-address.ts';

describe('addressOf', () => {
  it.each([
    ['https://paper.example/', 'news/a.html', 'https://paper.example/news/a.html'],
    ['https://paper.example/news', 'a.html', 'https://paper.example/news/a.html'],
    ['https://paper.example/feeds/all.xml', 'b.xml', 'https://paper.example/feeds/b.xml'],
    ['https://paper.example/', '2025-11-01T0900Z/news/a.html', 'https://paper.example/news/a.html'],
    ['https://list.example/top?n=50', '2025-11-01/1305.txt', 'https://list.example/top?n=50'],
    ['https://list.example/top', '2025-11-01.json', 'https://list.example/top'],
    ['https://paper.example/', 'a b#c?.html', 'https://paper.example/a%20b%23c%3F.html'],
    ['https://paper.example/', '新闻.html', 'https://paper.example/%E6%96%B0%E9%97%BB.html'],
    [undefined, 'a.html', 'file:lists/a.html'],
  ])('%s with %s is %s', (base, inner, expected) => {
    expect(addressOf(base, inner, `lists/${inner}`)).toBe(expected);
  });

  it('stays on the site whatever a member is called', () => {
    const names = fc.oneof(
      fc.constantFrom(
        '../../etc/passwd',
        '/etc/passwd',
        '//evil.example/x',
        '..',
        'a/../../b',
        '\\\\evil\\x',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(names, (name) => {
        const { host, pathname } = new URL(addressOf('https://paper.example/in/', name, 'x'));
        expect(host).toBe('paper.example');
        expect(pathname.startsWith('/in/')).toBe(true);
      }),
    );
  });
});

describe('pathsFor', () => {
  it('names the mirrored file first', () => {
    const [first] = pathsFor('https://paper.example/news/a.html', 'https://paper.example/');
    expect(first).toBe('news/a.html');
  });

  it('knows folders, questions and mirrors of whole sites', () => {
    expect(pathsFor('https://paper.example/news/', 'https://paper.example/news/')).toEqual([
      'index.html',
      'news/index.html',
      'paper.example/news/index.html',
    ]);
    expect(pathsFor('https://paper.example/a?id=1', 'https://paper.example/')).toContain('a?id=1');
    expect(pathsFor('https://pictures.example/1.jpg', 'https://paper.example/')).toContain(
      'pictures.example/1.jpg',
    );
  });

  it('is empty for what is no address', () => {
    expect(pathsFor('no address', 'https://paper.example/')).toEqual([]);
  });

  it('never leaves the tree', () => {
    const hostile = fc.constantFrom(
      '..',
      '%2e%2e',
      '.%2e',
      '%2f',
      '%5c',
      '..%2f..%2fetc',
      '%00',
      'a',
      '%',
      '%zz',
    );
    fc.assert(
      fc.property(fc.array(hostile), (segments) => {
        for (const path of pathsFor(`https://paper.example/${segments.join('/')}`, 'https://paper.example/'))
          expect(
            path.split('/').some((segment) => segment === '..' || /[\\\0]/.test(segment)) ||
              path.startsWith('/'),
          ).toBe(false);
      }),
    );
  });

  it('finds the file that an address was made from', () => {
    const name = fc.stringMatching(/^[a-z][a-z ]{0,8}$/).map((text) => `${text.trim()}x.html`);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (segments) => {
        const path = segments.join('/');
        const base = 'https://paper.example/in/';
        expect(pathsFor(addressOf(base, path, ''), base)[0]).toBe(path);
      }),
    );
  });
});
