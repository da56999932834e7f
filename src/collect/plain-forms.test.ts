import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, type Attempt } from '../domain/index.ts';
import { plainForm } from './plain-forms.ts';

const attemptOf = (text: string, over: Partial<Attempt> = {}): Attempt => ({
  ...{ address: 'file:a', finalAddress: 'file:a', at: instant('2031-05-06T00:00:00Z'), headers: [] },
  ...{ viewer: { state: 'guest', region: null }, origin: { kind: 'disk', file: 'a', member: null } },
  ...{ status: null, body: new TextEncoder().encode(text), mediaType: '', trouble: null },
  ...over,
});

function plain(text: string, over: Partial<Attempt> = {}) {
  const { address, body } = plainForm(attemptOf(text, over));
  return { address, text: new TextDecoder().decode(body) };
}

describe('a page saved to one file', () => {
  const ADDRESS = 'https://s.weibo.com/weibo?q=%E7%81%AF';

  it.each([
    `<!DOCTYPE html>\n<!-- saved from url=(0036)${ADDRESS} -->\n<html><p>灯`,
    `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: Sat May 03 2031\n--><p>灯`,
  ])('stands under the address that it says', (page) => {
    expect(plain(page)).toEqual({ address: ADDRESS, text: page });
    const known = { address: 'https://tide.example/a' };
    expect(plain(page, known)).toMatchObject(known);
  });

  it('keeps its name where it says none', () => {
    for (const page of ['<html><p>saved from url=(0036)x', '<!-- saved from url=(9)about:blank --><p>'])
      expect(plain(page)).toEqual({ address: 'file:a', text: page });
  });
});

describe('a stream with the lengths of its chunks', () => {
  const documents = ['{"a":1,"b":"灯"}', '{"a":2}'];
  const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

  it('is one document a line', () => {
    const whole = `${documents.map(chunk).join('')}0\r\n\r\n`;
    expect(plain(whole).text).toBe(documents.join('\n'));
  });

  it('joins a document that lies in several chunks', () => {
    const [one = ''] = documents;
    expect(plain(`${chunk(one.slice(0, 6))}${chunk(one.slice(6))}0\r\n`).text).toBe(one);
  });

  it('never passes for whole where it was cut', () => {
    const whole = documents.map(chunk).join('');
    fc.assert(
      fc.property(fc.integer({ min: 12, max: whole.length }), (end) => {
        const text = plain(whole.slice(0, end)).text;
        expect(text.endsWith('\n{') || text === whole.slice(0, end)).toBe(true);
      }),
    );
  });
});

describe('a table', () => {
  it.each([
    ['id;body;likes\n1;"a, ""b""\nc";3\n', 'id,body,likes\n1,"a, ""b""\nc",3\n'],
    ['\ufeffid\tbody\tlikes\n1\ta\t3\n', 'id,body,likes\n1,a,3\n'],
    ['id,body;x,likes\n1,a;b;c,3\n', 'id,body;x,likes\n1,a;b;c,3\n'],
    ['one; two\n', 'one; two\n'],
    ['{"a;b;c;d":1}', '{"a;b;c;d":1}'],
    ['id;body;likes\n1;"a;3\n', 'id;body;likes\n1;"a;3\n'],
  ])('%j', (text, expected) => expect(plain(text, { mediaType: 'text/csv' }).text).toBe(expected));

  it('in an encoding of China', () => {
    const body = Uint8Array.from([
      ...Buffer.from('id;body;likes\n1;'),
      0xb5,
      0xc6,
      0xbb,
      0xe1,
      0x3b,
      0x33,
      0x0a,
    ]);
    expect(plain('', { body, mediaType: 'text/csv' }).text).toBe('id,body,likes\n1,灯会,3\n');
  });
});

it('what came to nothing stays as it is', () => {
  const trouble = { outcome: 'unreadable', reason: 'cut-off', detail: '' } as const;
  expect(plain('a;b;c\n', { trouble, mediaType: 'text/csv' }).text).toBe('a;b;c\n');
});
