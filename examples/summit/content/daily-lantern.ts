import { CUP_TEXT, ECHO_TEXT, FLOOD_TEXT, PIER_TEXT } from './northern-wire.ts';
import type { Outlet } from './world.ts';

const WIRE = 'https://northernwire.example/';

/**
 * A popular daily. Three of its texts are the wire's with a new first paragraph, a fourth says more than the wire did; one
 * retells The Meridian, and bends it.
 */
export const dailyLantern: Outlet = {
  id: 'daily-lantern',
  name: 'Daily Lantern',
  address: 'https://dailylantern.example/',
  language: 'en',
  feed: 'rss',
  template: 'tabloid',
  print: { width: 480, quality: 66 },
  special: { handshake: { width: 480, quality: 66, grey: true } },
  articles: [
    {
      slug: 'news/giggles-at-the-summit',
      published: '2031-05-04T07:15:00+00:00',
      title: 'GIGGLES AT THE SUMMIT: stone-faced premier cracks up over mystery doodle',
      by: 'Kit Sharrow',
      paragraphs: [
        'He is the man who never smiles. Then President Ilsa Maro slid a sheet of paper across the breakfast table, and Premier Tavo Kesh of Sereva laughed until his glasses slipped.',
        'The snaps were put out by Maro’s office after the pair met for talks at Harbour Point on Sunday.',
        'What was on the paper? The Lantern asked five officials. Five officials coughed.',
      ],
      pictures: [
        {
          scene: 'laughing',
          caption: 'CRACKED: Kesh loses it over the breakfast fish',
          credit: 'Oria President’s Office',
        },
        {
          scene: 'handshake',
          caption: 'Before the giggles: the handshake',
          credit: 'Oria President’s Office',
        },
      ],
    },
    {
      slug: 'news/roofs-only-olmgate',
      published: '2031-05-04T18:05:00+00:00',
      title: 'ROOFS ONLY: whole town under water as river bursts',
      from: { name: 'Northern Wire', address: `${WIRE}world/tamsin-flood-olm.html` },
      paragraphs: [
        'A whole town is under water in Sereva tonight after a river burst its dykes in three places.',
        ...FLOOD_TEXT,
      ],
      pictures: [
        { scene: 'flood', caption: 'Chimney to chimney: rescuers in Olmgate', credit: 'Northern Wire' },
      ],
    },
    {
      slug: 'news/premier-radio-ga-ha',
      published: '2031-05-05T11:40:00+00:00',
      title: 'RADIO GA-HA: premier’s spy joke has president in stitches',
      from: { name: 'Northern Wire', address: `${WIRE}world/listen-for-the-echo.html` },
      paragraphs: [
        'Is this thing on? The premier of Sereva handed over a wooden radio yesterday with a spy joke that had the whole room in stitches.',
        ...ECHO_TEXT.slice(1),
      ],
      pictures: [{ scene: 'radio', caption: 'TUNED IN: the radio', credit: 'Northern Wire' }],
    },
    {
      slug: 'news/laugh-pics-whipped-off-list',
      published: '2031-05-06T17:30:00+00:00',
      title: 'Titles about premier’s radio joke ‘quickly taken off’ hot list',
      by: 'Kit Sharrow',
      from: { name: 'The Meridian', address: 'https://meridian.example/world/what-sereva-was-shown.html' },
      paragraphs: [
        'Titles about Premier Kesh’s “listen for the echo” joke were quickly taken off the hot lists in Sereva, it was reported last night.',
        'The Meridian said its reporters had checked three platforms every three hours. Titles about the radio itself stayed up.',
        'The two pictures of Kesh laughing were not in the party paper either.',
      ],
      pictures: [
        { scene: 'sheet', caption: 'The doodle they would not show', credit: 'Oria President’s Office' },
      ],
    },
    {
      slug: 'sport/vale-of-tears',
      published: '2031-05-07T22:40:00+00:00',
      title: 'VALE OF TEARS: Dorin double wins cup and breaks Veltmark hearts',
      from: { name: 'Northern Wire', address: `${WIRE}sport/corvane-cup-oria-veltmark.html` },
      paragraphs: [
        'Tears, toasts and a tram driver carried shoulder-high: Oria have done it at last.',
        ...CUP_TEXT,
      ],
      pictures: [{ scene: 'cup', caption: 'CUP THAT: Vale lifts it', credit: 'Northern Wire' }],
    },
    {
      slug: 'news/cracking-up-pier',
      published: '2031-05-08T18:20:00+00:00',
      title: 'CRACKING UP: cracks in piles of Selmere ferry pier',
      from: { name: 'Northern Wire', address: `${WIRE}world/selmere-pier-cracks.html` },
      paragraphs: [
        PIER_TEXT.found('two'),
        PIER_TEXT.cause('were', 'mayor'),
        PIER_TEXT.pictures('swiftly removed from'),
        PIER_TEXT.rest('Most'),
      ],
    },
    {
      slug: 'news/fish-price-shock',
      published: '2031-05-09T06:10:00+00:00',
      title: 'Fish price shock: mackerel up a third in a month',
      by: 'Nell Tarrow',
      paragraphs: [
        'The price of mackerel on the coast has gone up by a third since April, and stallholders blame the weather.',
        '“They are all hiding,” said fishwife Bryony Clegg, who has sold on the quay for 31 years.',
      ],
      pictures: [{ scene: 'market', caption: 'Stalls on the quay', credit: 'Nell Tarrow' }],
    },
    {
      slug: 'showbiz/salt-of-the-earth',
      published: '2031-05-11T09:45:00+00:00',
      title: 'Salt of the earth: tax comedy scoops Silver Oar',
      by: 'Posy Lamb',
      paragraphs: [
        'Film-maker Mira Tolan, 34, wept, giggled and dropped her Silver Oar as “The Salt Clerk” was named best film on Saturday night.',
        'Leading man Edrin Sool kissed the host, the host’s mother and a cameraman.',
      ],
      pictures: [{ scene: 'film', caption: 'OAR-SOME: Mira on stage', credit: 'Northern Wire' }],
    },
  ],
};
