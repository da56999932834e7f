import type { Hono } from 'hono';
import { parse } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picturedSeed, type PicturedSeed } from '../../test/seeds/pictured.ts';
import { asId, instant, type NameInCaptions, type Tongue } from '../domain/index.ts';
import { blurPicture, unblurPicture } from '../store/index.ts';
import { createWeb } from './app.ts';
import { groupNames, nameLabel } from './caption-names.ts';
import { markNames } from './parts/caption-map.ts';
import { backTo } from './parts/picture-overlay.ts';

let seed: PicturedSeed;
let app: Hono;
let path: string;

beforeAll(async () => {
  seed = await picturedSeed();
  app = createWeb(seed);
  path = `/pictures/${seed.pictures.original}`;
});

afterAll(() => seed.close());

const get = async (address: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1${address}`, { headers });
const text = async (address: string) => (await get(address)).text();
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** Every attribute of a page that could load or run something. */
function loadedBy(page: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      expect(['script', 'iframe', 'object', 'style', 'i', 'u', 'em']).not.toContain(name);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^(on|style$|srcset$)/);
        if (key === 'src' || (name === 'image' && key === 'href')) found.push(value);
        else if (key === 'href') expect(value).toMatch(/^(\/|#|https?:)/);
      }
    },
  });
  parser.end(page);
  return found;
}

describe('the page of a picture', () => {
  it('keeps captions, names, questions and answers of strangers text, and loads small pictures of ours alone', async () => {
    for (const tongue of ['en', 'zh', 'ko']) {
      const page = await text(`${path}?lang=${tongue}`);
      const loaded = loadedBy(page);
      expect(loaded.length).toBeGreaterThan(5);
      for (const address of loaded) expect(address).toMatch(/^\/pictures\/pic_[0-9a-f]{20}\.webp$/);
      expect(page).not.toContain('/bytes');
    }
  });

  it('says what it is, how often and as what it was seen, and how sure that is', async () => {
    const page = plain(await text(`${path}?lang=en`));
    expect(page).toContain(
      'Seen in 3 places at 2 outlets beyond the source that released it: the whole picture 1× · a part of it 1×',
    );
    expect(page).toContain('before the release');
    expect(page).toContain('cropped, recompressed, confidence 97');
    expect(page).toContain('41 of 52 features agree');
    expect(page).toContain('48 % of its area kept');
    expect(page).toContain('Features decided: small details');
    expect(page).toContain('First seen (');
    expect(page).toContain('time not known');
    expect(page).toContain('the coders differ');
    expect(page).toMatch(/Krippendorff’s alpha .* interval/);
    expect(page).toContain('Too little to conclude from (the lower end is below .667).');
    expect(page).toContain('The file was not read for this yet.');
    expect(page).toContain('The seating plan');
    expect(page).toContain('Who is in it: no face is recognised.');
  });

  it('has each clock that a person read, with its place, how and by whom, in three languages', async () => {
    for (const [tongue, weight] of [
      ['en', 'weight 5'],
      ['zh', '权重 5'],
      ['ko', '무게 5'],
    ] as const) {
      const page = await text(`${path}?lang=${tongue}`);
      const said = plain(page.slice(page.indexOf('id="clocks"')));
      expect(said).toContain('09:05 · 2031-05-03 · Asia/Seoul');
      expect(said).toContain('over the &lt;script&gt;door&lt;/script&gt; · Ione &lt;b&gt;Marsh&lt;/b&gt;');
      expect(said).toContain(weight);
    }
    const page = await text(`${path}?lang=en`);
    expect(page).toContain('aria-label="The places in the picture where the clocks stand"');
    expect(plain(page)).toContain('Without its day and zone it names no moment: it orders nothing.');
    const { clocks } = (await (await get(`${path}.json`)).json()) as { clocks: unknown };
    expect(clocks).toMatchObject([{ shows: expect.any(String) as string }, { region: { left: 0.4 } }]);
  });

  it('stands with its clocks as clues on the page of its release', async () => {
    const page = await text(`/releases/${seed.pictured}?lang=en`);
    const clues = plain(page.slice(page.indexOf('id="order"')));
    expect(clues).toMatch(
      /a clock a person read in it 09:05 · 2031-05-03 · Asia\/Seoul over the &lt;script&gt;door.* · Ione .*Clocks in the picture 5 /,
    );
    expect(clues).toContain('not used: nobody could tell its day or its zone');
    const { order } = (await (await get(`/releases/${seed.pictured}.json`)).json()) as { order: unknown };
    expect(order).toMatchObject({ clocks: [{}, {}], together: [] });
  });

  it('draws its line of time in the zone of the release, as its table, and says so on the axis', async () => {
    const page = await text(`${path}?lang=en`);
    const charts = page.slice(
      page.indexOf('class="chart wide"'),
      page.indexOf('</svg>', page.indexOf('chart narrow')),
    );
    const [head = ''] = /First seen \([^)]*\)/.exec(page) ?? [];
    const zone = head.slice('First seen ('.length, -1);
    expect(zone).not.toBe('UTC');
    expect(charts.match(/class="zone"[^>]*>([^<]*)</g)).toHaveLength(2);
    expect(charts).toMatch(new RegExp(`class="zone"[^>]*>${zone.replace('+', '[+]')}<`));
    expect(charts).not.toContain('UTC');
    // Released at 00:10 UTC, which is 08:10 where the release was made.
    expect(plain(charts)).toMatch(new RegExp(`release.* 4 May 08:10 ${zone.replace('+', '[+]')}`));
  });

  it.each([
    ['en', 'by 4 May 14:00', 'not there at the last look before the release, 4 May 07:00'],
    ['zh', '不晚于 5月4日 14:00', '发布前最后一次查看（5月4日 07:00）时没有'],
    ['ko', '늦어도 5월 4일 14:00', '공개 전 마지막으로 보았을 때(5월 4일 07:00)에는 없었음'],
  ])('says of what came up over the release that it was not there before: %s', async (tongue, by, before) => {
    const rows = plain(await text(`${path}?lang=${tongue}`));
    expect(rows).toContain(`${by} ${before}`);
  });

  it('has each sighting as a row, in its three forms', async () => {
    const rows: Record<string, string>[] = parse(await text(`${path}.csv`), { columns: true });
    const data = (await (await get(`${path}.json`)).json()) as {
      sightings: { shows: string }[];
      expressions: unknown;
    };
    expect(rows.map((row) => row['shows'])).toEqual(data.sightings.map(({ shows }) => shows));
    expect(rows.map((row) => row['shows'])).toEqual(['another-frame', 'whole', 'cropped', 'altered']);
    expect(rows[2]).toMatchObject({ confidence: '0.97', kept: '0.1 0 0.7 0.8', copy: seed.pictures.cropped });
    expect(data.expressions).toMatchObject({ coded: [{ said: [{ coder: 'ada' }, { coder: 'bo' }] }] });
    const page = await text(path);
    for (const number of [1, 2, 3, 4]) expect(page).toContain(`id="sighting-${number}"`);
  });

  it('lays the copy over the original that a reader asks for, and says where it cannot', async () => {
    const mirrored = await text(`${path}?over=${seed.pictures.mirrored}`);
    // A mirrored copy is drawn from the right to the left.
    expect(mirrored).toContain('transform="matrix(-1000 0 0 666.7 1000 0)"');
    const frame = plain(await text(`${path}?over=${seed.pictures.frame}&lang=en`));
    expect(frame).toContain('cannot be laid over it');
    expect(await text(`${path}?over=nothing`)).toContain('class="lay"');
  });

  it('tells of a copy what it shows, and of a picture of no release where it stands', async () => {
    const copy = await text(`/pictures/${seed.pictures.cropped}?lang=en`);
    expect(copy).toContain(`href="${path}?lang=en"`);
    expect(plain(copy)).toContain('a part of it');
    expect(plain(copy)).toContain('1 item with these very bytes');
    const other = plain(await text(`/pictures/${seed.ids.notPicture}?lang=en`));
    expect(other).toContain('belongs to no release');
  });

  it('still sends what asks for a picture at its old address to the bytes', async () => {
    const image = { accept: 'image/avif,image/webp,image/*,*/*;q=0.8' };
    const moved = await get(`${path}?size=large`, image);
    expect([moved.status, moved.headers.get('location')]).toEqual([302, `${path}.webp?size=large`]);
    expect((await get(path, { accept: 'text/html,image/webp' })).status).toBe(200);
    for (const nowhere of ['/pictures/pic_00000000000000000000', '/pictures/x.csv', '/pictures/x'])
      expect((await get(nowhere)).status, nowhere).toBe(404);
  });
});

describe('a blurred picture', () => {
  it('is plain nowhere, its copies neither, until its page is asked for it', async () => {
    const { original, cropped } = seed.pictures;
    for (const marked of [original, cropped]) {
      const at = instant('2031-05-06T00:00:00Z');
      await blurPicture(seed.store, { pictureId: marked, because: 'shows <b>blood</b>', by: '', at });
      for (const id of [original, cropped]) {
        const page = await text(`/pictures/${id}`);
        expect(loadedBy(page).some((address) => address.includes('plain'))).toBe(false);
        expect(page).toContain('shows &lt;b&gt;blood&lt;/b&gt;');
        expect((await get(`/pictures/${id}.webp`)).headers.get('etag')).toContain('blurred');
      }
      const asked = loadedBy(await text(`${path}?show=${original}`));
      expect(asked.every((address) => address.includes('plain=1'))).toBe(true);
      await unblurPicture(seed.store, marked);
    }
  });
});

it('turns a map round, so that the copy lies where it was cut from', () => {
  const square = backTo([2, 0, -0.5, 0, 2, 0], { width: 100, height: 100 });
  expect(square?.map((value) => value + 0)).toEqual([50, 0, 0, 50, 25, 0]);
  expect(backTo([0, 0, 0, 0, 0, 0], { width: 100, height: 100 })).toBeNull();
});

describe('the map of captions', () => {
  it('sets the release first, names off, and says who is left out and what became of the credit', async () => {
    for (const tongue of ['en', 'zh', 'ko']) {
      const page = await text(`${path}/captions?lang=${tongue}`);
      expect(loadedBy(page)).toEqual([`${path}.webp`]);
      expect(page).toContain('&lt;script&gt;alert(9)&lt;/script&gt;');
    }
    const page = await text(`${path}/captions?lang=en`);
    expect(page.indexOf('id="caption-0"')).toBeLessThan(page.indexOf('id="caption-1"'));
    expect(page).toContain('<b class="name">Ada Marsh</b>');
    const said = plain(page.slice(page.indexOf('id="each"')));
    expect(said).toMatch(/Not named here: .*Bo Reyes \(named in 1 of 2 captions\)/);
    expect(said).toContain('credit changed');
    expect(said).toContain('credit kept');
    expect(said).toContain('credit lost');
    expect(said).toContain('no caption there');
  });

  it('has a row a caption in its table, with the names', async () => {
    const rows: Record<string, string>[] = parse(await text(`${path}/captions.csv`), { columns: true });
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row['credit_fate'])).toEqual(['', 'kept', 'changed', 'lost']);
    expect(rows[1]).toMatchObject({
      ...{ unlisted_named: 'Ada Marsh', unlisted_not_named: 'Bo Reyes' },
      ...{ people_named: '', people_not_named: '', places_named: 'France' },
    });
    expect(rows[3]).toMatchObject({ caption: '', unlisted_named: '', unlisted_not_named: '' });
  });

  it('counts as people only people, names them in the reader’s language, and shows each form as printed', async () => {
    const holder = {
      id: asId('holder', 'marsh'),
      name: { en: 'Ada Marsh', zh: '阿达·马什', ko: '에이다 마시' },
      office: 'Premier of Ode',
    };
    const known = createWeb({ ...seed, observatory: { ...seed.observatory, officeHolders: [holder] } });
    const at = async (tongue: string) =>
      (await known.request(`http://127.0.0.1${path}/captions?lang=${tongue}`)).text();
    const en = plain(await at('en'));
    expect(en).toContain('3 captions of one picture, and in them 1 person, 1 name on no list, 1 place:');
    const ko = await at('ko');
    const table = ko.slice(ko.indexOf('<table class="cards naming"'), ko.indexOf('</table>'));
    const [head = '', body = ''] = table.split('</thead>');
    expect(plain(head)).toMatch(
      /사람 목록에 없는 이름 장소 에이다 마시 ?설명 3건 가운데 3건에 나옴 Bo Reyes .* 프랑스 /,
    );
    // Names in the head in one language, in the cells as each outlet printed them.
    expect(head).not.toContain('Ada Marsh');
    const printed = [...body.matchAll(/data-label="에이다 마시">[^]*?<small[^>]*>([^<]*)/g)].map(
      ([, form]) => form,
    );
    expect(printed).toEqual(['Ada Marsh', 'Ada Marsh', '阿达·马什', '설명 없음']);
    expect(body).toContain('data-label="장소: 프랑스"');
    const lines = ko.slice(ko.indexOf('id="each"'));
    expect(plain(lines)).toContain('사람: 에이다 마시 장소: 프랑스 여기서는 나오지 않음: Bo Reyes');
  });

  it('takes a name on no list for nobody, and says that nobody is named only where none is', () => {
    const name = (key: string, kind: NameInCaptions['kind'], forms: readonly string[]) => ({
      ...{ key, kind, forms, captions: [], namedIn: 1, of: 1 },
    });
    const names = [
      name('country:FR', 'country', ['프랑스']),
      name('unknown:ada marsh', 'unknown', ['Ada Marsh', '阿达·马什']),
      name('person:marsh', 'person', ['Marsh']),
      name('outlet:lantern', 'outlet', ['Lantern']),
    ];
    expect(groupNames(names).map(({ group }) => group)).toEqual(['people', 'unlisted', 'places', 'others']);
    const labels = (tongue: Tongue) => names.map((one) => nameLabel({ officeHolders: [] }, { tongue }, one));
    expect(labels('en')).toEqual(['France', 'Ada Marsh', 'Marsh', 'Lantern']);
    expect(labels('zh')).toEqual(['法国', '阿达·马什', 'Marsh', 'Lantern']);
  });

  it('is there for released pictures alone', async () => {
    for (const id of [seed.pictures.cropped, 'pic_00000000000000000000', 'x'])
      expect((await get(`/pictures/${id}/captions`)).status, id).toBe(404);
  });

  it('sets names off once each, and never within one another', () => {
    const name = (form: string) => ({
      key: form,
      kind: 'person' as const,
      forms: [form],
      captions: [],
      namedIn: 1,
      of: 1,
    });
    const names = [name('Marsh'), name('Ada Marsh'), name('Bo'), name('')];
    const marked = markNames('Ada Marsh and MARSH & Bo', names).map(String);
    expect(marked.join('')).toBe('<b class="name">Ada Marsh</b> and MARSH &amp; <b class="name">Bo</b>');
  });
});
