/** Metadata blocks as desks write them, for tests: the image library writes EXIF and XMP, and no IPTC. */

/** An IPTC-IIM block of record 2; values are text in UTF-8 or bytes as some system wrote them. */
export function iim(
  datasets: readonly (readonly [number: number, value: string | Uint8Array])[],
  utf8 = true,
): Buffer {
  const escape = utf8 ? dataset(1, 90, Buffer.from('\u001b%G', 'latin1')) : Buffer.alloc(0);
  return Buffer.concat([
    escape,
    ...datasets.map(([number, value]) => dataset(2, number, Buffer.from(value as string))),
  ]);
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1c, record, number, value.length >> 8, value.length & 0xff]), value]);
}

/** Photoshop's resources around an IIM block: another one first, as Photoshop does. */
export function photoshop(block: Uint8Array): Buffer {
  const resource = (id: number, value: Uint8Array): Buffer => {
    const head = Buffer.alloc(12);
    head.write('8BIM', 'latin1');
    head.writeUInt16BE(id, 4);
    head.writeUInt32BE(value.length, 8);
    return Buffer.concat([head, value, Buffer.alloc(value.length % 2)]);
  };
  return Buffer.concat([resource(0x0425, Buffer.alloc(16, 7)), resource(0x0404, block)]);
}

/** A JPEG with Photoshop's resources put in after its first marker. */
export function withPhotoshop(jpeg: Uint8Array, resources: Uint8Array): Buffer {
  const segment = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resources]);
  const length = segment.length + 2;
  const head = Buffer.from([0xff, 0xed, length >> 8, length & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)]);
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  stEvt: 'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#',
  exif: 'http://ns.adobe.com/exif/1.0/',
  aux: 'http://ns.adobe.com/exif/1.0/aux/',
  dcterms: 'http://purl.org/dc/terms/',
};

/** An XMP packet around elements of one description. */
export function xmpPacket(elements: string, attributes = ''): string {
  const declared = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="drawn"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${declared.join(' ')} ${attributes}>${elements}</rdf:Description>
</rdf:RDF></x:xmpmeta>${' '.repeat(200)}
<?xpacket end="w"?>`;
}
