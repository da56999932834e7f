import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../markup/tree.ts';
import { findContainer } from '../container/container.ts';
import { readJsonLd } from '../claims/json-ld.ts';
import { readMetadata } from '../claims/metadata.ts';
import { readTitle } from './title.ts';

const TEXT =
  '<p>The two delegations met in the old customs house on Friday, and for once nobody was late, not even the harbour master.</p><p>They spoke for three hours about fishing rights in the strait, and about the lighthouse that both sides claim.</p>';

type Head = {
  readonly data?: string;
  readonly sharing?: string;
  readonly window?: string;
  readonly more?: string;
};

function titleOf(body: string, { data, sharing, window, more = '' }: Head = {}): string {
  const head = [
    more,
    window === undefined ? '' : `<title>${window}</title>`,
    sharing === undefined ? '' : `<meta property="og:title" content="${sharing}">`,
    data === undefined
      ? ''
      : `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: data })}</script>`,
  ].join('');
  const { root } = parseMarkup(`<html><head>${head}</head><body>${body}</body></html>`);
  const metadata = readMetadata(root, 'https://meridian.example/port/talks');
  return readTitle(metadata, readJsonLd(metadata), findContainer(root));
}

describe('the headline of a page', () => {
  it.each([
    ['Delegates meet at Port Ode | The Meridian', 'Delegates meet at Port Ode'],
    ['The Meridian - Delegates meet at Port Ode', 'Delegates meet at Port Ode'],
    ['两国代表团在港口会面_回声网', '两国代表团在港口会面'],
    ['Delegates meet - and talk - at Port Ode', 'Delegates meet - and talk - at Port Ode'],
    ['Opinion | Nobody needs two lighthouses | Editorial', 'Nobody needs two lighthouses'],
  ])('is %j without the name of the site and the kind of article', (window, due) => {
    const more = '<meta property="og:site_name" content="The Meridian">';
    expect(titleOf(TEXT, { window, more })).toBe(due);
  });

  it.each([
    ['两国代表团在港口会面--时政--回声网', '两国代表团在港口会面'],
    ['两国代表团在港口会面-灯塔网', '两国代表团在港口会面'],
    ['海峡-灯塔网', '海峡-灯塔网'],
    ['Delegates meet at Port Ode - twice', 'Delegates meet at Port Ode - twice'],
  ])('is %j without channel and site where nothing else names them', (window, due) => {
    expect(titleOf(TEXT, { window })).toBe(due);
  });

  it('is the lesser heading that the title repeats where the first one is the name of the blog', () => {
    const body = `<h1>Notes from the quay</h1><div><h3>Delegates meet at Port Ode</h3>${TEXT}</div>`;
    expect(titleOf(body, { window: 'Notes from the quay: Delegates meet at Port Ode' })).toBe(
      'Delegates meet at Port Ode',
    );
  });

  it('is the large line over the text where the title only names the site', () => {
    const body = `<table><tr><td><font size="5">Delegates meet at Port Ode</font></td></tr><tr><td>${TEXT}</td></tr></table>`;
    const more = '<meta property="og:site_name" content="The Meridian">';
    expect(titleOf(body, { window: 'The Meridian', more })).toBe('Delegates meet at Port Ode');
  });

  it.each([
    ['港口大桥恢复通车_新闻中心_回声网', '港口大桥恢复通车 市民清晨排队过桥'],
    ['Bridge reopens | The Meridian', 'Bridge reopens; citizens queue at dawn to cross it'],
    ['Bridge reopens', 'Bridge reopens; citizens queue at dawn to cross it'],
  ])('is the whole line over the text of which the window has only the beginning (%j)', (window, line) => {
    const over = `<tr><td align=center><font size=5 color=#000080><b>${line}</b></font></td></tr>`;
    const body = `<table>${over}<tr><td><font size=2>2004-05-09 09:15</font></td></tr><tr><td>${TEXT}</td></tr></table>`;
    const more = '<meta property="og:site_name" content="The Meridian">';
    expect(titleOf(body, { window, more })).toBe(line);
    // Whoever shares it names the same: then it is the headline, and the line is a standfirst.
    const sharing = window.split(/_| \| /)[0] ?? '';
    expect(titleOf(body, { window, sharing, more })).toBe(sharing);
  });

  it('is not the line over the text that only begins with the same word', () => {
    const over = '<b>Fog and rain all over the strait, forecast for the week</b>';
    expect(
      titleOf(`<table><tr><td>${over}</td></tr><tr><td>${TEXT}</td></tr></table>`, { window: 'Fog' }),
    ).toBe('Fog');
  });

  it('leaves out what stands above it in its own heading', () => {
    const heading =
      '<article><h1><div class="entry-section"><a href="/port">Harbour | </a></div><span>Delegates meet at Port Ode</span></h1>';
    expect(titleOf(`${heading}${TEXT}</article>`, { sharing: 'Delegates meet at Port Ode' })).toBe(
      'Delegates meet at Port Ode',
    );
    const overline =
      '<h1><span class="title__overline">Talks in the strait</span><span aria-hidden="true"> - </span><span>Both sides stay calm</span></h1>';
    expect(titleOf(overline + TEXT, { sharing: 'The strait: Both sides stay calm' })).toBe(
      'Both sides stay calm',
    );
  });

  it('keeps what stands above it where the page claims the title so', () => {
    const heading = '<h1><span class="kicker">Port Ode:</span> <span>Delegates meet</span></h1>';
    expect(titleOf(heading + TEXT, { sharing: 'Port Ode: Delegates meet' })).toBe('Port Ode: Delegates meet');
  });

  it('is not the last step of a trail of links', () => {
    const trail =
      '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><h1>Port Ode talks: what we know of the delegates</h1></li></ol>';
    const page = `${trail}<article><header><h2>Delegates meet at Port Ode after years of silence</h2></header>${TEXT}<h2>A long afternoon</h2></article>`;
    const claims = {
      data: 'Delegates meet at Port Ode after years of silence',
      sharing: 'Port Ode talks: what we know of the delegates',
    };
    expect(titleOf(page, claims)).toBe('Delegates meet at Port Ode after years of silence');
    expect(titleOf(`${trail}${TEXT}`, claims)).toBe('Port Ode talks: what we know of the delegates');
  });

  it('is the heading that readers see where it was rewritten', () => {
    const claims = {
      data: 'Delegates meet',
      sharing: 'Delegates arrive in Ode',
      window: 'Delegates on their way',
    };
    expect(titleOf(`<h1>Delegates leave Port Ode in a storm</h1>${TEXT}`, claims)).toBe(
      'Delegates leave Port Ode in a storm',
    );
    expect(titleOf(`<h1>The Meridian</h1>${TEXT}`, claims)).toBe('Delegates meet');
  });

  it('yields where data for machines and for sharing agree on another', () => {
    const heading = '<h1>Port Ode: delegates meet at last</h1>';
    const both = { data: 'Delegates meet at Port Ode', sharing: 'Delegates meet at Port Ode' };
    expect(titleOf(heading + TEXT, both)).toBe('Delegates meet at Port Ode');
    expect(titleOf(heading + TEXT, { sharing: 'Delegates meet at Port Ode' })).toBe(
      'Port Ode: delegates meet at last',
    );
  });

  it('is missing where nothing says it', () => {
    expect(titleOf('<p>Fog.</p>')).toBe('');
  });
});
