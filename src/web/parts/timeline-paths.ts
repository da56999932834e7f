import { toMs, type Instant, type Span } from '../../domain/index.ts';
import { STEPS, type StoryData } from '../story-data.ts';
import { bridge, merge } from './stretches.ts';

export const WIDTH = 1180;
/** Names of audiences stand left of it. */
const LEFT = 215;

export type Scale = {
  readonly span: Span;
  readonly x: (at: Instant) => number;
  readonly stepX: (step: number) => number;
};

/** Lays a span over the width of the picture. */
export function scaleOf(span: Span): Scale {
  const from = toMs(span.from);
  const length = Math.max(1, toMs(span.to) - from);
  const width = WIDTH - LEFT - 10;
  const place = (share: number) => round(LEFT + Math.min(1, Math.max(0, share)) * width);
  return { span, x: (at) => place((toMs(at) - from) / length), stepX: (step) => place(step / STEPS) };
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** Where a row is drawn. */
export type Place = { readonly y: number; readonly scale: Scale };

/** A thin line where readable looks were made. */
export function lookedPath(data: StoryData, vantage: string, { y, scale }: Place): string {
  const read = data.looks.filter((one) => one.vantageId === vantage && one.read > 0);
  return merge(read.map((one) => [one.at, one.at]))
    .map(([from, to]) => `M${scale.stepX(from)} ${y + 24}H${scale.stepX(to + 1)}`)
    .join('');
}

export function tickPath(data: StoryData, vantage: string, { y, scale }: Place): string {
  return data.looks
    .filter((one) => one.vantageId === vantage && one.unread > 0)
    .map((one) => `M${scale.stepX(one.at + 0.5)} ${y + 20}v8`)
    .join('');
}

/**
 * Filled from one sighting to the next where no readable look in between came without the story, and the looks were
 * about as close as they usually are.
 */
export function presencePath(data: StoryData, vantage: string, { y, scale }: Place): string {
  const there = data.presence.filter((one) => one.vantageId === vantage);
  const read = data.looks.filter((one) => one.vantageId === vantage && one.read > 0).map((one) => one.at);
  return bridge(merge(there.map((one) => [one.from, one.to])), read)
    .map(([from, to]) => `M${scale.stepX(from)} ${y + 3}H${scale.stepX(to + 1)}v14H${scale.stepX(from)}z`)
    .join('');
}
