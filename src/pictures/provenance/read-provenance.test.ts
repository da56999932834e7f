import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProvenance } from './read-provenance.ts';
import { readReport } from './manifest-report.ts';
import { inventAuthority, inventSigner } from './testing/certificate.ts';
import { signPicture } from './testing/sign-picture.ts';

const authority = inventAuthority('Harbour Authority');
const office = inventSigner('Office of Oria', authority);
const drawn = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#c84' } });
let signed: Buffer;

beforeAll(async () => {
  signed = await signPicture(await drawn().jpeg().toBuffer(), 'image/jpeg', [office, authority]);
});

describe('content credentials', () => {
  it('are none where a file carries none, which is no finding', async () => {
    expect(await readProvenance(await drawn().jpeg().toBuffer())).toEqual({ outcome: 'none' });
    expect(await readProvenance(Buffer.from('<html>'))).toEqual({ outcome: 'none' });
  });

  it('hold, with what the signer says and no word on who that is', async () => {
    expect(await readProvenance(signed)).toEqual({
      outcome: 'valid',
      credentials: {
        title: '07-laughing.jpg',
        generator: 'drawn-for-a-test 1',
        signer: { name: 'Office of Oria', organisation: 'Office of Oria (invented)' },
        signedAt: null,
        actions: [
          {
            action: 'c2pa.created',
            when: '2031-05-03T14:02:07+09:00',
            software: null,
            sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt',
          },
          { action: 'c2pa.cropped', when: null, software: 'Desk 4', sourceType: null },
        ],
        ingredients: [{ title: 'OR7_0451.NEF', relationship: 'componentOf' }],
      },
    });
  });

  it.each(['png', 'webp', 'tiff'] as const)('are read from %s', async (format) => {
    const bytes = await signPicture(await drawn()[format]().toBuffer(), `image/${format}`, [
      office,
      authority,
    ]);
    expect(await readProvenance(bytes)).toMatchObject({ outcome: 'valid' });
  });

  it('fail where one byte of the picture is another', async () => {
    const altered = Buffer.from(signed);
    const last = altered.length - 20;
    altered[last] = (altered[last] ?? 0) ^ 1;
    expect(await readProvenance(altered)).toMatchObject({
      outcome: 'invalid',
      credentials: { signer: { name: 'Office of Oria' } },
      failed: [{ what: 'bytes', code: 'assertion.dataHash.mismatch' }],
    });
  });

  it('fail where what the manifest states was altered', async () => {
    const altered = Buffer.from(signed);
    altered.write('c2pa.cropqed', altered.indexOf('c2pa.cropped'), 'latin1');
    const provenance = await readProvenance(altered);
    expect(provenance).toMatchObject({ outcome: 'invalid' });
    expect(provenance.outcome === 'invalid' && provenance.failed.map(({ what }) => what)).toContain(
      'assertion',
    );
  });

  it('fail where another key signed than the certificate names', async () => {
    const impostor = { ...office, key: inventSigner('Somebody else', authority).key };
    const bytes = await signPicture(await drawn().jpeg().toBuffer(), 'image/jpeg', [impostor, authority]);
    const provenance = await readProvenance(bytes);
    expect(provenance.outcome === 'invalid' && provenance.failed.map(({ what }) => what)).toContain(
      'signature',
    );
  });

  it('fail where the certificate ran out before', async () => {
    const old = inventSigner('Office of Oria', authority, ['20200101000000Z', '20210101000000Z']);
    const bytes = await signPicture(await drawn().jpeg().toBuffer(), 'image/jpeg', [old, authority]);
    const provenance = await readProvenance(bytes);
    expect(provenance.outcome === 'invalid' && provenance.failed.map(({ what }) => what)).toContain(
      'certificate',
    );
  });

  it('are elsewhere where the file only names their address, and nobody asks there', async () => {
    const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="https://credentials.example/7.c2pa"/></rdf:RDF></x:xmpmeta>`;
    expect(await readProvenance(await drawn().withXmp(packet).jpeg().toBuffer())).toEqual({
      outcome: 'elsewhere',
      address: 'https://credentials.example/7.c2pa',
    });
  });

  it('are lost when a picture is saved anew, and then none', async () => {
    expect(await readProvenance(await sharp(signed).resize(30).jpeg().toBuffer())).toEqual({
      outcome: 'none',
    });
  });

  it('of a cut or damaged file are an outcome, and never valid', async () => {
    const start = signed.indexOf('jumb');
    const damaged = [
      signed.subarray(0, start + 200),
      signed.subarray(0, signed.length - 30),
      Buffer.concat([signed.subarray(0, start + 60), Buffer.alloc(300, 0xff), signed.subarray(start + 360)]),
      Buffer.concat([signed.subarray(0, 600), signed]),
    ];
    for (const bytes of damaged)
      expect((await readProvenance(bytes)).outcome).toMatch(/none|invalid|unreadable/);
  });

  it('are given up where reading takes too long', async () => {
    expect(await readProvenance(signed, { limit: 0 })).toMatchObject({ outcome: 'unreadable' });
  });
});

describe('the report on a manifest', () => {
  it('may be anything and is never taken for valid', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readReport(JSON.stringify(value)).outcome).toMatch(/unreadable|invalid/);
        const report = { validation_state: 'Valid', active_manifest: 'a', manifests: { a: value } };
        expect(readReport(JSON.stringify(report)).outcome).toMatch(/valid|unreadable/);
      }),
    );
    expect(readReport('{').outcome).toBe('unreadable');
  });

  it('keeps the beginning of a gigantic statement', () => {
    const manifest = {
      title: 'x'.repeat(1_000_000),
      assertions: Array(100_000).fill({ label: 'c2pa.actions' }),
    };
    const report = { validation_state: 'Valid', active_manifest: 'a', manifests: { a: manifest } };
    expect(JSON.stringify(readReport(JSON.stringify(report))).length).toBeLessThan(10_000);
  });
});
