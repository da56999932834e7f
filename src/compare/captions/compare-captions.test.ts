import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_METADATA, type MetadataText } from '../../domain/index.ts';
import { compareCaptions } from './compare-captions.ts';
import { partsOf } from './credit-fate.ts';
import { compare, RELEASED, said } from './sample-captions.ts';

const changeOf = (caption: string | null, language: string | null = 'en') =>
  compare([said('a', caption, null, language)]).shown[0]?.change;

const fateOf = (credit: string | null, caption: string | null = null, released?: string) =>
  compare(
    [said('a', caption, credit)],
    released === undefined ? {} : { released: { ...RELEASED, credit: released } },
  ).shown[0]?.credit.fate;

describe('a caption beside that of the release', () => {
  it.each([
    ['Premier Kesh and President Maro laugh at a sheet of paper at Harbour Point, 3 May 2031', 'same'],
    ['Premier Kesh and President Maro laugh at a sheet of paper', 'shortened'],
    [`${RELEASED.caption ?? ''} It had a doodle on it.`, 'extended'],
    ['A rare grin across the table.', 'rewritten'],
    ['', 'no-caption'],
    ['…', 'no-caption'],
    [null, 'no-caption'],
  ])('%s is %s', (caption, change) => {
    expect(changeOf(caption)).toBe(change);
  });

  it('may be in another language, and says the same only where its words do', () => {
    const caption = 'Doctors in Vietnam said 200 children were hurt in the earthquake near the airport.';
    const released = { ...RELEASED, caption };
    const [near, far] = compare(
      [
        said('a', '베트남 의사들은 공항 근처 지진으로 어린이 200명이 다쳤다고 말했다.', null, 'ko'),
        said('b', '선수들이 경기장에서 승리를 축하하고 있다.', null, 'ko'),
      ],
      { released },
    ).shown;
    expect([near?.change, far?.change]).toEqual(['translated', 'other-language']);
  });

  it('is compared with what the file says in another language, too', () => {
    const korean: MetadataText = {
      ...{
        field: 'caption',
        block: 'xmp',
        text: '두 정상이 종이 한 장을 보며 웃고 있다.',
        language: 'ko',
        isCut: false,
      },
    };
    const { shown } = compare([said('a', '두 정상이 종이 한 장을 보며 웃고 있다', null, 'ko')], {
      metadata: { ...NO_METADATA, texts: [korean] },
    });
    expect(shown[0]).toMatchObject({ change: 'same', released: korean.text });
  });

  it('is compared with each language of a caption in two', () => {
    const released = {
      ...RELEASED,
      caption: '2. 부두에 도착한 총리 차량 · The premier’s car reaches the quay',
      language: 'ko',
    };
    const shown = [
      said('a', 'The premier’s car reaches the quay.', null, 'en'),
      said('b', 'A black car at the quay.', null, 'en'),
      said('c', '부두에 도착한 총리 차량', null, 'ko'),
    ];
    expect(compare(shown, { released }).shown.map(({ change }) => change)).toEqual([
      'same',
      'rewritten',
      'same',
    ]);
  });

  it('has nothing to stand to where the release has none', () => {
    const { shown } = compare([said('a', 'The two laugh.')], { released: said('release', null) });
    expect(shown[0]).toMatchObject({ change: 'none-at-release', credit: { fate: 'none-at-release' } });
  });
});

describe('a credit', () => {
  it.each([
    ['Doran Ilse/Office of Oria', null, 'kept'],
    ['Photo: Office of Oria', null, 'kept-in-part'],
    ['Oria’s Office', null, 'kept-in-part'],
    ['Northern Wire', null, 'changed'],
    [null, 'The two laugh. (Photo: Doran Ilse, Office of Oria)', 'kept'],
    [null, 'The two laugh.', 'lost'],
    ['Photo', null, 'lost'],
    ['오리아 대통령실', null, 'cannot-tell'],
  ])('“%s” with the caption “%s” is %s', (credit, caption, fate) => {
    expect(fateOf(credit, caption)).toBe(fate);
  });

  it.each([
    // A name within a longer word, and within that of another house.
    ['Joanna Smith', null, 'Ann', 'changed'],
    ['The White House Post', null, 'White House', 'cannot-tell'],
    ['Ann Lee', null, 'Ann Smith', 'changed'],
    // Spoken of and not credited, with another credit there and with none.
    ['Jane Doe', 'AFP reported that the two laughed.', 'AFP', 'cannot-tell'],
    [null, 'The two laugh at the Harbour Office.', 'Harbour Office', 'cannot-tell'],
    ['Jane Doe', 'The two laugh.', 'AFP', 'changed'],
    // Credited.
    ['Jane Doe/AFP', null, 'AFP', 'kept'],
    ['AFP Photo', null, 'AFP', 'kept'],
    ['Doran Ilse for Northern Wire', null, 'Doran Ilse', 'kept'],
    [null, 'The two laugh. (Jane Doe/AFP)', 'AFP', 'kept'],
    [null, '두 정상이 웃고 있다. 사진=오리아 대통령실', '오리아 대통령실', 'kept'],
    [null, '两人在笑。奥里亚总统府供图', '奥里亚总统府', 'kept'],
    ['外交部', null, '奥里亚外交部', 'cannot-tell'],
  ])('“%s” with the caption “%s” beside “%s” is %s', (credit, caption, released, fate) => {
    expect(fateOf(credit, caption, released)).toBe(fate);
  });

  it('is known with its words in another order', () => {
    expect(fateOf('Oria President’s Office', null, 'Office of the President of Oria')).toBe('kept');
  });

  it('is known in another script where we know the name in both', () => {
    expect(fateOf('新华社', null, 'Xinhua')).toBe('kept');
    expect(fateOf('新华社记者 某某 摄', null, 'Reuters')).toBe('cannot-tell');
  });

  it('may be that of the file', () => {
    const artist: MetadataText = {
      field: 'artist',
      block: 'iptc',
      text: 'Sol Venn',
      language: null,
      isCut: false,
    };
    const input = { released: { ...RELEASED, credit: null }, metadata: { ...NO_METADATA, texts: [artist] } };
    expect(
      compare([said('a', null, 'Sol Venn'), said('b', null)], input).shown.map(({ credit }) => credit.fate),
    ).toEqual(['kept', 'lost']);
  });

  it('is made of names, without the words around them', () => {
    expect(partsOf('(Photo: Doran Ilse / Office of Oria)')).toEqual(['Doran Ilse', 'Office of Oria']);
    expect(partsOf('사진 제공: 오리아 대통령실')).toEqual(['오리아 대통령실']);
    expect(partsOf('© ')).toEqual([]);
  });
});

describe('who is named', () => {
  it('is counted over the captions there are, with the sentence that names them', () => {
    const { names } = compare([
      said('a', 'Kesh and Maro share a joke.', null, 'en'),
      said('b', 'A rare grin: Kesh cracks up over a doodle.', null, 'en'),
      said('c', null),
    ]);
    const maro = names.find(({ key }) => key === 'unknown:maro');
    expect(maro).toMatchObject({ kind: 'unknown', namedIn: 2, of: 3 });
    expect(maro?.captions).toEqual([
      { id: 'release', naming: 'named', form: 'Maro', quote: RELEASED.caption },
      { id: 'a', naming: 'named', form: 'Maro', quote: 'Kesh and Maro share a joke.' },
      { id: 'b', naming: 'not-named', form: null, quote: null },
    ]);
  });

  it('is not told in a script in which we would not know the name', () => {
    const { names } = compare([said('a', '两位领导人在港角看着一张纸笑了起来。', null, 'zh-Hans')]);
    expect(names.find(({ key }) => key === 'unknown:kesh')?.captions[1]).toMatchObject({
      naming: 'cannot-tell',
    });
  });

  it('is told in every script of a name that a person gave', () => {
    const given = [{ key: 'person:kesh', kind: 'person', forms: ['Kesh', '凯什', '케시'] }] as const;
    const { names } = compare(
      [said('a', '凯什总理笑了。', null, 'zh-Hans'), said('b', '두 정상이 웃고 있다.', null, 'ko')],
      { given },
    );
    expect(names.find(({ key }) => key === 'person:kesh')).toMatchObject({
      kind: 'person',
      namedIn: 2,
      of: 3,
      captions: [{ naming: 'named' }, { naming: 'named', quote: '凯什总理笑了。' }, { naming: 'not-named' }],
    });
  });

  it('is known across scripts by our lists, and a country only where it is named itself', () => {
    const { names } = compareCaptions({
      released: said('release', 'President Macron visits a school in Vietnam.', null, 'en'),
      metadata: null,
      shown: [
        said('a', '马克龙参观了一所学校。', null, 'zh-Hans'),
        said('b', '베트남의 한 학교.', null, 'ko'),
      ],
    });
    const namingOf = (key: string) =>
      names.find((name) => name.key === key)?.captions.map(({ naming }) => naming);
    expect(namingOf('person:macron')).toEqual(['named', 'named', 'not-named']);
    expect(namingOf('country:VN')).toEqual(['named', 'not-named', 'named']);
    expect(namingOf('country:FR')).toBeUndefined();
  });

  it('is carried by its sound where it has enough of one', () => {
    const { names } = compareCaptions({
      released: said('release', 'Reporters wait for Mamdanov at the pier.', null, 'en'),
      metadata: null,
      shown: [said('a', '기자들이 부두에서 맘다노프 총리를 기다린다.', null, 'ko')],
    });
    expect(names.find(({ key }) => key === 'unknown:mamdanov')?.captions[1]?.naming).toMatch(
      /named|cannot-tell/,
    );
  });
});

describe('the day', () => {
  it('is the one a caption names, and null where it names none', () => {
    const { shown, releasedDay } = compare([
      said('a', '5월 3일 하버포인트에서.', null, 'ko'),
      said('b', 'They laugh.'),
    ]);
    expect(releasedDay?.day).toBe('2031-05-03');
    expect(shown.map(({ day }) => day?.day ?? null)).toEqual(['2031-05-03', null]);
  });
});

describe('any captions', () => {
  it('are compared without an exception, and every count holds', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 80 }));
    const caption = fc.tuple(text, text, fc.constantFrom(null, 'en', 'zh', 'ko', 'xx'));
    fc.assert(
      fc.property(fc.array(caption, { maxLength: 5 }), (captions) => {
        const shown = captions.map(([words, credit, language], index) =>
          said(String(index), words, credit, language),
        );
        const compared = compare(shown);
        expect(compared.shown).toHaveLength(shown.length);
        for (const { namedIn, of, captions: all } of compared.names) {
          expect(namedIn).toBeLessThanOrEqual(of);
          expect(all.filter(({ naming }) => naming === 'named')).toHaveLength(namedIn);
          expect(all.every(({ naming, quote }) => (naming === 'named') === (quote !== null))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
