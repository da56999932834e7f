import { asId, instant, type Instant, type Part } from '../../domain/index.ts';
import type { ReadInput } from '../reader.ts';

type Over = {
  readonly address?: string;
  readonly at?: Instant;
  readonly origin?: ReadInput['capture']['origin'];
  readonly headers?: ReadInput['capture']['headers'];
  readonly parts?: readonly Part[];
} & Partial<Omit<ReadInput['source'], 'id' | 'parts'>>;

/** A capture of an invented source, for tests: what a reader is given, with what matters for one test put over it. */
export function sampleInput(body: string | Uint8Array, over: Over = {}): ReadInput {
  const {
    address = 'https://echo.example/lists/2031-05-03.json',
    at,
    origin,
    headers,
    parts,
    ...source
  } = over;
  return {
    capture: {
      address,
      finalAddress: address,
      at: at ?? instant('2031-05-10T00:00:00Z'),
      mediaType: '',
      headers: headers ?? [],
      origin: origin ?? { kind: 'live' },
    },
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    source: {
      id: asId('source', 'echo'),
      language: 'zh-Hans',
      zone: 'Asia/Shanghai',
      parts: parts ?? [],
      emptyIsNormal: false,
      follow: 'nothing',
      settings: {},
      ...source,
    },
  };
}

/** Parts that select by the texts given; the id of a part is its place: `p0`, `p1` … */
export function sampleParts(...selects: readonly Part['select'][]): Part[] {
  return selects.map((select, at) => ({ part: `p${at}`, sourceId: asId('source', `echo/p${at}`), select }));
}
