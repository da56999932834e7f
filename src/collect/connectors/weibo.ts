import { z } from 'zod';
import { weiboNumber } from '../../text/weibo-id.ts';
import { answersOnly } from '../browser-archives.ts';
import { defineConnector } from '../connector.ts';
import { ACCEPT, askedAt, liveOrDisk } from '../live-or-disk.ts';
import { plainForms } from '../plain-forms.ts';

export default defineConnector({
  id: 'weibo',
  summary: "Weibo's public pages and their JSON as somebody saved them: searches, posts and comments",
  example: 'platforms/weibo.har',
  settings: z.strictObject({
    query: z
      .string()
      .optional()
      .describe('What a saved answer searched for, where its address does not say it'),
  }),
  reader: 'weibo',
  shows: ['words'],
  ofPlatform: true,
  collect: (entry, context) =>
    plainForms(answersOnly(liveOrDisk(askedAt(entry, statusAddress), context, { accept: ACCEPT.data }))),
});

/** weibo.com names the author of a post in its address; m.weibo.cn is asked for the post alone. */
function statusAddress(address: URL): string | null {
  if (!/^(www\.)?weibo\.com$/.test(address.hostname)) return null;
  const id = /^\/\d+\/([0-9A-Za-z]{6,20})$/.exec(address.pathname)?.[1];
  const number = id === undefined ? null : weiboNumber(id);
  return number === null ? null : `https://m.weibo.cn/statuses/show?id=${number}`;
}
