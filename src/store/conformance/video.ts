import { expect, test } from 'vitest';
import { makeId } from '../../domain/index.ts';
import {
  addCompared,
  clipsToRead,
  countClips,
  framesOf,
  heldClips,
  linkHeldPictures,
  loadRoles,
  picturesToSeek,
  pictureStandings,
  saveClip,
  saveRoles,
  type Store,
} from '../index.ts';
import { findVideosOf } from '../pages/index.ts';
import * as given from './data.ts';
import { save } from './shortcuts.ts';
import * as video from './video-data.ts';

const METHOD = 3;

/** Clips, what they share, and the roles of pictures. */
export function testVideo(store: () => Store): void {
  const brought = async () => {
    const posterCapture = { ...given.capture(0), address: video.POSTER };
    await save(store(), {
      captures: [posterCapture, video.clipCapture(0), video.clipCapture(1)],
      looks: [video.clipLook(0), video.clipLook(1)],
      items: [video.articleWithClip(0), video.articleWithClip(1)],
      pictures: [given.picture(0)],
    });
    await linkHeldPictures(store());
  };

  const shownWith = async (n: number) => {
    const [one] = await findVideosOf(store(), video.articleWithClip(n).id);
    const stills = one?.stills.map((still) => ({ ...still, items: undefined }));
    return { pieces: one?.shared.map(({ pieces }) => pieces), stills };
  };

  test('asks for the clips nobody has read, and again once there is a tool or a newer method', async () => {
    await brought();
    const toRead = async (method: number, hasTool: boolean) =>
      (await clipsToRead(store(), { method, hasTool })).map(({ id }) => id);
    const [first, second] = [video.clipCapture(0).id, video.clipCapture(1).id];
    expect(await toRead(METHOD, false)).toEqual([first, second].sort());
    await saveClip(store(), video.clip(0), METHOD);
    await saveClip(store(), { ...video.clip(1), outcome: 'no-tool', frames: [] }, METHOD);
    expect(await toRead(METHOD, false)).toEqual([]);
    expect(await toRead(METHOD, true)).toEqual([second]);
    expect(await toRead(METHOD + 1, false)).toEqual([first, second].sort());
    expect(await countClips(store())).toEqual(
      new Map([
        ['no-tool', 1],
        ['read', 1],
      ]),
    );
  });

  test('gives back clips with their frames, and what they share, once', async () => {
    await brought();
    for (const n of [0, 1]) await saveClip(store(), video.clip(n), METHOD);
    const held = await heldClips(store());
    const frames = await framesOf(
      store(),
      held.map(({ id }) => id),
    );
    expect(
      held.map(({ capture, isCompared, ...clip }) => [
        { ...clip, frames: frames.get(clip.id) },
        capture.id,
        isCompared,
      ]),
    ).toEqual([0, 1].map((n) => [video.clip(n), video.clipCapture(n).id, false]));
    expect((await picturesToSeek(store())).map(({ id }) => id)).toEqual([given.picture(0).id]);
    const compared = {
      uses: [video.clipUse()],
      stills: [video.clipStill()],
      clips: [video.clip(0).id, video.clip(1).id],
      pictures: [given.picture(0).id],
    };
    await addCompared(store(), compared);
    await addCompared(store(), compared);
    expect(await shownWith(0)).toEqual({ pieces: [video.clipUse().pieces], stills: [video.clipStill()] });
    expect(await picturesToSeek(store())).toEqual([]);
    expect((await heldClips(store())).map(({ isCompared }) => isCompared)).toEqual([true, true]);
    await saveClip(store(), video.clip(0), METHOD);
    expect(await shownWith(0)).toEqual({ pieces: [], stills: [] });
  });

  test('tells of an item which seconds of which other clip it shows, its stills and its poster', async () => {
    await brought();
    for (const n of [0, 1]) await saveClip(store(), video.clip(n), METHOD);
    const clips = [video.clip(0).id, video.clip(1).id];
    await addCompared(store(), { uses: [video.clipUse()], stills: [video.clipStill()], clips, pictures: [] });
    const { pieces } = video.clipUse();
    const [original] = await findVideosOf(store(), video.articleWithClip(0).id);
    expect(original).toMatchObject({
      posterId: given.picture(0).id,
      clip: { id: clips[0], frames: 2, milliseconds: 754_320, outcome: 'read' },
      shared: [
        { other: { id: clips[1] }, isOtherFirst: false, pieces, items: [video.articleWithClip(1).id] },
      ],
    });
    const shownBy = [video.articleWithClip(0).id, video.articleWithClip(1).id].sort();
    expect(original?.stills.map((still) => ({ ...still, items: [...still.items].sort() }))).toEqual([
      { ...video.clipStill(), items: shownBy },
    ]);
    const [copy] = await findVideosOf(store(), video.articleWithClip(1).id);
    expect(copy?.shared[0]).toMatchObject({ other: { id: clips[0] }, isOtherFirst: true });
    expect(copy?.stills).toEqual([]);
  });

  test('says of a video whose bytes were not captured that there is no clip; of no item nothing', async () => {
    await save(store(), { captures: [given.capture(0)], items: [given.article(0)] });
    const [only, ...more] = await findVideosOf(store(), given.article(0).id);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ clip: null, posterId: null, shared: [], stills: [] });
    expect(await findVideosOf(store(), makeId('item', 'none'))).toEqual([]);
  });

  test('tells how a picture stands on pages, and keeps the last word on its role', async () => {
    const address = 'https://meridian.example/1.jpg';
    const talks = [0, 1, 2].map((n) => ({
      ...video.articleWithClip(n),
      pictures: given.article(0).pictures,
    }));
    await save(store(), {
      captures: [{ ...given.capture(0), address }, ...[0, 1, 2].map(video.clipCapture)],
      items: talks,
      pictures: [given.picture(0)],
    });
    await linkHeldPictures(store());
    const [standing, ...more] = await pictureStandings(store(), [given.picture(0).id]);
    expect(more).toEqual([]);
    expect(await pictureStandings(store(), [given.picture(1).id])).toEqual([]);
    expect(standing).toEqual({ pictureId: given.picture(0).id, roles: { photograph: 3 }, titles: 3 });
    await saveRoles(store(), [{ ...video.judgedRole(), role: 'photograph' }]);
    await saveRoles(store(), [video.judgedRole()]);
    expect(await loadRoles(store())).toEqual([video.judgedRole()]);
    expect(await loadRoles(store(), [])).toEqual([]);
  });
}
