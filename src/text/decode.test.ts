import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

/** Written for this test; iconv, which is part of any libc, makes the bytes. */
const TEXTS = [
  ['gbk', '两岸的代表在港口会面，双方就渔业和航道交换了意见。发言人表示，会谈坦诚而有建设性。'],
  ['big5', '兩岸的代表在港口會面，雙方就漁業和航道交換了意見。發言人表示，會談坦誠而有建設性。'],
  ['euc-kr', '두 나라 대표가 항구에서 만나 어업과 뱃길 문제에 대해 의견을 나누었다고 대변인이 밝혔다.'],
  ['shift_jis', '両国の代表は港で会い、漁業と航路について意見を交わしたと、報道官が述べた。'],
  ['euc-jp', '両国の代表は港で会い、漁業と航路について意見を交わしたと、報道官が述べた。'],
  ['windows-1251', 'Представители двух стран встретились в порту и обсудили рыболовство.'],
  ['windows-1252', 'Le délégué a été reçu à l’hôtel de ville où il a déjeuné.'],
] as const;
const LABELS = [null, 'utf-8', 'iso-8859-1', 'gbk', 'euc-kr', 'big5', 'shift_jis', 'no-such-label'];

function encode(encoding: string, text: string): Uint8Array {
  return execFileSync('iconv', ['-f', 'utf-8', '-t', encoding.replace('windows-', 'cp')], { input: text });
}

const html = (label: string | null, text: string) =>
  `<html><head>${label === null ? '' : `<meta charset="${label}">`}<title>x</title></head><body><p>${text}</p></body></html>`;

describe('encodings', () => {
  const pairs = TEXTS.flatMap(([encoding, text]) => LABELS.map((label) => [encoding, label, text] as const));

  it.each(pairs)('reads %s labelled %s in the page', (encoding, label, text) => {
    const decoded = decodeText(encode(encoding, html(label, text)), { isHtml: true });
    expect(decoded.text).toBe(html(label, text));
  });

  it.each(pairs)('reads %s labelled %s in the header', (encoding, label, text) => {
    const contentType = label === null ? 'text/html' : `text/html; charset=${label}`;
    expect(decodeText(encode(encoding, text), { contentType }).text).toBe(text);
  });

  it.each(['text/html; charset', 'text/html; charset=', 'charset', 'charset= '])(
    'reads a page whose declaration stops in the middle: %s',
    (content) => {
      const page = `<meta http-equiv="content-type" content="${content}"><p>항구</p>`;
      expect(decodeText(new TextEncoder().encode(page), { isHtml: true }).text).toBe(page);
    },
  );

  it.each(LABELS)('reads UTF-8 labelled %s', (label) => {
    for (const [, text] of TEXTS) {
      const decoded = decodeText(new TextEncoder().encode(html(label, text)), { isHtml: true });
      expect(decoded).toMatchObject({ text: html(label, text), encoding: 'utf-8' });
    }
  });

  it('says that a label was wrong', () => {
    const [, text] = TEXTS[2];
    const { because } = decodeText(encode('euc-kr', text), { contentType: 'text/html; charset=utf-8' });
    expect(because).toContain('do not bear out utf-8');
  });

  it('believes a byte order mark over any label, and finds UTF-16 without one', () => {
    const text = '<p>两岸 text</p>';
    const marked = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    expect(decodeText(marked, { contentType: 'text/html; charset=gbk' })).toMatchObject({
      text,
      encoding: 'utf-16le',
    });
    const plain = '<html><body><p>plain text in two bytes a letter</p></body></html>';
    expect(decodeText(Buffer.from(plain, 'utf16le')).text).toBe(plain);
  });

  it('reads UTF-8 with a broken or cut character as UTF-8', () => {
    const bytes = new TextEncoder().encode(TEXTS[0][1].repeat(3));
    expect(decodeText(bytes.subarray(0, bytes.length - 1)).encoding).toBe('utf-8');
    const broken = Uint8Array.from(bytes);
    broken[40] = 0xff;
    expect(decodeText(broken).encoding).toBe('utf-8');
  });

  it('reads the declaration of XML', () => {
    const xml = `<?xml version="1.0" encoding="gb2312"?><rss><title>港口</title></rss>`;
    expect(decodeText(encode('gbk', xml), { isXml: true }).text).toBe(xml);
  });

  it('never throws, whatever the bytes and the label', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, label) => {
        const decoded = decodeText(bytes, {
          contentType: `text/html; charset=${label}`,
          isHtml: true,
          isXml: true,
        });
        expect(typeof decoded.text).toBe('string');
      }),
    );
  });
});
