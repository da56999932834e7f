import type { EventId, NamedEvent, PostId, Probe, SourceId, StoryId } from '../domain/index.ts';
import { headsOfPosts, type PostHead } from '../pipeline/platforms/post-subjects.ts';
import { eventOfProbe, eventsOfSources } from '../pipeline/platforms/story-links.ts';
import { storiesOfEvents } from '../store/index.ts';
import { html, type Html } from './parts/html.ts';
import { named } from './parts/quote.ts';
import { href, type Reader } from './reader.ts';
import type { Room } from './room.ts';

/** A story that observatory.yaml names something on a platform with. */
export type NamedStory = { readonly id: StoryId; readonly event: NamedEvent };

/** The stories of what stands on the pages of platforms; of something without an event there is none. */
export type PlatformStories = {
  ofProbe(probe: Probe | undefined): NamedStory | null;
  ofSource(id: SourceId): NamedStory | null;
};

export async function platformStories({ store, observatory, atlas }: Room): Promise<PlatformStories> {
  const stories = await storiesOfEvents(store);
  const sources = eventsOfSources(observatory);
  const storyOf = (eventId: EventId | undefined): NamedStory | null => {
    const [id, event] = eventId === undefined ? [] : [stories.get(eventId), atlas.event(eventId)];
    return id === undefined || event === undefined ? null : { id, event };
  };
  return {
    ofProbe: (probe) => (probe === undefined ? null : storyOf(eventOfProbe(observatory, probe)?.eventId)),
    ofSource: (id) => storyOf(sources.get(id)),
  };
}

/** What stands over the posts of a page, and the stories they are of. */
export type PostContext = {
  readonly heads: ReadonlyMap<PostId, PostHead>;
  readonly stories: PlatformStories;
};

export async function contextOfPosts(room: Room, ids: readonly PostId[]): Promise<PostContext> {
  const { store, observatory } = room;
  const [heads, stories] = await Promise.all([headsOfPosts(store, observatory, ids), platformStories(room)]);
  return { heads, stories };
}

/** A way back to the story, as a line of its own; '' where there is none. */
export function storyLink(reader: Reader, story: NamedStory | null): Html | string {
  if (story === null) return '';
  const { onPlatforms, colon } = reader.words;
  return html`<small
    >${onPlatforms.story}${colon}<a href="${href(reader, `/stories/${story.id}`)}#on-platforms"
      >${named(reader, story.event.name)}</a
    ></small
  >`;
}

/** Where all rows of a table are of one story, it is said once above them; else in each row. */
export function storyLines(
  reader: Reader,
  stories: readonly (NamedStory | null)[],
): { readonly above: Html | string; readonly of: (story: NamedStory | null) => Html | string } {
  const [first = null] = stories;
  const isShared = first !== null && stories.every((one) => one?.id === first.id);
  return isShared
    ? { above: html`<p>${storyLink(reader, first)}</p>`, of: () => '' }
    : { above: '', of: (story) => storyLink(reader, story) };
}
