import sharp, { type Sharp } from 'sharp';

/* Invented drawings, and the pages of an office and of a paper that show them: for tests of the way of pictures. */

/** An observatory of an office with albums and of a paper, read from disk; more lines may follow. */
export const HARBOUR = `lacuna: 1
name: Harbour
window: { from: 2031-05-08T00:00:00Z, to: 2031-05-10T00:00:00Z }
vantages: [{ id: office, name: Office }, { id: press, name: Press }]
sources:
  - { id: album, vantage: office, connector: gallery, path: album/*/albums/*.html, address: 'https://office.example/', shows: [pictures], follow: pages-and-pictures }
  - { id: lantern, vantage: press, connector: feed, path: lantern/*/feed.xml, address: 'https://lantern.example/feed.xml', every: 12h, follow: pages-and-pictures }
`;

/** Forms of many sizes where dice fall: the same seed gives the same drawing. */
export function drawing(seed: number): Buffer {
  let state = seed * 7919 + 1;
  const dice = (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
  const forms = Array.from({ length: 60 }, () => {
    const [x, y, size] = [dice(800), dice(600), 20 + dice(110)];
    const colour = `hsl(${dice(360)} ${20 + dice(60)}% ${15 + dice(70)}%)`;
    return dice(2) === 0
      ? `<rect x="${x}" y="${y}" width="${size}" height="${20 + dice(90)}" fill="${colour}" transform="rotate(${dice(90)} ${x} ${y})"/>`
      : `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${colour}"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#ccc"/>${forms.join('')}</svg>`,
  );
}

export const jpeg = (seed: number): Sharp => sharp(drawing(seed)).jpeg({ quality: 80 });

/** The lower right of a drawing is cut off. */
export const half = (seed: number): Promise<Buffer> =>
  sharp(drawing(seed)).extract({ left: 0, top: 0, width: 520, height: 600 }).jpeg().toBuffer();

export const figure = (file: string): string =>
  `<figure><img src="/media/${file}" width="800" height="600"><figcaption>The ferry harbour, ${file}</figcaption></figure>`;

/** A page with these files of its folder "media". */
export const pageWith = (title: string, files: readonly string[]): string =>
  `<html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2031-05-08T08:00:00Z"></head><body><article><h1>${title}</h1>
<p>The ferry harbour opened its new pier on Thursday, and the council looked on from the north steps all morning.</p>${files.map(figure).join('')}</article></body></html>`;

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lantern</title><item><title>New pier opens</title><link>https://lantern.example/pier.html</link></item></channel></rss>`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What the paper's feed answered at four visits. */
export const feedVisits = (): Files =>
  Object.fromEntries(
    ['08T0900', '08T2100', '09T0900', '09T2100'].map((visit) => [`lantern/2031-05-${visit}Z/feed.xml`, FEED]),
  );

/** The album of the office, its page naming all these pictures in order. */
export const albumOf = (pictures: Files): Files => ({
  'album/2031-05-08T0810Z/albums/pier.html': pageWith('The new pier in pictures', Object.keys(pictures)),
  ...within('album/2031-05-08T0810Z/media', pictures),
});

/** The paper's article, with these pictures behind the names that it shows. */
export const articleWith = (names: readonly string[], pictures: Files): Files => ({
  'lantern/2031-05-08T0900Z/pier.html': pageWith('New pier opens', names),
  ...within('lantern/2031-05-08T0900Z/media', pictures),
});

const within = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
