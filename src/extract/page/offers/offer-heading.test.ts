import { expect, it } from 'vitest';
import { readCapture } from '../../index.ts';
import { sampleInput } from '../../lists/sample-input.ts';

const PROSE =
  '据了解，这座横跨望川江的大桥全长一千二百米，总投资约三亿元，历时三年建成，当天上午有上千名市民步行通过了桥面。';
const LINKS = ['望川江大桥九月开工', '渡船停运前的最后一天', '老码头将改建为公园'];
const linked = (at: number) => `<a href=/c/${at}.shtml>${LINKS[at]}</a>`;

function related(offers: string): string[] | undefined {
  const page = `<html><head><title>望川江大桥昨日通车_回声网</title></head><body><table><tr><td><font size=5><b>望川江大桥昨日通车</b></font><br>2004年06月18日10:23<p>　　${PROSE}<p>　　${PROSE.replace('三年', '四年')}<p>${offers}</td></tr></table></body></html>`;
  const input = sampleInput(page, { address: 'http://echo.example/c/9.shtml' });
  return readCapture('page', input).looks[0]?.finds[0]?.item.page?.related.map(({ title }) => title);
}

it.each([
  `<font>相关新闻：<br>·${linked(0)}<br>·${linked(1)}<br>·${linked(2)}</font>`,
  `<b>相关新闻</b><br>${linked(0)}<br>${linked(1)}<br>${linked(2)}`,
  `<b>相关新闻</b><br>·${linked(0)} (06/17 09:15)<br>·${linked(1)} (06/16 09:15)<br>·${linked(2)}`,
])('an old page offers links in lines (%s)', (offers) => {
  expect(related(offers)).toEqual(LINKS);
});

it('ends the lines of links where prose goes on', () => {
  const prose = `<b>相关新闻</b><br>${linked(0)}<br>${linked(1)}<br>${PROSE}${linked(2)}`;
  expect(related(prose)).toEqual(LINKS.slice(0, 2));
});
