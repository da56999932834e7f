const FIRST = 0xac00;
const VOWELS = 21;
const FINALS = 28;
/** Places in Unicode's order of vowels and of final consonants. */
const [A, AE, YEO, EO, E, O, WA, U, WO, EU, I] = [0, 1, 6, 4, 5, 8, 9, 13, 14, 18, 20] as const;
const [NIEUN, RIEUL, BIEUP, SSANGSIOT] = [4, 8, 17, 20] as const;

type Syllable = { readonly lead: number; readonly vowel: number; readonly final: number };

const partsOf = (letter: string): Syllable => {
  const code = letter.charCodeAt(0) - FIRST;
  return {
    lead: Math.floor(code / (VOWELS * FINALS)),
    vowel: Math.floor(code / FINALS) % VOWELS,
    final: code % FINALS,
  };
};

const join = ({ lead, vowel, final }: Syllable): string =>
  String.fromCharCode(FIRST + (lead * VOWELS + vowel) * FINALS + final);

/**
 * The beginnings that the forms of a Korean verb or adjective have in texts, by its dictionary form: 밝히다 → 밝히, 밝혀,
 * 밝혔, 밝힌, 밝힐, 밝힙. Irregular stems in ㅂ and 르 are known; those in ㄷ and ㅅ are written as they stand.
 */
export function beginningsOf(verb: string): string[] {
  const stem = verb.replace(/다$/u, '');
  if (stem === verb || !/^[가-힣]+$/u.test(stem)) return [verb];
  if (stem.endsWith('하')) return endingsIn(stem, partsOf('하'), '해');
  const last = partsOf(stem.at(-1) ?? '');
  if (stem.endsWith('르') && stem.length > 1) return [...endingsIn(stem, last, null), ...ofReu(stem)];
  if (last.final === BIEUP)
    return [
      stem,
      `${openOf(stem, last)}우`,
      `${openOf(stem, last)}워`,
      `${openOf(stem, last)}웠`,
      `${openOf(stem, last)}운`,
    ];
  return endingsIn(stem, last, last.final === 0 ? contracted(last) : null);
}

const openOf = (stem: string, last: Syllable): string => stem.slice(0, -1) + join({ ...last, final: 0 });

function endingsIn(stem: string, last: Syllable, inflected: string | null): string[] {
  const head = stem.slice(0, -1);
  if (last.final !== 0) {
    const bright = last.vowel === A || last.vowel === O;
    return [
      stem,
      `${stem}${bright ? '아' : '어'}`,
      `${stem}${bright ? '았' : '었'}`,
      `${stem}은`,
      `${stem}는`,
    ];
  }
  const closed = [NIEUN, RIEUL, BIEUP].map((final) => head + join({ ...last, final }));
  if (inflected === null) return [stem, ...closed];
  const past = join({ ...partsOf(inflected), final: SSANGSIOT });
  return [stem, ...closed, head + inflected, head + past];
}

/** An open stem and the vowel after it are written as one: 가+아 → 가, 오+아 → 와, 히+어 → 혀. */
function contracted(last: Syllable): string {
  const merged: Readonly<Record<number, number>> = {
    [O]: WA,
    [U]: WO,
    [I]: YEO,
    [EU]: EO,
    [A]: A,
    [EO]: EO,
    [AE]: AE,
    [E]: E,
  };
  return join({ ...last, vowel: merged[last.vowel] ?? last.vowel });
}

/** 오르다 → 올라, 올랐. */
function ofReu(stem: string): string[] {
  const before = stem.at(-2) ?? '';
  const { vowel, ...rest } = partsOf(before);
  const head = stem.slice(0, -2) + join({ ...rest, vowel, final: RIEUL });
  return vowel === A || vowel === O ? [`${head}라`, `${head}랐`] : [`${head}러`, `${head}렀`];
}
