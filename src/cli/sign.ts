import { instant, isId, type PostId } from '../domain/index.ts';
import type { Workshop } from '../pipeline.ts';
import { loadPosts, loadSignings, signPost, unsignPost } from '../store/index.ts';
import { defineCommand, UsageError } from './command.ts';
import { CLOSE_PAGES, PLACE_ARGS, withWorkshop } from './open.ts';

export const command = defineCommand({
  summary: "Let the words of a private person's post be shown, by an editor's word",
  note: `Posts of private persons are counted and not shown. An editor who signs says that the words are of public interest and
may be read; who wrote them stays under a pseudonym. What was signed stands with its reason.
${CLOSE_PAGES}`,
  args: {
    ...PLACE_ARGS,
    because: { type: 'string', valueHint: 'TEXT', description: 'Why the words may be shown' },
    by: { type: 'string', valueHint: 'NAME', description: 'Who signs; default: nobody is named' },
    undo: { type: 'boolean', default: false, description: 'Take the word back: the post is counted again' },
    list: { type: 'boolean', default: false, description: 'Print all that was signed' },
  },
  rest: { name: '[POST]', description: 'The post: its id (post_…)', optional: true },
  examples: [
    {
      line: 'lacuna sign china post_0123456789abcdef0123 --because "she spoke to us" --by Ada',
      does: 'lets the words of this post be shown',
    },
    { line: 'lacuna sign china post_0123456789abcdef0123 --undo', does: 'counts it again and shows nothing' },
    { line: 'lacuna sign china --list', does: 'all that was signed, each with its reason' },
  ],
  async run({ because = '', by = '', undo, list, ...place }, { signal, rest }) {
    const [name, ...others] = rest;
    if (list === (name !== undefined) || others.length > 0)
      throw new UsageError('name one post, or ask for --list');
    await withWorkshop(place, signal, async (workshop) => {
      if (name === undefined) return printAll(workshop);
      const post = namedPost(name);
      return undo ? unsign(workshop, post) : sign(workshop, post, { because: because.trim(), by: by.trim() });
    });
  },
});

async function printAll({ store }: Workshop): Promise<void> {
  const lines = [...(await loadSignings(store)).values()].map(
    ({ postId, because, by, at }) =>
      `${postId}: “${because}” (${at.slice(0, 10)}${by === '' ? '' : `, ${by}`})\n`,
  );
  process.stdout.write(lines.length === 0 ? 'No post was signed here.\n' : lines.join(''));
}

function namedPost(name: string): PostId {
  if (!isId('post', name))
    throw new UsageError(`"${name}" is no id of a post; ids look like post_0123456789abcdef0123`);
  return name;
}

async function sign(
  { store }: Workshop,
  postId: PostId,
  said: { readonly because: string; readonly by: string },
): Promise<void> {
  if (said.because === '') throw new UsageError('--because "…" is needed: it stands beside the words');
  if (!(await loadPosts(store, [postId])).has(postId)) throw new UsageError(`no post ${postId} is held here`);
  await signPost(store, { ...said, postId, at: instant(Date.now()) });
  process.stdout.write(`May be shown: ${postId}\n`);
}

async function unsign({ store }: Workshop, postId: PostId): Promise<void> {
  if (!(await unsignPost(store, postId))) throw new UsageError(`${postId} is not signed`);
  process.stdout.write(`Counted and not shown: ${postId}\n`);
}
