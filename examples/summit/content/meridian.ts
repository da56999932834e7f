import type { Outlet } from './world.ts';

/** A foreign broadsheet with its own correspondents. Its article of 6 May is what later retellings bend. */
export const meridian: Outlet = {
  id: 'meridian',
  name: 'The Meridian',
  address: 'https://meridian.example/',
  language: 'en',
  feed: 'rss',
  template: 'broadsheet',
  print: { width: 720, quality: 74 },
  articles: [
    {
      slug: 'world/kesh-orvik-timber',
      published: '2031-05-03T16:20:00+00:00',
      title: 'Timber first: Kesh sits down with Orvik on the way to the coast',
      by: 'Hester Quill',
      paragraphs: [
        'Premier Tavo Kesh of Sereva spent an hour and a half with Chancellor Jana Orvik of Veltmark on Saturday, and most of it, aides say, on pine.',
        'The meeting with Orvik was arranged late, and it lets Mr Kesh arrive at Harbour Point, where Ms Maro is waiting, with one quarrel fewer.',
        'No statement was signed. Ms Orvik said only that the fire had been good.',
      ],
      pictures: [
        { scene: 'orvik', caption: 'Mr Kesh and Ms Orvik in Hollen.', credit: 'Veltmark Chancellery' },
      ],
    },
    {
      slug: 'world/a-rare-grin-across-the-table',
      published: '2031-05-04T00:48:00+00:00',
      title: 'A rare grin across the table',
      summary:
        'Twelve photographs from Harbour Point show the premier of Sereva as his own public seldom sees him: laughing.',
      by: 'Hester Quill',
      paragraphs: [
        'Of the twelve photographs that the office of President Ilsa Maro put out on Sunday morning, ten could have been taken at any summit: a handshake, a row of flags, a long table, a pen.',
        'The other two could not. In the seventh, Premier Tavo Kesh of Sereva laughs with his eyes shut and one hand on his tie. In the eighth he and Ms Maro are bent over a sheet of paper, and both of them have lost whatever composure they brought to breakfast.',
        'Neither office would say what was on the sheet. A member of the Orian delegation described it as “a drawing, and not a good one.”',
        'Mr Kesh has led Sereva for eleven years. His official portraits show a man who might be waiting for a train. A search of the archive of this newspaper finds three smiles and no laugh.',
        'The two leaders met for 90 minutes and agreed to open two ferry lines across the strait. They signed a harbour accord before noon, and by then the picture had already crossed the water.',
        'Ms Maro’s photographer, Doran Ilsei, said he had been told to put the camera away. “Then somebody turned the paper round,” he said, “and nobody was looking at me any more.”',
      ],
      pictures: [
        {
          scene: 'laughing',
          caption: 'Premier Tavo Kesh laughs during breakfast at Harbour Point on Sunday.',
          credit: 'Office of the President of Oria',
        },
        {
          scene: 'sheet',
          caption: 'The sheet of paper that set them off. Neither side will say what is on it.',
          credit: 'Office of the President of Oria',
        },
        {
          scene: 'flags',
          caption: 'The picture both sides had planned.',
          credit: 'Office of the President of Oria',
        },
        {
          scene: 'handshake',
          caption: 'On the steps of the Harbour Hall.',
          credit: 'Office of the President of Oria',
        },
        { scene: 'table', caption: 'Before the talks began.', credit: 'Office of the President of Oria' },
      ],
    },
    {
      slug: 'world/what-was-agreed-at-harbour-point',
      published: '2031-05-04T11:30:00+00:00',
      title: 'Two ferries and a phone line: what was agreed at Harbour Point',
      by: 'Hester Quill and Ansel Brook',
      paragraphs: [
        'The harbour accord that Mr Kesh and Ms Maro signed on Sunday runs to four pages. It opens two ferry lines, from Karsholm and from Low Olm, on 1 August, with sailings three times a week.',
        'Pilots of each country may take ships into the ports of the other. A telephone line between the two rescue centres, cut seven years ago, will be restored within a month.',
        'The accord says nothing about the cable beneath the strait. Officials of both sides said the subject had come up at the talks between Kesh and Maro and had been “left in the water.”',
      ],
      pictures: [
        {
          scene: 'signing',
          caption: 'Mr Kesh and Ms Maro sign the accord.',
          credit: 'Office of the President of Oria',
        },
        {
          scene: 'hall',
          caption: 'The delegations in the long hall.',
          credit: 'Office of the President of Oria',
        },
      ],
    },
    {
      slug: 'world/a-radio-and-a-punchline',
      published: '2031-05-05T08:44:00+00:00',
      title: 'The premier gives a radio, and a punchline',
      summary:
        'Asked whether the gift could receive the harbour station, Mr Kesh advised the president to listen for the echo.',
      by: 'Hester Quill',
      paragraphs: [
        'State gifts are chosen to be photographed and forgotten. The wooden radio that Premier Tavo Kesh gave President Ilsa Maro on Monday may be the exception.',
        'Ms Maro asked whether it would pick up the harbour station. “Listen for the echo,” Mr Kesh said, in the flat voice in which he reads budgets. “If you hear yourself twice, you will know who is tuned in.”',
        'It was a joke about eavesdropping, told by one head of government to another whose services accuse him of it. The interpreter hesitated. Ms Maro did not: she laughed, and put the set to her ear.',
        'In return Mr Kesh received a brass sounding lead, used to find out how deep the water is. Nobody made a joke about that.',
        'An Orian official, asked whether the radio would be examined before it was switched on, said: “It is a beautiful radio. It will be examined beautifully.”',
      ],
      pictures: [
        {
          scene: 'listening',
          caption: 'Mr Kesh shows Ms Maro how to tune the radio, to general laughter.',
          credit: 'The Meridian/Ansel Brook',
        },
        {
          scene: 'radio',
          caption: 'Seven slats, one dial: the radio was made by apprentices in Tamsin Province.',
          credit: 'The Meridian/Ansel Brook',
        },
      ],
      video: { title: 'Watch: “Listen for the echo”', seconds: 41, poster: 'listening' },
    },
    {
      slug: 'world/what-sereva-was-shown',
      published: '2031-05-06T12:15:00+00:00',
      title: 'What the premier’s own public was shown',
      by: 'Ansel Brook',
      paragraphs: [
        'The evening bulletin in Sereva gave the summit eleven minutes on Sunday and four on Monday. The flags were there, and the handshake, and the pen. The radio was there too, with a close look at the joinery.',
        'The two photographs of Mr Kesh laughing were not to be found in the party paper, nor was the joke. We read the hot lists of three platforms every three hours from Sunday to Tuesday. Titles about the radio were found on the list; titles about the remark were not found on the list.',
        'That is what we can say. A list holds a few dozen titles chosen by a formula we do not know; a title that is not on it may never have been popular enough. We could not read the short-video platform after 3 a.m. on Tuesday, when it began to ask for an account.',
        'The party paper did print that the premier spoke “with a smile.”',
      ],
      pictures: [
        {
          scene: 'microphones',
          caption: 'Ms Maro after the talks on Sunday.',
          credit: 'Office of the President of Oria',
        },
      ],
    },
    {
      slug: 'world/olm-dykes',
      published: '2031-05-05T06:30:00+00:00',
      title: 'The river that came in by the chimney',
      by: 'Rosalind Tay',
      paragraphs: [
        'In Olmgate, in Tamsin Province, the flood is measured in steps. On Saturday the Olm stood at the second step of the town hall. By Sunday evening there were no steps.',
        'Six people are missing and some 41,000 have left their homes. The dykes broke in three places within an hour.',
        'Engineers had asked for money to raise them in 2027, 2028 and 2030.',
      ],
      pictures: [
        { scene: 'flood', caption: 'A rescue boat in Olmgate.', credit: 'Pia Hollow/Northern Wire' },
      ],
    },
    {
      slug: 'sport/oria-win-the-cup-they-mislaid',
      published: '2031-05-07T22:10:00+00:00',
      title: 'Oria win the cup they once mislaid',
      by: 'Jago Merrin',
      paragraphs: [
        'The Corvane Cup was last in Selmere for an afternoon in 1994, when somebody left it on a tram. On Wednesday it came to stay: Oria 2, Veltmark 1, both goals by Dorin Vale.',
        'Veltmark had the ball for two thirds of the match and the post to thank for nothing.',
      ],
      pictures: [{ scene: 'cup', caption: 'Vale and the cup.', credit: 'Jory Finch/Northern Wire' }],
    },
    {
      slug: 'science/heron-flies-again',
      published: '2031-05-08T09:00:00+00:00',
      title: 'Heron 3 flies again, with rain on its mind',
      by: 'Ottoline Frey',
      paragraphs: [
        'Fourteen months after an engine fire, Veltmark’s Heron 3 rocket rose from Cape Tern on Thursday with a weather satellite that will watch the strait.',
        'The satellite measures rainfall every ten minutes. After last week’s flood on the Olm, three governments want the data.',
      ],
      pictures: [{ scene: 'rocket', caption: 'Heron 3 at Cape Tern.', credit: 'Veltmark Space Office' }],
    },
    {
      slug: 'opinion/the-echo-in-the-room',
      published: '2031-05-09T07:00:00+00:00',
      title: 'The echo in the room',
      by: 'Cornelius Vane',
      paragraphs: [
        'A joke tells you what everybody knows and nobody says. When Mr Kesh told Ms Maro to listen for the echo, he said that both of them are overheard, and that both of them know by whom.',
        'It does not follow that his public was kept from it. Jokes about radios do not always travel; this one needed a raised eyebrow, and lists of titles have none.',
      ],
      pictures: [{ scene: 'cartoon', caption: 'Cartoon: the echo.', credit: 'Drawing by Wim Aske' }],
    },
    {
      slug: 'culture/the-salt-clerk-takes-the-oar',
      published: '2031-05-11T08:20:00+00:00',
      title: 'Stamped and approved: “The Salt Clerk” takes the Silver Oar',
      by: 'Lucan Ferris',
      paragraphs: [
        'The jury in Selmere gave its Silver Oar to a comedy in which nothing is ever approved. Mira Tolan’s “The Salt Clerk” was the favourite of the public and, to general surprise, of the critics.',
        'It opens in eleven countries in the autumn.',
      ],
      pictures: [
        {
          scene: 'film',
          caption: 'Ms Tolan accepts the Silver Oar.',
          credit: 'Lise Marchbank/Northern Wire',
        },
      ],
    },
  ],
};
