import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../../domain/index.ts';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';

const TEXT =
  '<p>The two delegations met in the old customs house on Friday, and for once nobody was late, not even the harbour master.</p><p>They spoke for three hours about fishing rights in the strait, and about the lighthouse that both sides claim.</p>';
const ADDRESS = 'https://meridian.example/world/port-ode-talks';

type Setting = {
  readonly head?: string;
  readonly lang?: string;
  readonly zone?: string;
  readonly address?: string;
};

function item(body: string, { head = '', lang = 'en', ...over }: Setting = {}): ItemDraft {
  const page = `<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
  const input = sampleInput(page, { address: ADDRESS, zone: 'UTC', language: null, ...over });
  const found = readCapture('page', input).looks[0]?.finds[0]?.item;
  if (found === undefined) throw new Error('expected an article but received none');
  return found;
}

const beside = (line: string) => `<div><h1>Delegates meet at Port Ode</h1><p>${line}</p>${TEXT}</div>`;
const data = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('the date of a page', () => {
  it('stands in a line of many pieces, or cited', () => {
    const due = { published: { instant: '2031-05-09T00:32:00.000Z' } };
    const pieces =
      '<a href="/">回声网</a> http://echo.example <!--img--><!--/img--> 时间：<!--date-->2031-05-09 08:32<!--/date--> 来源：<!--source--><a href="/">回声网</a><!--/source--> 作者：<!--author-->陈望<!--/author-->';
    const over = { lang: 'zh', zone: 'Asia/Shanghai' };
    expect(item(beside(pieces), over)).toMatchObject(due);
    expect(item(beside('<cite>回声 (2031-05-09 08:32)</cite>'), over)).toMatchObject(due);
  });

  it('stands in the mark of a blog of 2010', () => {
    const page = `<div><h1>Delegates meet at Port Ode</h1>${TEXT}<div class="post-footer">at <abbr class="published" title="2031-05-09T21:04:00+02:00">9:04 PM</abbr></div></div>`;
    expect(item(page)).toMatchObject({
      published: { instant: '2031-05-09T19:04:00.000Z', zone: 'stated', from: 'visible' },
    });
  });

  it.each([
    ['zh', '2031年5月9日 08:32', 'Asia/Shanghai', '2031-05-09T00:32:00.000Z'],
    ['zh', '２０３１年５月９日　０８：３２　来源：回声日报', 'Asia/Shanghai', '2031-05-09T00:32:00.000Z'],
    ['ko', '2031.05.09 오후 2:28', 'Asia/Seoul', '2031-05-09T05:28:00.000Z'],
    ['ja', '2031年5月9日 午後2時28分', 'Asia/Tokyo', '2031-05-09T05:28:00.000Z'],
    ['de', 'Fr 09.05.31 | 14:07 Uhr | Von Ada Orr', 'Europe/Berlin', '2031-05-09T12:07:00.000Z'],
    ['pt', '09/05/2031 - 04:30 - Fonte: Agência Eco', 'America/Sao_Paulo', '2031-05-09T07:30:00.000Z'],
    ['uk', '9 травня 2031, 14:28', 'Europe/Kyiv', '2031-05-09T11:28:00.000Z'],
  ])('stands beside the headline (%s: %s)', (lang, line, zone, due) => {
    expect(item(beside(line), { lang, zone })).toMatchObject({
      published: { instant: due, from: 'visible', doubt: null },
    });
  });

  it.each([
    ['zh', '3小时前'],
    ['en', '3 hours ago'],
    ['ko', '3시간 전'],
    ['de', 'vor 3 Stunden'],
  ])('counts from the capture, and says so (%s: %s)', (lang, line) => {
    expect(item(beside(line), { lang }).published).toMatchObject({ text: line, doubt: 'relative' });
  });

  it('takes a missing year from the address or from the other dates, and never from the clock', () => {
    const line = beside('11月1日 08:32');
    const year = (over: Setting) => item(line, { lang: 'zh', zone: 'Asia/Shanghai', ...over }).published;
    expect(year({ address: 'https://echo.example/c/2029-11/01/c_12.htm' })?.instant).toBe(
      '2029-11-01T00:32:00.000Z',
    );
    expect(
      year({ head: '<meta property="og:updated_time" content="2028-11-02T08:00:00+08:00">' })?.instant,
    ).toBe('2028-11-01T00:32:00.000Z');
    expect(year({})).toMatchObject({ text: '11月1日 08:32', instant: null, precision: null });
  });

  it('keeps the day of the page where its data counts in UTC, and the moment as it is', () => {
    const head = data({ datePublished: '2031-05-09T01:48:19Z', dateModified: '2031-05-09T15:00:00Z' });
    const at = { instant: '2031-05-09T01:48:19.000Z', precision: 'second' };
    const line = (text: string) => item(beside(text), { head }).published;
    expect(line('May 8, 2031 at 9:48 p.m. EDT')).toMatchObject({
      ...at,
      text: 'May 8, 2031 at 9:48 p.m. EDT',
    });
    expect(line('May 8, 2031')).toMatchObject({ ...at, text: 'May 8, 2031' });
    expect(
      item(beside(''), { head, address: 'https://meridian.example/2031/05/08/talks' }).published,
    ).toMatchObject({
      ...at,
      text: '2031-05-08',
    });
  });

  it('takes no other day for the same one', () => {
    const head = data({ datePublished: '2031-05-08T20:48:19Z', dateModified: '2031-05-09T15:00:00Z' });
    const text = (line: string) => item(beside(line), { head }).published?.text;
    expect(text('May 9, 2031')).toBe('2031-05-08T20:48:19Z');
    expect(text('Updated May 9, 2031')).toBe('2031-05-08T20:48:19Z');
    expect(text('May 2, 2031')).toBe('2031-05-08T20:48:19Z');
    expect(text('May 8, 2031')).toBe('2031-05-08T20:48:19Z');
  });

  it('tells publication from change', () => {
    const both = item(
      beside('Aktualisiert: 9. Mai 2031, 10:00 Uhr · Veröffentlicht: 8. Mai 2031, 09:00 Uhr'),
      {
        lang: 'de',
        zone: 'UTC',
      },
    );
    expect(both.published?.instant).toBe('2031-05-08T09:00:00.000Z');
    expect(both.changed?.instant).toBe('2031-05-09T10:00:00.000Z');
  });

  it('is not what the head of the site shows as today, nor a year of copyright', () => {
    const page = `<div class="today">Friday, May 9, 2031</div>${beside('© 2031 The Meridian')}`;
    expect(item(page).published).toBeNull();
    expect(item(beside('Member since March 2007')).published).toBeNull();
  });

  it('stands beside the headline, not beside the name of the site', () => {
    const page = `<div><h1>The Meridian</h1><p>Friday, 9 May 2031</p>${'<i></i>'.repeat(90)}${beside('8 May 2031, 18:29')}</div>`;
    const head =
      '<meta property="og:site_name" content="The Meridian"><title>Delegates meet at Port Ode</title>';
    expect(item(page, { head, zone: 'UTC' })).toMatchObject({
      title: 'Delegates meet at Port Ode',
      published: { instant: '2031-05-08T18:29:00.000Z' },
    });
  });

  it('is what broken data says plainly', () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The "Ode" talks","datePublished":"2031-05-08T18:10:00+01:00"}</script>';
    expect(item(beside(''), { head: broken }).published?.instant).toBe('2031-05-08T17:10:00.000Z');
    const two = broken.replace(
      '</script>',
      ',{"@type":"NewsArticle","datePublished":"2031-05-01T18:10:00+01:00"}</script>',
    );
    expect(item(beside(''), { head: two }).published).toBeNull();
  });

  it.each([
    '<p>2031-03-07 Cracks are found</p><p>2031-03-08 The bridge is closed</p>',
    '<p><b>2031-03-07</b> Cracks are found in the pier</p>',
    '<ul><li><time datetime="2031-03-07">7 March 2031</time> Cracks are found in the pier</li></ul>',
    '<ul><li><span class="date">7 March 2031</span> Cracks are found in the pier</li></ul>',
    '<p>2031年3月7日 桥上发现裂缝，当天下午即行封闭并开始施工</p>',
  ])('is no day of a chronology in the text (%s)', (lines) => {
    const headline = '<h1>Delegates meet at Port Ode</h1>';
    expect(item(`<div>${headline}${lines}${TEXT}</div>`).published).toBeNull();
    expect(item(`<div>${headline}${TEXT.replace('</p>', `</p>${lines}`)}</div>`).published).toBeNull();
    const dated = `<div>${headline}<p>8 May 2031</p>${lines}${TEXT}</div>`;
    expect(item(dated).published?.text).toBe('8 May 2031');
  });

  it('is no day alone between paragraphs of the text', () => {
    const day =
      '<h3>7 March 2031</h3><p>Cracks were found in the pier of the bridge that morning, and it was closed.</p>';
    expect(item(`<div><h1>Delegates meet at Port Ode</h1>${TEXT}${day}</div>`).published).toBeNull();
  });

  it.each([
    ['https://echo.example/c/2031-05/08/c_12.htm', '2031-05-08'],
    ['https://echo.example/n1/2031/0508/c100-4.html', '2031-05-08'],
    ['https://echo.example/zw/t20310508_443.html', '2031-05-08'],
    ['https://echo.example/talks-at-the-port-20310508', '2031-05-08'],
  ])('is last that of the address (%s)', (address, day) => {
    expect(item(beside(''), { address }).published).toMatchObject({
      text: day,
      from: 'address',
      precision: 'day',
    });
  });

  it('is kept with a doubt where it lies after the capture', () => {
    expect(item(beside(''), { head: data({ datePublished: '2039-01-01T00:00:00Z' }) }).published?.doubt).toBe(
      'future',
    );
  });
});
