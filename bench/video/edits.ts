/** What is done to a copy; `speed`: how much faster it is played. */
export type ClipEdit = { readonly name: string; readonly filter: () => string; readonly speed?: number };

/** Cut off so much of both sides together, at any place. */
const crop = (part: number, next: () => number): string => {
  const kept = 1 - part;
  const [x, y] = [next() * part, next() * part].map((at) => at.toFixed(4));
  return `crop=iw*${kept}:ih*${kept}:iw*${x}:ih*${y},scale=640:360`;
};
const BANNER = 'drawbox=x=0:y=290:w=640:h=50:color=0x203080:t=fill';
const faster = (speed: number): string => `setpts=PTS/${speed},fps=25`;

export function editsWith(next: () => number): readonly ClipEdit[] {
  const still = (name: string, filter: string): ClipEdit => ({ name, filter: () => filter });
  const sped = (speed: number): ClipEdit => ({ name: `speed ${speed}`, filter: () => faster(speed), speed });
  return [
    still('encoded again', 'null'),
    still('smaller', 'scale=320:180'),
    still('in bars', 'pad=640:480:0:60:black'),
    still('logo', 'drawbox=x=540:y=20:w=80:h=44:color=white:t=fill'),
    still('banner', BANNER),
    still(
      'logo, banner, bars',
      'drawbox=x=20:y=16:w=80:h=40:color=white:t=fill,drawbox=x=0:y=296:w=640:h=44:color=red:t=fill,pad=640:480:0:60',
    ),
    still('brighter', 'eq=brightness=0.08:contrast=1.2'),
    still('grey', 'hue=s=0'),
    still('mirrored', 'hflip'),
    ...[0.1, 0.2, 0.3].map((part): ClipEdit => ({ name: `crop ${part}`, filter: () => crop(part, next) })),
    { name: 'crop 0.2 and banner', filter: () => `${crop(0.2, next)},${BANNER}` },
    ...[0.9, 0.95, 1.04, 1.1].map(sped),
  ];
}
