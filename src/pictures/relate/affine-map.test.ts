import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Affine } from '../../domain/index.ts';
import { apply, compose, fitAffine, fitSimilarity, inverse } from './affine-map.ts';
import { geometryOf } from './geometry-edits.ts';

const step = fc.double({ min: -300, max: 300, noNaN: true });
const place = fc.record({ x: fc.integer({ min: 0, max: 511 }), y: fc.integer({ min: 0, max: 511 }) });

/** Turned, stretched, perhaps mirrored, moved. */
const map = fc
  .record({
    angle: fc.double({ min: -3, max: 3, noNaN: true }),
    across: fc.double({ min: 0.3, max: 3, noNaN: true }),
    down: fc.double({ min: 0.3, max: 3, noNaN: true }),
    mirrored: fc.boolean(),
    c: step,
    f: step,
  })
  .map(({ angle, across, down, mirrored, c, f }): Affine => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const flip = mirrored ? -1 : 1;
    return [flip * across * cos, -down * sin, c, flip * across * sin, down * cos, f];
  });

it('the way back leads back', () => {
  fc.assert(
    fc.property(map, place, (there, { x, y }) => {
      const back = inverse(there);
      const [px, py] = back ? apply(compose(back, there), x, y) : [NaN, NaN];
      expect(px).toBeCloseTo(x, 4);
      expect(py).toBeCloseTo(y, 4);
    }),
  );
});

it('a fit through exact pairs is the map they were made by', () => {
  const corners = [
    { x: 3, y: 5 },
    { x: 400, y: 20 },
    { x: 60, y: 300 },
    { x: 250, y: 210 },
  ];
  fc.assert(
    fc.property(map, (there) => {
      const pairs = corners.map(({ x, y }) => {
        const [toX, toY] = apply(there, x, y);
        return { x, y, toX, toY };
      });
      fitAffine(pairs)?.forEach((value, at) => expect(value).toBeCloseTo(there[at] ?? NaN, 4));
      expect(fitAffine(pairs)).not.toBeNull();
    }),
  );
});

it('no map is fitted through one place or one line', () => {
  const line = [1, 2, 3, 4].map((n) => ({ x: n, y: 2 * n, toX: n, toY: n }));
  expect(fitAffine(line)).toBeNull();
  expect(fitSimilarity([{ x: 1, y: 1, toX: 2, toY: 2 }])).toBeNull();
});

it('a map is taken apart into mirror, quarter turns, tilt and stretch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: -40, max: 40 }),
      fc.boolean(),
      (quarters, tilt, mirrored) => {
        const angle = ((90 * quarters + tilt) * Math.PI) / 180;
        const [cos, sin, flip] = [Math.cos(angle), Math.sin(angle), mirrored ? -1 : 1];
        const geometry = geometryOf([flip * 1.2 * cos, -sin, 7, flip * 1.2 * sin, cos, 9]);
        expect(geometry).toMatchObject({ mirrored, quarters });
        expect(geometry.tilt).toBeCloseTo(tilt, 5);
        expect(geometry.stretch).toBeCloseTo(1.2, 5);
        expect(geometry.shear).toBeCloseTo(0, 5);
      },
    ),
  );
});
