import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { eld } from './eld.ts';

const TEXTS = [
  'The two delegations met at the harbour in the morning',
  "L'harmonie d'un port n'est pas celle de l'île",
  'Die beiden Abordnungen trafen sich am Morgen im Hafen',
  'Las dos delegaciones se reunieron por la mañana en el puerto',
  'Делегации встретились утром в порту',
  'İki heyet sabah limanda bir araya geldi',
  'التقى الوفدان في الميناء صباحا',
  'Hai phái đoàn gặp nhau ở cảng vào buổi sáng',
  'ok',
  '',
];

it('says what the package says of its own accord', async () => {
  const manifest = findPackageJSON('eld', import.meta.url) ?? '';
  const entry = pathToFileURL(join(dirname(manifest), 'src/entries/static.small.js')).href;
  const own = ((await import(entry)) as { readonly eld: ReturnType<typeof eld> }).eld;
  const asked = (detector: typeof own) =>
    TEXTS.map((text) => detector.detect(text)).map((result) => [result.language, result.isReliable()]);
  expect(asked(eld())).toEqual(asked(own));
});
