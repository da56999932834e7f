import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, VISIT_CLASSES, type VisitClass } from '../../domain/index.ts';
import { classOfNotice } from './classes.ts';
import { NOTICE_RULES } from './rules.ts';

const AT = instant('2031-05-06T00:00:00Z');
const classOf = (text: string, status: number | null = null): VisitClass =>
  classOfNotice({ platform: 'wave', text, status, at: AT }).class;

/** Words as platforms write them: notices are facts, and none is anybody's text. */
const NOTICES: readonly (readonly [VisitClass, string])[] = [
  ['notice-author', '该内容已被发布者删除'],
  ['notice-author', '抱歉，此微博已被作者删除。查看帮助：网页链接'],
  ['notice-author', '該內容已被發布者刪除'],
  ['notice-author', '该回答已由作者自行删除'],
  ['notice-author', 'This post was deleted by the author.'],
  ['notice-author', 'This video has been removed by the uploader'],
  ['notice-author', '작성자가 삭제한 게시물입니다.'],
  ['notice-violation', '此内容因违规无法查看'],
  ['notice-violation', '此内容因涉嫌违反相关法律法规和政策发送失败'],
  ['notice-violation', '接相关投诉，此内容违反《互联网用户公众账号信息服务管理规定》，查看详情'],
  ['notice-violation', '抱歉，由于违反《社区公约》的相关规定，此内容无法查看。'],
  ['notice-violation', 'This Post violated the rules. Learn more'],
  ['notice-violation', '커뮤니티 가이드라인 위반으로 볼 수 없습니다'],
  ['account-gone', '此帐号已被屏蔽,'],
  ['account-gone', '此帐号已被屏蔽, 内容无法查看'],
  ['account-gone', '此帐号已自主注销，内容无法查看'],
  ['account-gone', '该账号因被投诉违反法律法规和《社区公约》的相关规定，现已无法查看。'],
  ['account-gone', '该用户已注销'],
  ['account-gone', 'This Post is from an account that no longer exists.'],
  ['account-gone', 'Account suspended'],
  ['moved', '该公众号已迁移'],
  ['moved', '此帐号处于帐号迁移流程中'],
  ['notice-complaint', '此内容被投诉且经审核涉嫌侵权，无法查看。'],
  ['notice-complaint', '此内容被多人投诉，相关的内容无法进行查看。'],
  ['notice-complaint', 'This video is no longer available due to a copyright claim by a third party.'],
  ['notice-complaint', '권리침해 신고로 임시조치된 글입니다'],
  ['absent-or-private', '微博不存在或暂无查看权限!'],
  ['absent-or-private', '当前笔记暂时无法浏览'],
  ['absent-or-private', "Sorry, this content isn't available right now."],
  ['absent-or-private', '존재하지 않거나 비공개된 글입니다'],
  ['absent', '你访问的页面不见了'],
  ['absent', '抱歉，你要观看的视频不存在'],
  ['absent', '该微博已被删除'],
  ['absent', 'Record not found'],
  ['absent', '삭제된 게시물입니다'],
  ['no-permission', '抱歉，由于作者设置，你暂时没有这条微博的查看权限哦'],
  ['no-permission', '作者仅展示半年内的微博'],
  ['no-permission', 'This account is private'],
  ['no-permission', '비공개 계정입니다'],
  ['login-wall', '请登录后查看'],
  ['login-wall', 'Log in to continue'],
  ['captcha', '当前环境异常，完成验证后即可继续访问。'],
  ['unreadable', '今天的风很大'],
  ['unreadable', '今天搬家到海边'],
  ['unreadable', '违规停车的故事'],
  ['unreadable', 'Terms of Service'],
  ['account-gone', '该账号因被投诉违反法律法规和《港湾社区公约》的相关规定，现已无法查看。查看帮助'],
  ['account-gone', 'The account has been blocked and the content cannot be viewed.'],
  ['account-gone', 'This Post is from a suspended account. Learn more'],
  ['account-gone', '탈퇴한 회원입니다'],
  ['no-permission', '由于博主设置，目前内容暂不可见。'],
  ['no-permission', '根据博主设置，此内容无法访问'],
  ['no-permission', "This page isn't available in your country"],
  ['absent-or-private', '该账号未进行实名验证，内容无法查看'],
  ['absent', '抱歉，该内容已被管理员删除'],
  ['absent', '관리자에 의해 삭제된 글입니다'],
];

describe('a notice', () => {
  it.each(NOTICES)('%s: %s', (gives, text) => {
    expect(classOf(text)).toBe(gives);
    // Pages add white space and wide letters as they like.
    expect(classOf(` \n${text.replaceAll(',', '，')}\t `)).toBe(gives);
  });

  it('in a long text is told of by it, and is none', () => {
    expect(classOf(`此内容因违规无法查看 ${'，港口的人们这样说'.repeat(80)}`)).toBe('visible');
  });
});

it.each<[VisitClass, string]>([
  ['absent', 'Not Found. © Copyright 2031 Harbour Inc.'],
  ['absent', 'Page not found. Home · About · Terms of Service · Privacy'],
  ['absent', 'Page not found Report a violation All rights reserved'],
  ['absent', '您访问的页面不存在 关于我们 违法和不良信息举报电话 010-00000000 某ICP证 公网安备 1号'],
  ['absent', '您访问的页面不存在 版权所有 侵权举报 网上有害信息举报专区 营业执照'],
  ['notice-complaint', '因收到侵权投诉，该内容无法查看 违规举报 版权所有'],
  ['notice-complaint', 'Removed due to copyright. Terms of Service'],
])('a footer is no part of a notice: %s, %s', (gives, text) => {
  expect(classOf(text)).toBe(gives);
});

it('who runs the platform is named by a rule of its own, and no reason is read into it', () => {
  const { rule } = classOfNotice({ platform: 'wave', text: '此内容已被管理员屏蔽', status: null, at: AT });
  expect(rule.id).toBe('notice/by-platform');
});

describe('a status', () => {
  it.each<[number, VisitClass]>([
    [200, 'visible'],
    [404, 'absent'],
    [410, 'absent'],
    [401, 'login-wall'],
    [403, 'no-permission'],
    [429, 'captcha'],
    [302, 'redirected'],
    [451, 'notice-complaint'],
    [500, 'failed'],
  ])('%i without words: %s', (status, gives) => {
    expect(classOf('', status)).toBe(gives);
  });

  it('says less than words: a notice served with 404 is that notice', () => {
    expect(classOf('该内容已被发布者删除', 404)).toBe('notice-author');
  });
});

it('any words with any status come to one class, by a rule that exists', () => {
  const ids = new Set(NOTICE_RULES.map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.option(fc.integer({ min: 100, max: 599 })),
      (text, status) => {
        const found = classOfNotice({ platform: 'x', text, status, at: AT });
        expect(VISIT_CLASSES).toContain(found.class);
        expect(ids).toContain(found.rule.id);
      },
    ),
  );
});

it('no notice takes long, however it repeats itself', () => {
  const started = performance.now();
  for (const word of ['账号', '被作者', '不存在或', '侵', 'account ', '权限或', '帐号因'])
    classOf(word.repeat(Math.floor(600 / word.length)));
  expect(performance.now() - started).toBeLessThan(1000);
});
