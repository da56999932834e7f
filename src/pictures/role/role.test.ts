import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isCompared, PICTURE_ROLES, type PictureRole, type RoleWord } from '../../domain/index.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { BYTE_RULES } from './byte-rules.ts';
import { roleOfBytes } from './index.ts';
import { JOIN_RULES, joinRoles } from './join-roles.ts';

const svg = (width: number, height: number, inside: string): Promise<Uint8Array> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`,
    ),
  )
    .png()
    .toBuffer();

const ground = (fill: string): string => `<rect width="100%" height="100%" fill="${fill}"/>`;

const chart = (): Promise<Uint8Array> => {
  const bars = [210, 120, 300, 80, 260].map(
    (height, at) =>
      `<rect x="${80 + at * 120}" y="${440 - height}" width="80" height="${height}" fill="#b5532a"/>`,
  );
  const axes = '<path d="M60 40V440H700" stroke="#222" fill="none" stroke-width="3"/>';
  return svg(720, 480, `${ground('#fff')}${bars.join('')}${axes}`);
};

/** Wandering lines over a few even areas. */
function map(): Promise<Uint8Array> {
  const next = seededRandom(4);
  const lines = Array.from({ length: 30 }, () => {
    let [x, y, turn] = [next() * 800, next() * 600, next() * 6];
    const points = Array.from({ length: 24 }, () => {
      turn += (next() - 0.5) * 0.9;
      [x, y] = [x + Math.cos(turn) * 20, y + Math.sin(turn) * 20];
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    });
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${next() < 0.5 ? '#e892a2' : '#7f9fc0'}" stroke-width="3"/>`;
  });
  const land = ['#f2efe9', '#cdebb0', '#f7d9c4', '#e8e4d0'].map(
    (fill, at) =>
      `<ellipse cx="${140 + at * 180}" cy="${160 + (at % 2) * 260}" rx="190" ry="150" fill="${fill}"/>`,
  );
  return svg(800, 600, `${ground('#aad3df')}${land.join('')}${lines.join('')}`);
}

/** Light and shade with grain over them, saved as cameras do. */
function grainy(width: number, height: number, seed: number): Promise<Uint8Array> {
  const next = seededRandom(seed);
  const waves = Array.from({ length: 9 }, () => [next() * 9, next() * 9, next() * 6, next()] as const);
  const data = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
    const [x, y] = [(Math.floor(at / 3) % width) / width, Math.floor(at / 3 / width) / height];
    const light = waves.reduce(
      (sum, [u, v, phase, weight]) => sum + weight * Math.sin(u * x + v * y + phase + (at % 3)),
      0,
    );
    return 128 + light * 26 + (next() - 0.5) * 70;
  });
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

describe('roleOfBytes', () => {
  it('tells drawn things from grain', async () => {
    const rule = async (bytes: Promise<Uint8Array>) => (await roleOfBytes(await bytes)).rule;
    expect(await rule(svg(32, 32, ground('#c00')))).toBe('tiny');
    expect(await rule(svg(600, 400, ground('#ddd')))).toBe('one-colour');
    expect(await rule(svg(180, 90, '<circle cx="50" cy="45" r="40" fill="#06c"/>'))).toBe('small-cut-out');
    expect(await rule(svg(900, 700, '<circle cx="450" cy="350" r="300" fill="#06c"/>'))).toBe('cut-out');
    const word = `${ground('#fff')}<path d="M20 80L60 20L100 80Z M120 20h30v60h-30z M170 20h90v20h-90z" fill="#113"/>`;
    expect(await rule(svg(300, 100, word))).toBe('small-wordmark');
    expect(await rule(chart())).toBe('ruled-on-one-ground');
    expect(await rule(map())).toBe('winding-lines');
    expect(await rule(grainy(640, 420, 1))).toBe('grain');
  });

  it('reaches every rule by the pictures above', () => {
    expect(BYTE_RULES.map(({ id }) => id)).toEqual([
      ...['tiny', 'one-colour', 'small-cut-out', 'cut-out', 'small-wordmark'],
      ...['ruled-on-one-ground', 'winding-lines', 'grain'],
    ]);
  });

  it('keeps what is grainy in comparison, whatever its size, quality and format', async () => {
    for (const [width, height] of [
      [120, 90],
      [1600, 500],
      [300, 700],
    ] as const) {
      const bytes = await grainy(width, height, width);
      const saved = [
        sharp(bytes).jpeg({ quality: 30 }),
        sharp(bytes).webp({ quality: 50 }),
        sharp(bytes).greyscale().png(),
      ];
      for (const one of saved) expect(isCompared((await roleOfBytes(await one.toBuffer())).role)).toBe(true);
    }
  });

  it('says nothing of bytes that are no picture', async () => {
    for (const bytes of [new Uint8Array(0), Buffer.from('<html>'), Buffer.from('\x89PNG broken', 'latin1')])
      expect(await roleOfBytes(bytes)).toEqual({ role: 'unknown', rule: 'not-decoded', confidence: 0 });
  });
});

const said = (role: PictureRole, confidence = 0.9): RoleWord => ({ role, rule: 'any', confidence });

describe('joinRoles', () => {
  const cases: readonly (readonly [
    rule: string,
    bytes: RoleWord,
    page: PictureRole | null,
    titles: number,
    role: PictureRole,
  ])[] = [
    ['nothing-in-it', { ...said('placeholder'), rule: 'one-colour' }, 'photograph', 1, 'placeholder'],
    ['on-many-articles', said('drawing'), 'photograph', 8, 'placeholder'],
    ['on-many-articles', said('logo'), 'logo', 30, 'logo'],
    ['both-agree', said('photograph'), 'photograph', 8, 'photograph'],
    ['page-names-furniture', said('unknown', 0), 'logo', 1, 'logo'],
    ['page-names-a-portrait-or-an-offer', said('photograph'), 'avatar', 3, 'avatar'],
    ['bytes-against-a-name', said('photograph'), 'icon', 1, 'photograph'],
    ['page-names-its-kind', said('photograph'), 'map', 1, 'map'],
    ['bytes-are-sure', said('chart'), 'photograph', 1, 'chart'],
    ['page-alone', said('logo', 0.5), 'photograph', 1, 'photograph'],
    ['bytes-alone', said('logo', 0.5), null, 0, 'logo'],
    ['undecided', said('unknown', 0), 'unknown', 1, 'unknown'],
  ];

  it.each(cases)('%s', (rule, byBytes, byPage, titles, role) => {
    expect(joinRoles({ byBytes, byPage, titles })).toMatchObject({ rule, role });
  });

  it('has no rule that none of these reaches', () => {
    const reached = new Set(cases.map(([rule]) => rule));
    expect(JOIN_RULES.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('never loses a photograph that both take for one, nor one that nothing is known of', () => {
    const kinds = fc.constantFrom<PictureRole>('photograph', 'unknown');
    fc.assert(
      fc.property(
        kinds,
        kinds,
        fc.nat(39),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bytes, page, titles, sure) => {
          expect(isCompared(joinRoles({ byBytes: said(bytes, sure), byPage: page, titles }).role)).toBe(true);
        },
      ),
    );
  });

  it('answers with a role and a confidence for whatever it is given', () => {
    const roles = fc.constantFrom(...PICTURE_ROLES);
    fc.assert(
      fc.property(roles, fc.option(roles), fc.nat(100), (bytes, page, titles) => {
        const { role, confidence } = joinRoles({ byBytes: said(bytes), byPage: page, titles });
        expect(PICTURE_ROLES).toContain(role);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
