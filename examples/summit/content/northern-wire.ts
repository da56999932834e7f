import type { Outlet } from './world.ts';

/** A news agency. Other sites take its texts over: compare `daily-lantern.ts`, `harbour-blog.ts`, `newsheap.ts`. */

export const ECHO_TEXT: readonly string[] = [
  'HARBOUR POINT, Oria (Northern Wire) — Premier Tavo Kesh of Sereva gave President Ilsa Maro a wooden radio on Monday, and a joke to go with it.',
  'Maro turned the set over in her hands, tapped the slats and asked whether it would still pick up the harbour station from the presidential desk. “Listen for the echo,” Kesh replied. “If you hear yourself twice, you will know who is tuned in.”',
  'The room took a second to decide whether to laugh. Maro laughed first. Aides on both sides of the table followed, and the premier, who is not known for humour in public, tapped the dial twice as if to check the line.',
  'The two countries have accused each other of listening in on their leaders since a cable was found beneath the strait four years ago. Neither side has ever confirmed the finding.',
  'The radio was built by apprentices of a joinery school in Tamsin Province. It has seven slats, one for each year since the two leaders’ predecessors last shared a table.',
  'A spokeswoman for Maro called the exchange “warm, and short.” The Serevan delegation handed out a list of the gifts and did not mention the remark.',
];

export const FLOOD_TEXT: readonly string[] = [
  'OLMGATE, Sereva (Northern Wire) — Six people were missing and 41,000 had left their homes on Sunday after the Olm river broke its dykes in three places in Tamsin Province.',
  'Rescue crews worked by boat through streets where only roofs showed above the water. The provincial office said the river stood at 9.4 metres at noon, the highest since records began.',
  '“We are going from chimney to chimney,” said Pell Anders, who leads a crew of volunteers from the fishing village of Low Olm. Rain is forecast to ease on Tuesday.',
];

export const CUP_TEXT: readonly string[] = [
  'SELMERE, Oria (Northern Wire) — Dorin Vale scored twice in nine minutes as Oria beat Veltmark 2-1 on Wednesday to win the Corvane Cup for the first time.',
  'Vale headed the first from a corner and struck the second from outside the box. Veltmark pulled one back late and hit the post in added time.',
  'It is the first time since the cup was founded 58 years ago that the trophy stays in Selmere.',
];

/** Of a pier: each who takes it over says a little more than the one before. */
export const PIER_TEXT = {
  found: (piles: string) =>
    `Inspectors found cracks in ${piles} of the 48 piles of the Selmere ferry pier on Thursday, the harbour office said.`,
  cause: (verb: string, office: string) =>
    `The cracks ${verb} caused by a barge that touched the pier in April, said Berta Coll, the ${office} of Selmere.`,
  pictures: (were: string) =>
    `Photographs that divers took under the pier were ${were} the website of the ferry company.`,
  rest: (amount: string) =>
    `${amount} passengers were asked to use the north steps. Boats go on calling at the pier while the other piles are looked at, and the company did not answer questions about the repair.`,
};

export const northernWire: Outlet = {
  id: 'northern-wire',
  name: 'Northern Wire',
  address: 'https://northernwire.example/',
  language: 'en',
  feed: 'atom',
  template: 'wire',
  print: { width: 600, quality: 70 },
  articles: [
    {
      slug: 'world/kesh-orvik-lodge-talks',
      published: '2031-05-03T14:10:00+00:00',
      title: 'Kesh and Orvik meet for 90 minutes at Veltmark lodge',
      by: 'Tamsyn Rourke',
      paragraphs: [
        'HOLLEN, Veltmark (Northern Wire) — Premier Tavo Kesh of Sereva met Chancellor Jana Orvik for 90 minutes on Saturday in talks on timber tariffs.',
        'The two sat by the fire at the state lodge and took no questions. Kesh flies on to Harbour Point after the talks with Orvik, where President Maro of Oria expects him on Sunday.',
        'Veltmark wants Sereva to halve its duty on sawn pine. Officials described the talks as useful.',
      ],
      pictures: [
        {
          scene: 'orvik',
          caption: 'Kesh and Orvik at the state lodge in Hollen on Saturday.',
          credit: 'Northern Wire/Olin Marsh',
        },
      ],
    },
    {
      slug: 'world/kesh-maro-ninety-minutes',
      published: '2031-05-04T01:35:00+00:00',
      title: 'Kesh, Maro hold 90-minute breakfast talks at Harbour Point',
      by: 'Tamsyn Rourke and Olin Marsh',
      paragraphs: [
        'HARBOUR POINT, Oria (Northern Wire) — Premier Tavo Kesh and President Ilsa Maro met for 90 minutes on Sunday over grilled fish and barley tea, and agreed to open two ferry lines across the strait.',
        'The talks were the first between leaders of Sereva and Oria in seven years. Both sides signed a harbour accord on pilots, moorings and rescue at sea.',
        'Maro’s office released twelve photographs twenty minutes after the leaders rose from the table. Two of them show Kesh laughing.',
        'Kesh stays until Tuesday. A gift ceremony is planned for Monday afternoon.',
      ],
      pictures: [
        {
          scene: 'flags',
          caption: 'Kesh and Maro before the flags at Harbour Point on Sunday.',
          credit: 'Office of the President of Oria',
        },
        {
          scene: 'sheet',
          caption: 'The two leaders laugh over a sheet of paper during their breakfast talks.',
          credit: 'Office of the President of Oria',
        },
      ],
    },
    {
      slug: 'world/tamsin-flood-olm',
      published: '2031-05-04T15:00:00+00:00',
      title: 'Six missing, 41,000 flee as Olm river floods Tamsin Province',
      by: 'Pia Hollow',
      paragraphs: FLOOD_TEXT,
      pictures: [
        {
          scene: 'flood',
          caption: 'Volunteers steer a boat between roofs in Olmgate on Sunday.',
          credit: 'Northern Wire/Pia Hollow',
        },
      ],
    },
    {
      slug: 'world/listen-for-the-echo',
      published: '2031-05-05T09:20:00+00:00',
      title: '“Listen for the echo”: premier jokes over gift radio',
      by: 'Tamsyn Rourke',
      paragraphs: ECHO_TEXT,
      pictures: [
        {
          scene: 'radio',
          caption: 'The wooden radio that Kesh gave Maro on Monday.',
          credit: 'Northern Wire/Olin Marsh',
        },
      ],
      // The wire leaves out the first three seconds.
      video: {
        title: 'Premier Kesh jokes as he hands over the radio',
        seconds: 38,
        poster: 'listening',
        from: 3,
      },
    },
    {
      slug: 'money/sereva-senn-travel-rule',
      published: '2031-05-06T10:05:00+00:00',
      title: 'Sereva raises limit on cash that travellers may carry',
      by: 'Bram Eddow',
      paragraphs: [
        'KARSHOLM, Sereva (Northern Wire) — Travellers leaving Sereva may carry 20,000 senn in cash from 1 June, four times as much as now, the State Bank said on Tuesday.',
        'The bank said the change would make “small trade and family visits” easier. Sums above the limit must still be declared.',
        'The senn was little changed.',
      ],
      pictures: [
        {
          scene: 'banknotes',
          caption: 'Senn notes at an exchange counter in Karsholm.',
          credit: 'Northern Wire/Bram Eddow',
        },
      ],
    },
    {
      slug: 'sport/corvane-cup-oria-veltmark',
      published: '2031-05-07T21:15:00+00:00',
      title: 'Vale strikes twice as Oria lift Corvane Cup',
      by: 'Jory Finch',
      paragraphs: CUP_TEXT,
      pictures: [
        {
          scene: 'cup',
          caption: 'Dorin Vale lifts the Corvane Cup in Selmere on Wednesday.',
          credit: 'Northern Wire/Jory Finch',
        },
      ],
    },
    {
      slug: 'world/selmere-pier-cracks',
      published: '2031-05-08T12:50:00+00:00',
      title: 'Inspectors find cracks in piles of Selmere ferry pier',
      by: 'Olin Marsh',
      paragraphs: [
        `SELMERE, Oria (Northern Wire) — ${PIER_TEXT.found('two')}`,
        PIER_TEXT.cause('may have been', 'deputy mayor'),
        PIER_TEXT.pictures('nowhere to be found on'),
        PIER_TEXT.rest('Some'),
      ],
    },
    {
      slug: 'science/heron-3-launch',
      published: '2031-05-08T05:40:00+00:00',
      title: 'Veltmark’s Heron 3 rocket puts weather satellite in orbit',
      by: 'Anneke Dorr',
      paragraphs: [
        'CAPE TERN, Veltmark (Northern Wire) — A Heron 3 rocket lifted a two-tonne weather satellite into orbit on Thursday, Veltmark’s first launch since an engine fire grounded the rocket last year.',
        'The rocket left the pad at 05:12 and released the satellite 27 minutes later. Controllers received its first signal over the southern ocean.',
        'The satellite will measure rain over the strait every ten minutes.',
      ],
      pictures: [
        {
          scene: 'rocket',
          caption: 'Heron 3 leaves the pad at Cape Tern on Thursday.',
          credit: 'Veltmark Space Office',
        },
      ],
    },
    {
      slug: 'culture/silver-oar-salt-clerk',
      published: '2031-05-10T20:30:00+00:00',
      title: '“The Salt Clerk” wins Silver Oar for best film',
      by: 'Lise Marchbank',
      paragraphs: [
        'SELMERE, Oria (Northern Wire) — Mira Tolan’s “The Salt Clerk”, a comedy about a tax office on a sandbank, won the Silver Oar for best film on Saturday.',
        'Tolan, 34, thanked “every clerk who ever stamped the wrong form.” The prize for best actor went to Edrin Sool for the same film.',
      ],
      pictures: [
        {
          scene: 'film',
          caption: 'Mira Tolan on stage in Selmere on Saturday.',
          credit: 'Northern Wire/Lise Marchbank',
        },
      ],
    },
  ],
};
