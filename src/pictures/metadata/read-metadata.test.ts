import exifr from 'exifr';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { textsOf, type PictureMetadata } from '../../domain/index.ts';
import { iim, photoshop, withPhotoshop, xmpPacket } from './testing/blocks.ts';
import { readIptc } from './iptc.ts';
import { readExif } from './exif.ts';
import { readMetadata } from './read-metadata.ts';
import { readXmp } from './xmp.ts';

const EXIF = {
  IFD0: {
    Artist: 'Doran Ilse',
    Make: 'Inventa',
    Model: 'I-9',
    Software: 'Desk 4',
    DateTime: '2031:05:03 18:00:00',
  },
  IFD2: {
    DateTimeOriginal: '2031:05:03 14:02:07',
    SubSecTimeOriginal: '31',
    OffsetTimeOriginal: '+09:00',
    BodySerialNumber: '40071',
  },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 6/1 0/1' },
};

const XMP = xmpPacket(
  `<dc:creator><rdf:Seq><rdf:li>Doran Ilse</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The two laugh.</rdf:li><rdf:li xml:lang="ko">두 사람이 웃는다.</rdf:li></rdf:Alt></dc:description>
   <xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="Desk 4"/><rdf:li><rdf:Description><stEvt:action>cropped</stEvt:action></rdf:Description></rdf:li></rdf:Seq></xmpMM:History>`,
  'photoshop:Credit="Office of Oria" photoshop:DateCreated="2031-05-03T14:02:07.31+09:00" xmpMM:PreservedFileName="OR7_0451.NEF" aux:ImageNumber="123"',
);

const drawn = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#c84' } });
const dressed = () => drawn().withExif(EXIF).withXmp(XMP);

const told = (metadata: PictureMetadata, field: Parameters<typeof textsOf>[1]) =>
  textsOf(metadata, field).map(({ block, text }) => `${block}: ${text}`);

describe('what a picture file says of itself', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is read from %s', async (format) => {
    const metadata = await readMetadata(await dressed()[format]().toBuffer());
    expect(metadata.blocks).toEqual({ exif: 'read', iptc: 'none', xmp: 'read' });
    expect(told(metadata, 'artist')).toEqual(['exif: Doran Ilse', 'xmp: Doran Ilse']);
    expect(told(metadata, 'credit')).toEqual(['xmp: Office of Oria']);
    expect(told(metadata, 'camera-model')).toEqual(['exif: I-9']);
    expect(told(metadata, 'original-name')).toEqual(['xmp: OR7_0451.NEF']);
    expect(told(metadata, 'sequence')).toEqual(['xmp: 123']);
    expect(textsOf(metadata, 'caption').map(({ language }) => language)).toEqual([null, 'ko']);
    expect(metadata.edits).toEqual({ steps: 2, software: ['Desk 4'] });
    expect(metadata.conflicts).toEqual([]);
  });

  it('is read from TIFF, which has its own directory for what others keep apart', async () => {
    const metadata = await readMetadata(await dressed().tiff().toBuffer());
    expect(metadata.blocks).toMatchObject({ exif: 'read', xmp: 'read' });
    expect(told(metadata, 'credit')).toEqual(['xmp: Office of Oria']);
  });

  it('keeps no position, serial number or owner, and says that they were there', async () => {
    const metadata = await readMetadata(await dressed().jpeg().toBuffer());
    expect(metadata.withheld).toEqual(['position', 'serial-number']);
    expect(JSON.stringify(metadata)).not.toMatch(/40071|35/);
    const xmp = readXmp(
      Buffer.from(
        xmpPacket('', 'exif:GPSLatitude="35,6.0N" aux:SerialNumber="40071" aux:OwnerName="Ione Marsh"'),
      ),
    );
    expect(xmp.withheld).toEqual(['position', 'serial-number', 'owner']);
    expect(JSON.stringify(xmp)).not.toMatch(/40071|35|Marsh/);
  });

  it('agrees with another reader on EXIF', async () => {
    const bytes = await dressed().jpeg().toBuffer();
    const other = (await exifr.parse(bytes, { reviveValues: false })) as Record<string, unknown>;
    const metadata = await readMetadata(bytes);
    expect(told(metadata, 'camera-make')).toEqual([`exif: ${String(other['Make'])}`]);
    expect(metadata.clocks.find(({ clock, block }) => clock === 'taken' && block === 'exif')?.text).toBe(
      `${String(other['DateTimeOriginal'])}.${String(other['SubSecTimeOriginal'])}${String(other['OffsetTimeOriginal'])}`,
    );
  });

  it('gives a clock an instant only where it names its offset', async () => {
    const metadata = await readMetadata(await dressed().jpeg().toBuffer());
    expect(metadata.clocks.map(({ clock, block, wall, instant }) => [clock, block, wall, instant])).toEqual([
      ['taken', 'exif', '2031-05-03T14:02:07.31', '2031-05-03T05:02:07.310Z'],
      ['changed', 'exif', '2031-05-03T18:00:00', null],
      ['taken', 'xmp', '2031-05-03T14:02:07.31', '2031-05-03T05:02:07.310Z'],
    ]);
  });

  it('keeps what blocks say differently as a conflict, and takes nobody’s side', async () => {
    const jpeg = await dressed().jpeg().toBuffer();
    const metadata = await readMetadata(
      withPhotoshop(
        jpeg,
        photoshop(
          iim([
            [80, 'Somebody Else'],
            [110, 'Office of Oria'],
            [55, '20310502'],
            [60, '140207+0900'],
          ]),
        ),
      ),
    );
    expect(metadata.conflicts).toEqual([
      {
        field: 'artist',
        said: [
          { block: 'exif', text: 'Doran Ilse' },
          { block: 'iptc', text: 'Somebody Else' },
          { block: 'xmp', text: 'Doran Ilse' },
        ],
      },
      {
        field: 'taken',
        said: [
          { block: 'exif', text: '2031:05:03 14:02:07.31+09:00' },
          { block: 'iptc', text: '20310502 140207+0900' },
          { block: 'xmp', text: '2031-05-03T14:02:07.31+09:00' },
        ],
      },
    ]);
  });

  it('says nothing of a file that says nothing, and of bytes that are no picture', async () => {
    const nothing = { exif: 'none', iptc: 'none', xmp: 'none' };
    expect((await readMetadata(await drawn().png().toBuffer())).blocks).toEqual(nothing);
    expect((await readMetadata(Buffer.from('<html>'))).blocks).toEqual(nothing);
    expect((await readMetadata(Buffer.alloc(0))).blocks).toEqual(nothing);
  });
});

describe('IPTC', () => {
  it('is read in the encoding its bytes are in, told from all texts together', () => {
    // 塔姆辛省港角，两位领导人看着灯塔的照片 and 港角 in GBK
    const caption = Buffer.from(
      'cbfec4b7d0c1caa1b8dbbdc7a3acc1bdcebbc1ecb5bcc8cbbfb4d7c5b5c6cbfeb5c4d5d5c6ac',
      'hex',
    );
    const facts = readIptc(
      iim(
        [
          [120, caption],
          [105, Buffer.from('b8dbbdc7', 'hex')],
        ],
        false,
      ),
    );
    expect(facts.texts.map(({ field, text }) => [field, text])).toEqual([
      ['caption', '塔姆辛省港角，两位领导人看着灯塔的照片'],
      ['headline', '港角'],
    ]);
  });

  it('takes a text that fills its field for the beginning of a longer one', async () => {
    const credit = 'Office of the President of Oria and friends';
    const jpeg = await drawn()
      .withXmp(xmpPacket('', `photoshop:Credit="${credit}"`))
      .jpeg()
      .toBuffer();
    const metadata = await readMetadata(withPhotoshop(jpeg, photoshop(iim([[110, credit.slice(0, 32)]]))));
    expect(metadata.conflicts).toEqual([]);
  });

  it('reads what stands before a break', () => {
    const whole = iim([
      [110, 'Office'],
      [120, 'A long caption'],
    ]);
    expect(readIptc(whole.subarray(0, whole.length - 3))).toMatchObject({
      state: 'in-part',
      texts: [{ field: 'credit', text: 'Office' }],
    });
  });
});

describe('XMP', () => {
  it('keeps markup as text', () => {
    const packet = xmpPacket(
      '<dc:title><rdf:Alt><rdf:li>&lt;script&gt;alert(1)&lt;/script&gt;</rdf:li></rdf:Alt></dc:title>',
    );
    expect(readXmp(Buffer.from(packet)).texts[0]?.text).toBe('<script>alert(1)</script>');
  });

  it('expands no entities of its own', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(500)}"><!ENTITY b "&a;&a;&a;">]>${xmpPacket('<dc:title>&b;</dc:title>')}`;
    expect(JSON.stringify(readXmp(Buffer.from(bomb)))).not.toContain('haha');
  });

  it('keeps the beginning of a gigantic text', () => {
    const facts = readXmp(Buffer.from(xmpPacket('', `photoshop:Credit="${'x'.repeat(500_000)}"`)));
    expect(facts.texts).toMatchObject([{ isCut: true }]);
    expect(facts.texts[0]?.text).toHaveLength(4_000);
  });

  it('does not read a gigantic block', async () => {
    const packet = xmpPacket(`<dc:title>${'x'.repeat(1_100_000)}</dc:title>`);
    const metadata = await readMetadata(await drawn().withXmp(packet).png().toBuffer());
    expect(metadata.blocks.xmp).toBe('too-large');
  });

  it('stops at a packet that only opens', () => {
    expect(readXmp(Buffer.from('<a xmlns="u">'.repeat(50_000))).state).toBe('unreadable');
  });
});

describe('any bytes', () => {
  const readers = [readExif, readIptc, readXmp];
  const sound = [
    Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(60, 1)]),
    iim([
      [110, 'Office'],
      [120, 'Caption'],
    ]),
    Buffer.from(XMP),
  ];

  it('are an outcome and never an exception, damaged or invented', () => {
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
        fc.uint8Array({ maxLength: 300 }),
        (which, damage, invented) => {
          const bytes = Buffer.from(sound[which] ?? []);
          for (const [at, value] of damage) bytes[at % bytes.length] = value;
          for (const reader of readers) {
            for (const input of [bytes, invented])
              expect(reader(input).texts.length).toBeLessThanOrEqual(100);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a picture cut anywhere say what stands before the cut, or nothing', async () => {
    const whole = withPhotoshop(await dressed().jpeg().toBuffer(), photoshop(iim([[110, 'Office of Oria']])));
    for (let length = 0; length < whole.length; length += 37) {
      const metadata = await readMetadata(whole.subarray(0, length));
      for (const { text } of textsOf(metadata, 'credit')) expect(text).toBe('Office of Oria');
    }
  });
});
