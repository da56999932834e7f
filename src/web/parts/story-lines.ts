import type { StoryLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import type { Found } from '../stories-data.ts';
import { html, type Html } from './html.ts';
import { emphasised, langOf, named, saidLink } from './quote.ts';
import { elementStrips, stripList, stripRow } from './strip.ts';
import { daysText } from './time.ts';

function kickOf(reader: Reader, story: StoryLine): Html {
  const { stories, story: words } = reader.words;
  const days = daysText(reader, { from: story.first, to: story.last });
  return html`${days} · ${words.kick(stories.items(story.items), stories.voices(story.voices))}`;
}

/** A watched event with its lead sentence and who was shown it. */
export function leadStory(room: Room, reader: Reader, story: StoryLine, found: Found): Html {
  const event = room.atlas.event(story.eventId);
  const to = href(reader, `/stories/${story.id}`);
  const lead = found.leads.get(story.id);
  return html`<article class="lead">
    <div>
      <p class="kick">${event?.place ? html`${event.place} · ` : ''}${kickOf(reader, story)}</p>
      <h3>
        ${
          event
            ? html`<a class="said" href="${to}">${named(reader, event.name)}</a>`
            : saidLink(to, story.title, story.language)
        }
      </h3>
      ${lead === undefined ? '' : html`<p class="finding">${emphasised(lead, reader.words.story.strong)}</p>`}
      ${stripList(room, reader, story.strip, (vantage) => `${to}#at-${vantage}`)}
    </div>
    ${
      event && event.elements.length > 0
        ? elementStrips(room, reader, event.elements, (id) =>
            found.elements.filter((one) => one.subject.id === id),
          )
        : ''
    }
  </article>`;
}

/** A found story in a line. */
export function storyRow(room: Room, reader: Reader, story: StoryLine): Html {
  return html`<li>
    <div>
      <a class="said" href="${href(reader, `/stories/${story.id}`)}" lang="${langOf(story.language)}"
        >${story.title}</a
      >
      <p><small>${kickOf(reader, story)}</small></p>
    </div>
    ${stripRow(room, reader, story.strip)}
  </li>`;
}
