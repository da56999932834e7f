import { expect, it } from 'vitest';
import type { SightingShows, SourceId } from '../../domain/index.ts';
import { wordsIn } from '../words/words.ts';
import { sightingSum } from './picture-sum.ts';

const OFFICE = 'office' as SourceId;
const seen = (source: string, shows: SightingShows) => ({
  sourceId: source as SourceId,
  outlet: null,
  shows,
});

it('counts what shows the picture beyond its own source, and says apart what only may be it', () => {
  const sightings = [
    seen('office', 'whole'),
    seen('office', 'whole'),
    seen('tribune', 'whole'),
    seen('tribune', 'cropped'),
    seen('echo', 'altered'),
    seen('echo', 'another-frame'),
    ...Array.from({ length: 9 }, () => seen('lantern', 'may-be')),
  ];
  expect(sightingSum(wordsIn('en'), [{ sourceId: OFFICE }], sightings)).toEqual([
    'Seen in 3 places at 2 outlets beyond the source that released it: the whole picture 1× · a part of it 1× · it altered 1×',
    'Another frame of the moment in 1 place.',
    'In 9 places more it may be this picture: too unsure to count.',
    'The source that released it shows it in 2 places.',
  ]);
});

it('says that it was not seen elsewhere where only its own source shows it', () => {
  for (const tongue of ['en', 'zh', 'ko'] as const) {
    const sum = sightingSum(wordsIn(tongue), [{ sourceId: OFFICE }], [seen('office', 'whole')]);
    expect(sum).toHaveLength(2);
    expect(sum[0]).not.toMatch(/[0-9:：]/);
  }
  expect(sightingSum(wordsIn('en'), [{ sourceId: OFFICE }], [])).toHaveLength(1);
});
