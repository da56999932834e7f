import { createHash } from 'node:crypto';
import {
  CHAOCHI,
  KANAN,
  RANKED_LISTS,
  TOPICS,
  WALL_FROM,
  type RankedList,
  type Topic,
} from '../content/lists.ts';
import { FOOT } from '../content/world.ts';
import { escape } from './html.ts';
import type { TextFile } from './visits.ts';

const HOUR = 3_600_000;
/** Midnight of 3 May in Sereva (UTC+8), from which hours are counted. */
const MIDNIGHT = Date.parse('2031-05-03T00:00:00+08:00');
const LAST_HOUR = 240;
/** A title lives about two days on a list: it climbs for four hours and sinks slowly. */
const CLIMB = 4;
const LIFE = 44;

type Running = {
  readonly title: string;
  readonly from: number;
  readonly heat: number;
  readonly on: readonly RankedList[];
  /** Hours after which it is listed no more. */
  readonly life: number;
};

const ALL: readonly RankedList[] = ['tide', 'ask', 'wave'];

const RUNNING: readonly Running[] = Object.entries(TOPICS).flatMap(([day, topics]) =>
  topics.map((topic) => toRunning(day, topic)),
);

function toRunning(day: string, [hour, heat, title, on = ALL, life = LIFE]: Topic): Running {
  const start = (Date.parse(`${day}T00:00:00+08:00`) - MIDNIGHT) / HOUR;
  return { title, from: start + hour, heat, on, life };
}

/** How many hours later a list takes a topic up. */
const LAG: Readonly<Record<RankedList, number>> = { tide: 0, wave: 1, ask: 3 };

function heatAt(topic: Running, list: RankedList, hour: number): number {
  const age = hour - topic.from - LAG[list];
  if (age < 0 || age > topic.life || !topic.on.includes(list)) return 0;
  return topic.heat * (age < CLIMB ? 0.5 + age / (2 * CLIMB) : 1 - (age - CLIMB) / LIFE);
}

/** The ten titles of a list at an hour, hottest first. */
export function rankedAt(list: RankedList, hour: number): readonly string[] {
  const hot = RUNNING.map((topic) => ({ title: topic.title, heat: heatAt(topic, list, hour) })).filter(
    ({ heat }) => heat > 0,
  );
  return hot
    .toSorted((a, b) => b.heat - a.heat || (a.title < b.title ? -1 : 1))
    .slice(0, 10)
    .map(({ title }) => title);
}

/** A topic's page: a number that stays the same for a title. */
function address(host: string, title: string): string {
  return `https://${host}.example/topic/${createHash('sha256').update(title).digest().readUInt32BE(0)}`;
}

const ranked = (titles: readonly string[], host: string): string =>
  titles.map((title, index) => `${index + 1}. ${title} [URL:${address(host, title)}]`).join('\n');

/** `2031-05-04/0900.txt` in the time of Sereva. */
function whenName(hour: number, extension: string): string {
  const wall = new Date(MIDNIGHT + (hour + 8) * HOUR).toISOString();
  return `${wall.slice(0, 10)}/${wall.slice(11, 13)}00.${extension}`;
}

const everyThreeHours = (from: number, to: number): readonly number[] =>
  Array.from({ length: (to - from) / 3 + 1 }, (_, index) => from + index * 3);

/** Three lists in each file, every three hours. */
export function rankedListFiles(): readonly TextFile[] {
  return everyThreeHours(0, LAST_HOUR).map((hour) => ({
    path: `hot-lists/${whenName(hour, 'txt')}`,
    text: ALL.map((list) => `${list} | ${RANKED_LISTS[list]}\n${ranked(rankedAt(list, hour), list)}\n`).join(
      '\n',
    ),
  }));
}

/** The short-video list, and from the morning of 6 May the login page that came instead. */
export function chaochiFiles(): readonly TextFile[] {
  return everyThreeHours(0, LAST_HOUR).map((hour) => {
    if (hour >= WALL_FROM) return { path: `chaochi/${whenName(hour, 'html')}`, text: loginWall() };
    const live = CHAOCHI.filter(([from, to]) => hour >= from && hour <= to).toSorted((a, b) => a[2] - b[2]);
    return {
      path: `chaochi/${whenName(hour, 'txt')}`,
      text: `chaochi | 潮池短视频热榜\n${ranked(
        live.map(([, , , title]) => title),
        'chaochi',
      )}\n`,
    };
  });
}

function loginWall(): string {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
  <meta charset="utf-8">
  <title>登录 - 潮池</title>
</head>
<body class="passport login-page">
  <main>
    <h1>登录后即可查看热榜</h1>
    <p>请先登录，登录后可浏览更多内容。</p>
    <form action="https://passport.chaochi.example/login" method="post">
      <label>手机号 <input type="tel" name="mobile" placeholder="请输入手机号"></label>
      <label>密码 <input type="password" name="password" placeholder="请输入密码"></label>
      <button type="submit">登录</button> <a href="https://passport.chaochi.example/register">注册账号</a>
    </form>
  </main>
  <footer><p>${escape(FOOT['zh-Hans'])}</p></footer>
</body>
</html>
`;
}

/** One JSON file a day; the day of 8 May is `[]`. Beside it a platform whose every day is `[]`. */
export function dailyListFiles(): readonly TextFile[] {
  return Object.entries(KANAN).flatMap(([day, titles]) => {
    const rows = titles.map((title) => ({ title, url: address('kanan', title) }));
    return [
      { path: `kanan/${day}.json`, text: `${JSON.stringify(rows, null, 1)}\n` },
      { path: `yuntai/${day}.json`, text: '[]\n' },
    ];
  });
}
