import { describe, expect, it } from 'vitest';
import { elementsBelow } from '../../markup/nodes.ts';
import { parseMarkup } from '../../markup/tree.ts';
import { datesInScripts } from './script-dates.ts';

const dates = (script: string) =>
  datesInScripts(elementsBelow(parseMarkup(`<script>${script}</script>`).root));

describe('dates that a page leaves for its own scripts', () => {
  it.each([
    [
      'var publish_time = "2031-05-09" || ""; var createTime = \'2031-05-09 08:32\';',
      ['2031-05-09 08:32', '2031-05-09'],
    ],
    ['var pubdate="2031年05月09日 21:08";', ['2031年05月09日 21:08']],
    ['window.publishDate = "2031-05-09T08:32:00Z"', ['2031-05-09T08:32:00Z']],
    ['x={"publishTime":"2031-05-09 08:32:10"}', ['2031-05-09 08:32:10']],
    ['Fusion.globalContent={"display_date":"2031-05-09T08:32:10Z"}', ['2031-05-09T08:32:10Z']],
    // Of several articles nobody knows which is meant.
    ['x=[{"pubDate":"2031-05-09 08:32"},{"pubDate":"2031-05-08 11:00"}]', []],
    ['var updated = "2031-05-09"; var user = {"created_at":"2019-05-09"}', []],
  ])('%s', (script, due) => {
    expect(dates(script)).toEqual(due);
  });
});
