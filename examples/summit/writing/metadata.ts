import { SHOTS } from '../content/cameras.ts';
import type { FileWords, SceneName } from '../draw.ts';

const CREDIT = 'Office of the President of Oria';
const ARTIST = 'Doran Ilsei';

/** What the file of a released picture says of itself; undefined where it says nothing. */
export function fileWordsOf(scene: SceneName, caption: string): FileWords | undefined {
  const shot = SHOTS[scene];
  if (shot === undefined) return undefined;
  const [clock = '', hundredths] = shot.clock.split('.');
  const fine: Readonly<Record<string, string>> =
    hundredths === undefined ? {} : { SubSecTimeOriginal: hundredths, OffsetTimeOriginal: '+09:00' };
  return {
    exif: {
      IFD0: { Make: 'Halcyon', Model: shot.camera, Artist: ARTIST },
      IFD2: { DateTimeOriginal: clock, ...fine },
    },
    xmp: packet(caption, `${shot.name}.RAW`),
  };
}

function packet(caption: string, name: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" photoshop:Credit="${CREDIT}" photoshop:Source="대통령실" xmpMM:PreservedFileName="${name}"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
}
