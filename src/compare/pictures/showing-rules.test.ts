import { describe, expect, it } from 'vitest';
import { PICTURE_RELATIONS, type Box, type PictureRelation } from '../../domain/index.ts';
import { LONGEST_MOMENT } from './clocks-apart.ts';
import { LEAST_CONFIDENCE, SHOWING_RULES, showingRuleFor } from './showing-rules.ts';

const WHOLE: Box = { left: 0, top: 0, right: 1, bottom: 1 };
const HALF: Box = { left: 0, top: 0, right: 0.5, bottom: 1 };

type Case = Partial<Pick<PictureRelation, 'kind' | 'edits' | 'confidence' | 'kept'>>;

const BLURRED: Case = { kind: 'resized', edits: ['blurred', 'recompressed'] };

const relation = (given: Case): PictureRelation => ({
  ...{ kind: 'same', edits: [], confidence: 0.95, kept: WHOLE, place: WHOLE, transform: null, changed: [] },
  because: { inliers: 30, matched: 40, correlation: 0.9, agreeing: 0.9, distance: null },
  ...given,
});

describe('what a relation of two pictures shows of the released one', () => {
  it.each<[Case, string | null, string]>([
    [{ kind: 'same' }, 'whole', 'showing/whole'],
    [{ kind: 'resized', edits: ['stretched'] }, 'whole', 'showing/whole'],
    [{ kind: 'framed', edits: ['border'] }, 'whole', 'showing/whole-in-a-border'],
    [{ kind: 'framed', edits: ['border', 'cropped'], kept: HALF }, 'cropped', 'showing/cropped'],
    [{ kind: 'cropped', kept: HALF }, 'cropped', 'showing/cropped'],
    // A part that was changed too is altered: "cropped" alone would hide the change. Its edits say both.
    [{ kind: 'cropped', edits: ['cropped', 'mirrored'], kept: HALF }, 'altered', 'showing/altered'],
    [{ kind: 'cropped', edits: ['cropped', 'greyscale'], kept: HALF }, 'altered', 'showing/altered'],
    [{ kind: 'cropped', edits: ['cropped', 'logo'], kept: HALF }, 'altered', 'showing/altered'],
    [{ kind: 'framed', edits: ['border', 'cropped', 'greyscale'], kept: HALF }, 'altered', 'showing/altered'],
    [{ kind: 'composed', edits: ['beside-others', 'mirrored'], kept: HALF }, 'altered', 'showing/altered'],
    // Set straight before it was cut.
    [{ kind: 'cropped', edits: ['cropped', 'tilted'], kept: HALF }, 'cropped', 'showing/cropped'],
    [{ kind: 'cropped', edits: ['cropped', 'resized'], kept: HALF }, 'cropped', 'showing/cropped'],
    [{ kind: 'mirrored' }, 'altered', 'showing/altered'],
    [{ kind: 'mirrored', edits: ['mirrored', 'cropped'], kept: HALF }, 'altered', 'showing/altered'],
    [{ kind: 'rotated' }, 'altered', 'showing/altered'],
    [{ kind: 'recoloured' }, 'altered', 'showing/altered'],
    [{ kind: 'overlaid' }, 'altered', 'showing/altered'],
    [{ kind: 'rephotographed' }, 'whole', 'showing/whole-within-another'],
    [{ kind: 'rephotographed', kept: HALF }, 'cropped', 'showing/part-within-another'],
    [{ kind: 'composed' }, 'whole', 'showing/whole-within-another'],
    [{ kind: 'composed', kept: HALF }, 'cropped', 'showing/part-within-another'],
    // How much of it there is, nothing tells.
    [{ kind: 'composed', kept: null }, 'altered', 'showing/altered'],
    // A border or a frame around it makes nothing whole that was changed.
    [{ kind: 'framed', edits: ['border', 'greyscale'] }, 'altered', 'showing/altered'],
    [{ kind: 'framed', edits: ['border', 'brightness'] }, 'altered', 'showing/altered'],
    [{ kind: 'framed', edits: ['border', 'resized', 'noisy'] }, 'whole', 'showing/whole-in-a-border'],
    [{ kind: 'composed', edits: ['beside-others', 'covered'] }, 'altered', 'showing/altered'],
    [{ kind: 'rephotographed', edits: ['interface-around', 'mirrored'] }, 'altered', 'showing/altered'],
    [{ kind: 'rephotographed', edits: ['in-perspective', 'greyscale'] }, 'altered', 'showing/altered'],
    // No photograph of a picture keeps its light.
    [{ kind: 'rephotographed', edits: ['in-perspective', 'gamma'] }, 'whole', 'showing/whole-within-another'],
    [{ kind: 'another-frame', kept: null }, 'another-frame', 'showing/another-frame'],
    [{ kind: 'different', kept: null }, null, 'showing/nothing'],
    [{ kind: 'cannot-be-judged', kept: null }, null, 'showing/nothing'],
    // An unsure crop is one that may be the picture; an unsure other frame is none of it either way.
    [{ kind: 'cropped', confidence: 0.79 }, 'may-be', 'showing/may-be'],
    [{ kind: 'cropped', confidence: 0.49 }, null, 'showing/too-unsure'],
    [{ kind: 'another-frame', confidence: 0.79 }, null, 'showing/too-unsure'],
    [{ kind: 'another-frame', confidence: 0.8 }, 'another-frame', 'showing/another-frame'],
    [{ kind: 'cropped', confidence: LEAST_CONFIDENCE }, 'cropped', 'showing/cropped'],
    // An unsure "different" is still no sighting.
    [{ kind: 'different', confidence: 0.4 }, null, 'showing/nothing'],
  ])('%j shows %s', (given, shows, id) => {
    const rule = showingRuleFor({ relation: relation(given), isAnotherOne: false, apart: null });
    expect([rule.shows, rule.id]).toEqual([shows, id]);
  });

  it.each([
    [0.98, 'whole', 'showing/whole'],
    [0.93, 'altered', 'showing/altered'],
  ])('takes a blurred copy that agrees to %d for %s', (correlation, shows, id) => {
    const blurred = relation(BLURRED);
    const rule = showingRuleFor({
      relation: { ...blurred, because: { ...blurred.because, correlation } },
      isAnotherOne: false,
      apart: null,
    });
    expect([rule.shows, rule.id]).toEqual([shows, id]);
  });

  it('says nothing of a picture that is another one of the release, unless it surely shows both', () => {
    const ruleOf = (confidence: number) =>
      showingRuleFor({
        relation: relation({ kind: 'composed', confidence }),
        isAnotherOne: true,
        apart: null,
      });
    expect(ruleOf(0.6).id).toBe('showing/another-of-the-release');
    expect(ruleOf(0.9).shows).toBe('whole');
  });

  it.each([
    [null, 'another-frame'],
    [0, 'another-frame'],
    [LONGEST_MOMENT, 'another-frame'],
    [LONGEST_MOMENT + 1, 'other-time'],
  ])('takes two frames whose clocks are %s ms apart for %s', (apart, shows) => {
    const frame = relation({ kind: 'another-frame' });
    expect(showingRuleFor({ relation: frame, isAnotherOne: false, apart }).shows).toBe(shows);
    // Clocks say nothing against pixels: a copy of a picture is that picture.
    const same = relation({ kind: 'same' });
    expect(showingRuleFor({ relation: same, isAnotherOne: false, apart }).shows).toBe('whole');
  });

  it('gives every relation there is one rule, and uses every rule', () => {
    for (const kind of PICTURE_RELATIONS)
      expect(
        showingRuleFor({ relation: relation({ kind }), isAnotherOne: false, apart: null }).because,
      ).not.toBe('');
    expect(new Set(SHOWING_RULES.map(({ id }) => id)).size).toBe(SHOWING_RULES.length);
  });
});
