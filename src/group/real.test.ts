import { describe, expect, test } from 'vitest';
import type { Story } from '../domain/index.ts';
import { hasRealTitles, readTitles } from './real-titles.ts';
import { findStories } from './stories.ts';
import { findVoices } from './voices.ts';

if (!hasRealTitles)
  console.warn('SKIPPED: ../shared/real is missing, so nothing was grouped from real records');

describe.skipIf(!hasRealTitles)('on 12 days of real titles', () => {
  const items = hasRealTitles ? readTitles() : [];
  const titles = new Map(items.map((item) => [item.id, item.title]));
  const stories = findStories(items, findVoices(items));
  const titlesIn = (story: Story | undefined) =>
    story?.members.map((member) => titles.get(member.itemId) ?? '') ?? [];
  const storyWith = (title: string) => stories.find((story) => titlesIn(story).includes(title));

  test('the meeting of 30 October is one story on the lists of two languages', () => {
    const meeting = titlesIn(storyWith('中美元首会晤'));
    expect(meeting).toContain('习近平同美国总统特朗普在釜山举行会晤');
    expect(meeting.some((title) => /Trump.*\bXi\b/.test(title))).toBe(true);
  });

  test('the meetings of 28 October and of 1 November are other stories', () => {
    const meetings = ['中美元首会晤', '特朗普与高市早苗会晤', '习近平同韩国总统李在明会谈'].map(storyWith);
    expect(meetings.filter((story) => story !== undefined)).toHaveLength(3);
    expect(new Set(meetings).size).toBe(3);
    expect(titlesIn(meetings[0]).filter((title) => /高市|Takaichi/.test(title)).length).toBeLessThan(5);
  });

  test('no story swallows the lists', () => {
    const largest = Math.max(...stories.map((story) => story.members.length));
    expect(largest).toBeLessThan(items.length / 40);
    expect(stories.length).toBeGreaterThan(1000);
  });
});
