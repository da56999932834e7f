import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../domain/index.ts';
import { readCapture } from '../index.ts';
import { sampleInput } from '../lists/sample-input.ts';

const ADDRESS = 'https://newsheap.example/2/port-ode-lamp';

/** Titles of nine cards, as the aggregator cut them. */
const CARDS = [
  'Harbour council asks for a second ferry before the…',
  'The seal that would not leave the harbour has come back with…',
  'Regatta put off again as the wind over the strait…',
  'Keepers of the northern light say that they were not…',
  'A bakery on the quay bakes one loaf for each of the…',
  'Why nobody can say how many boats are in the…',
  'Old customs house opens its doors to people who…',
  'Fishing fleets count their nets and find that one of…',
  'Choir of the two towns sings on a raft in the middle of…',
] as const;

const card = (title: string, at: number): string => `<div class="item-card">
<a href="/${at}/card?utm_source=grid"><img src="/static/loadingImg.gif" data-src="/t/${at}.jpg" alt="${title}"></a>
<h3><a href="/${at}/card">${title}</a></h3><p>People of the coast have been told about it, and they would like to hear more of what…</p>
<span class="author">Noa Brill</span><time datetime="2031-04-0${at + 1}">April ${at + 1}, 2031</time></div>`;

/**
 * Invented: a page that republishes an article without credit and date. Its pictures are logos and placeholders, the
 * headline stands twice and once more as a picture's name, a caption is a picture's alternative text.
 */
const PAGE = `<!doctype html><html lang="en"><head><title>Lamp of Port Ode is lit again - NewsHeap</title>
<meta property="og:site_name" content="NewsHeap"><link rel="amphtml" href="/amp/2/port-ode-lamp"></head><body>
<header><a href="/"><img src="/static/oh-logo.png" alt="OH logo"></a><nav><a href="/coast">All the news of the coast</a></nav></header>
<div class="story-wrap"><img src="/static/partner_logo_small.png" alt="Coast Courier logo"><h1>Lamp of Port Ode is lit again</h1>
<div class="hero"><img src="/static/loadingImg.gif" alt="loadingImg"></div>
<h2>Lamp of Port Ode is lit again</h2><img src="/static/loadingImg.gif" data-src="https://cdn.example/u/lamp-1200.jpg" width="1200" height="800" alt="Lamp of Port Ode is lit again">
<p>PORT ODE — The lamp of the lighthouse was lit on Thursday for the first time in eleven years, to the cheers of two fishing fleets.</p>
<figure><img src="https://cdn.example/u/steps.jpg" width="900" alt="The keeper climbs the last of two hundred steps"><figcaption>The keeper climbs the last of two hundred steps</figcaption></figure>
<p>Neither side has said who paid for the oil, and neither side has asked the other about it in public so far.</p>
<p>The keeper, who is eighty, said that she had kept the key under a flower pot for all of those years.</p>
<p><a href="https://coast-courier.example/ode-lamp?utm_medium=feed">Source link</a></p>
<p>Visited 2 times, 2 visit(s) today</p><p><a class="tool" href="/2/port-ode-lamp?print=1" title="Print this article"><img src="/static/print.svg"></a></p></div>
<section><h4>You may also like</h4><div class="cards">${CARDS.map(card).join('')}</div></section>
<footer>© 2031 NewsHeap. All rights reserved, in every port of the world.</footer></body></html>`;

const read = (body: string): ItemDraft => {
  const found = readCapture('page', sampleInput(body, { address: ADDRESS, language: null })).looks[0];
  const item = found?.finds[0]?.item;
  if (item === undefined) throw new Error(`expected an article but received ${JSON.stringify(found)}`);
  return item;
};

describe('a page of an aggregator comes apart', () => {
  const item = read(PAGE);

  it('into the text and nothing else', () => {
    expect(item.title).toBe('Lamp of Port Ode is lit again');
    expect(item.blocks.map(({ text }) => text.slice(0, 24))).toEqual([
      'PORT ODE — The lamp of t',
      'Neither side has said wh',
      'The keeper, who is eight',
    ]);
  });

  it('into nine related records with their titles as written', () => {
    expect(item.page?.related).toEqual(
      CARDS.map((title, at) => ({ address: `https://newsheap.example/${at}/card`, title })),
    );
  });

  it('into its source, place and other views', () => {
    expect(item).toMatchObject({
      outlet: 'NewsHeap',
      sourceLink: 'https://coast-courier.example/ode-lamp',
      leaning: { dependency: 'copy', of: 'https://coast-courier.example/ode-lamp' },
      page: {
        ...{ place: 'PORT ODE', cut: null, entries: [], next: null },
        print: 'https://newsheap.example/2/port-ode-lamp?print=1',
        amp: 'https://newsheap.example/amp/2/port-ode-lamp',
      },
    });
  });

  it('with its source where a label stands before the link', () => {
    const source = (label: string, href: string) =>
      read(
        PAGE.replace(
          /<a href="[^"]*">Source link<\/a>/,
          `<span>${label}</span> <a href="${href}">Coast Courier</a>`,
        ),
      ).sourceLink;
    expect(source('SOURCE', 'https://coast-courier.example/ode-lamp')).toBe(
      'https://coast-courier.example/ode-lamp',
    );
    expect(source('出典：', 'https://coast-courier.example/ode-lamp')).toBe(
      'https://coast-courier.example/ode-lamp',
    );
    // A front page is not where a text came from.
    expect(source('来源：', 'https://coast-courier.example/')).toBeNull();
    const given = PAGE.replace(
      /<a href="[^"]*">Source link<\/a>/,
      'The post <a href="https://coast-courier.example/ode-lamp">Lamp of Port Ode is lit again</a> appeared first on <a href="https://coast-courier.example">Coast Courier</a>.',
    );
    expect(read(given).sourceLink).toBe('https://coast-courier.example/ode-lamp');
    expect(source('Tags', 'https://coast-courier.example/ode-lamp')).toBeNull();
  });

  it('without a date or a byline that it does not state', () => {
    expect(item).toMatchObject({ published: null, changed: null, byline: { people: [], claimed: null } });
  });

  it('into pictures with their roles', () => {
    const roles = new Map(item.pictures.map(({ address, role }) => [address, role]));
    expect(roles.get('https://cdn.example/u/lamp-1200.jpg')).toBe('photograph');
    expect(roles.get('https://cdn.example/u/steps.jpg')).toBe('photograph');
    const others = [...roles].filter(([address]) => !address.startsWith('https://cdn.example/'));
    for (const [address, role] of others)
      expect([address, role]).toContain(/logo/.test(address) ? 'logo' : role);
    for (const [, role] of others) expect(['logo', 'placeholder', 'icon']).toContain(role);
    const steps = item.pictures.find(({ address }) => address.endsWith('steps.jpg'));
    expect(steps?.caption).toBe('The keeper climbs the last of two hundred steps');
  });

  it('with the text marked as cut where the aggregator breaks it off', () => {
    const broken = PAGE.replace(
      /<p>Neither side[^]*?flower pot for all of those years\.<\/p>/,
      '<p>Neither side has said who paid for the oil, and neither side has asked the other about it in public, though the keeper and her…</p>',
    );
    expect(read(PAGE).page?.cut).toBeNull();
    const { looks } = readCapture('page', sampleInput(broken, { address: ADDRESS }));
    expect(looks.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['unreadable', 'cut-off'],
      ['seen', 'partial'],
    ]);
    expect(looks[1]?.finds[0]?.item).toMatchObject({ detail: 'entry', page: { cut: 'cut-off' } });
  });
});
