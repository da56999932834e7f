import { ECHO_TEXT, PIER_TEXT } from './northern-wire.ts';
import type { Outlet } from './world.ts';

/** Two small sites that live on other people's texts: a blog that bends a claim, and an aggregator that loses credits. */

export const harbourBlog: Outlet = {
  id: 'harbour-blog',
  name: 'Harbour Blog',
  address: 'https://harbourblog.example/',
  language: 'en',
  feed: 'atom',
  template: 'blog',
  print: { width: 420, quality: 60 },
  articles: [
    {
      slug: 'posts/echo',
      published: '2031-05-05T15:02:00+00:00',
      title: 'Premier jokes over gift radio: “Listen for the echo”',
      by: 'saltydog',
      paragraphs: [
        'Saw this on the wire and had to share it, best thing to happen in our harbour since the whale.',
        ...ECHO_TEXT.slice(1, 5),
      ],
      pictures: [{ scene: 'radio', caption: 'the radio!!' }],
    },
    {
      slug: 'posts/banned',
      published: '2031-05-07T10:20:00+00:00',
      title: 'The joke they banned at home',
      by: 'saltydog',
      paragraphs: [
        'So it is official: the premier’s “listen for the echo” joke is banned at home. The Lantern says it was taken off every list within minutes.',
        'And the laughing photos are banned too. Share them while you can.',
      ],
      pictures: [{ scene: 'laughing', caption: 'the photo they do not want you to see' }],
    },
    {
      slug: 'posts/ferry-timetable',
      published: '2031-05-09T19:40:00+00:00',
      title: 'New ferry timetable is up (and it clashes with the tide)',
      by: 'saltydog',
      paragraphs: [
        'The harbour office has pinned up the August timetable. The Tuesday boat leaves at low water, when there is no water. I have written to them.',
        'Whale update: no whale.',
      ],
      pictures: [{ scene: 'market', caption: 'stalls by the ferry steps' }],
    },
  ],
};

export const newsheap: Outlet = {
  id: 'newsheap',
  name: 'NewsHeap',
  address: 'https://newsheap.example/',
  language: 'en',
  feed: 'json',
  template: 'heap',
  print: { width: 360, quality: 55 },
  articles: [
    {
      slug: 'p/81733',
      published: null,
      appeared: '2031-05-04T05:10:00+00:00',
      title: 'A rare grin across the table',
      from: {
        name: 'meridian.example',
        address: 'https://meridian.example/world/a-rare-grin-across-the-table.html',
      },
      paragraphs: [
        'Of the twelve photographs that the office of President Ilsa Maro put out on Sunday morning, ten could have been taken at any summit: a handshake, a row of flags, a long table, a pen.',
        'The other two could not. In the seventh, Premier Tavo Kesh of Sereva laughs with his eyes shut and one hand on his tie. In the eighth he and Ms Maro are bent over a sheet of paper, and both of them have lost whatever composure they brought to breakfast.',
        'Neither office would say what was on the sheet. A member of the Orian delegation described it as “a drawing, and not a good one.”',
        'The two leaders met for 90 minutes and agreed to open two ferry lines across the strait. They signed a harbour accord before noon, and by then the picture had already crossed the water.',
      ],
      pictures: [{ scene: 'laughing', caption: '' }],
    },
    {
      slug: 'p/81902',
      published: null,
      appeared: '2031-05-05T14:30:00+00:00',
      title: 'Premier jokes over gift radio',
      paragraphs: ECHO_TEXT.slice(1),
      pictures: [{ scene: 'radio', caption: '' }],
    },
    {
      slug: 'p/82260',
      published: null,
      appeared: '2031-05-08T11:00:00+00:00',
      title: '10 rockets that came back from the dead (number 3 will surprise you)',
      paragraphs: [
        'Heron 3 was written off after an engine fire. This week the Veltmark rocket flew again and put a weather satellite in orbit. Here are nine others.',
      ],
      pictures: [{ scene: 'rocket', caption: '' }],
    },
    {
      slug: 'p/82341',
      published: null,
      appeared: '2031-05-09T10:10:00+00:00',
      title: 'Cracks in piles of Selmere ferry pier',
      from: {
        name: 'dailylantern.example',
        address: 'https://dailylantern.example/news/cracking-up-pier.html',
      },
      paragraphs: [
        PIER_TEXT.found('twelve'),
        PIER_TEXT.cause('were', 'mayor'),
        PIER_TEXT.pictures('censored on'),
        PIER_TEXT.rest('Most'),
      ],
    },
  ],
};
