import { sampleInput } from '../lists/sample-input.ts';
import type { ReadInput } from '../reader.ts';
import { hostilePage } from './mutate-page.ts';
import { randomOf, type Random } from './random.ts';

const CHARSETS = [
  '',
  ';charset=utf-8',
  ';charset=gbk',
  '; charset="big5"',
  ';charset=euc-kr',
  ';charset=shift_jis',
  ';charset=nonsense',
  ';charset=utf-16',
];
const ADDRESSES = [
  'https://echo.example/2031/05/03/envoys',
  'http://echo.example',
  'https://echo.example/a?b=c#d',
  'file:x',
  'nonsense',
];

/** Hostile bytes with hostile headers, the same for the same number. */
export function hostileCapture(number: number): ReadInput {
  const random = randomOf(number);
  const body = damaged(encoded(hostilePage(random), random), random);
  const type = `text/html${random.one(CHARSETS)}`;
  const address = random.once(4) ? random.one(ADDRESSES) : 'https://echo.example/2031/05/03/envoys';
  return sampleInput(body, {
    address,
    headers: [['content-type', type]],
    language: random.one([null, 'en', 'zh-Hans', 'ko']),
  });
}

function encoded(page: string, random: Random): Uint8Array {
  if (!random.once(8)) return Buffer.from(page);
  const bytes = Buffer.from(page, random.one(['utf16le', 'latin1']));
  const mark = random.one([[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]]);
  return Buffer.concat([Buffer.from(mark), bytes]);
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0 || !random.once(3)) return bytes;
  const copy = Uint8Array.from(bytes);
  for (let left = 1 + random.below(random.once(4) ? 200 : 4); left > 0; left -= 1)
    copy[random.below(copy.length)] = random.below(256);
  return copy;
}
