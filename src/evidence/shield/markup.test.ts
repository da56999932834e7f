import { describe, expect, it } from 'vitest';
import { gatherMarkup, type MarkupKind } from './markup-names.ts';
import { shieldMarkup } from './markup.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import { Roster } from './roster.ts';

const SCENE = {
  ...{ platform: 'weibo', scope: 'quip', public: [] },
  pseudonymise: pseudonymiseWith(new Uint8Array(32).fill(7)),
};

function shielded(inside: string, kind: MarkupKind = 'html') {
  const roster = new Roster(SCENE);
  const text =
    kind === 'html'
      ? `<html>${inside}</html>`
      : `<?xml version="1.0"?><rss><channel>${inside}</channel></rss>`;
  const named = gatherMarkup(text, kind, roster);
  return { out: shieldMarkup(text, kind, roster), named, size: roster.size };
}

describe('names that a page marks', () => {
  it.each<[string, string, RegExp]>([
    [
      'beside a time',
      '<a class="author"><div class="name">晨光里的鹿</div><div class="time">3天前</div></a><p>晨光里的鹿说</p>',
      /晨光/,
    ],
    [
      'without a class of its own',
      '<a class="author"><b>晨光</b>里的鹿<span>3天前</span></a><p>晨光里的鹿说</p>',
      /里的鹿说/,
    ],
    [
      'as the address of an account',
      '<a href="//d.example/user/MS4wLjABAAAAxyz"><span><span>晨光里的鹿</span></span></a><p>晨光里的鹿说</p>',
      /晨光|MS4w/,
    ],
    ['in an index of articles', '<span class="all-time-y2">晨光里的鹿</span><i>晨光里的鹿</i>', /晨光/],
    [
      'in its head',
      '<head><meta name="author" content="王明"><meta property="og:article:author" content="李小明"></head><p>李小明</p>',
      /王明|李小明/,
    ],
    [
      'of an article',
      '<span class="rich_media_meta rich_media_meta_text">王小明</span><span class="profile_meta_value">deerlight2031</span><em id="js_ip_wording">浙江</em>',
      /王小明|deerlight|浙江/,
    ],
    ['of two characters', '<a class="nickname">林夏</a>', /林夏/],
    [
      'in the title of its own page',
      '<head><title>晨光里的鹿 - 抖音</title><meta name="description" content="晨光里的鹿的主页，IP属地浙江"></head><h1>晨光里的鹿</h1>',
      /晨光|浙江/,
    ],
    ['ending like a time', '<a class="nickname">蓝天</a><a class="nickname">明天</a>', /蓝天|明天/],
  ])('%s', (_, inside, raw) => {
    expect(shielded(inside).out).not.toMatch(raw);
  });

  it('leave times and titles of posts as they are', () => {
    const card =
      '<a class="author"><div class="name">晨光里的鹿</div><div class="time">3天前</div></a><p>3天前</p>';
    expect(shielded(card).out.match(/3天前/g)).toHaveLength(2);
    const post =
      '<head><title>港角灯会 - 抖音</title><meta name="description" content="港角灯会开始了"></head><p>港角灯会</p>';
    expect(shielded(post).out.match(/港角灯会/g)).toHaveLength(3);
  });

  it('are counted; a box to log in with names nobody', () => {
    const login = '<div class="login-account account">账号登录</div><p>很多话</p>';
    expect(shielded(login)).toMatchObject({ named: 0, size: 0 });
    expect(shielded(`${login}<a class="nickname">晨光里的鹿</a>`)).toMatchObject({ named: 1, size: 1 });
  });

  it('of feeds of one account', () => {
    const own =
      '<title>海边的灯</title><link>https://d.example/user/MS4w</link><item><title>海边的灯来了</title></item>';
    expect(shielded(own, 'xml').out).not.toMatch(/海边|MS4w/);
    const channel = '<title>晨光里的鹿 的 bilibili 动态</title><item><title>回声</title></item>';
    expect(shielded(channel, 'xml').out).not.toContain('晨光');
  });
});

describe('what stands beside names', () => {
  it.each([
    '<span>IP属地：浙江</span>',
    '<span>IP 属地：</span><span>浙江</span>',
    '<span>来自 浙江杭州</span>',
  ])('a place goes: %s', (inside) => {
    expect(shielded(`<p>${inside}</p>`).out).not.toMatch(/浙江|杭州/);
  });

  it('a word of prose about places stays', () => {
    expect(shielded('<p>IP属地功能上线，来自浙江的读者问为什么</p>').out).toContain(
      'IP属地功能上线，来自浙江的读者',
    );
  });

  it('the mark of a checked account stays as a class', () => {
    const svg = '<svg id="woo_svg_vblue"><use xlink:href="#woo_svg_vblue"></use></svg>';
    const { out } = shielded(`<a class="name">港角渔人</a>${svg}<p>回声</p>`);
    expect(out).toContain('<i class="woo_svg_vblue"></i>');
    expect(out).not.toContain('<svg');
  });
});
