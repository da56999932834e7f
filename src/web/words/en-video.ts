const n = new Intl.NumberFormat('en');

/** Videos on the Article page, in English. */
export const video = {
  poster: (title: string) => `Still that stands for the video${title === '' ? '' : `: ${title}`}`,
  notHeld: 'The clip itself was not captured: what it shows was not looked at.',
  outcome: {
    read: (frames: number) => `${n.format(frames)} key frames read`,
    'in-part': (frames: number) => `read in part: ${n.format(frames)} key frames`,
    'no-tool': () => 'held, and not looked at: ffmpeg is not installed',
    'not-a-clip': () => 'what was captured is no clip',
    'no-picture': () => 'the clip has no picture track',
    'too-large': () => 'not looked at: its frames are too large',
    broken: () => 'the clip could not be read',
  },
  /** Seconds here, seconds there, and in which clip; the link stands behind. */
  isIn: (here: string, there: string) => `${here} here is ${there} in `,
  tookFrom: 'a clip captured earlier',
  takenBy: 'a clip captured later',
  mirrored: 'mirrored',
  laidOver: 'frames laid over each other agree',
  cropped: 'shows a part of its picture',
  notLaidOver: 'told by fingerprints alone',
  speed: (rate: string) => `played at ${rate} times its speed`,
  within: (seconds: string) => `each end ± ${seconds} s`,
  agree: (agreeing: number, frames: number) => `${n.format(agreeing)} of ${n.format(frames)} frames agree`,
  still: (at: string) => `This picture is a frame of it, at ${at}`,
  shownBy: (items: number) => (items === 1 ? 'shown by one article' : `shown by ${n.format(items)} articles`),
};
