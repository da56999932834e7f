import type { SceneName } from '../draw.ts';

/** What the office's photographer left in a file: which of two cameras, the clock it showed, the name it gave. */
export type Shot = { readonly camera: 'HX-7' | 'HX-2'; readonly clock: string; readonly name: string };

/**
 * Invented metadata of the release. The big camera writes hundredths and its offset, the small one neither; nobody set
 * the two by one clock. `flags` went through a program that keeps nothing. The album shows the pier last; it was the
 * evening before.
 */
export const SHOTS: Readonly<Partial<Record<SceneName, Shot>>> = {
  arrival: { camera: 'HX-2', clock: '2031:05:03 17:02:40', name: 'OI2_1180' },
  pier: { camera: 'HX-2', clock: '2031:05:03 19:21:05', name: 'OI2_1187' },
  microphones: { camera: 'HX-2', clock: '2031:05:04 08:41:12', name: 'OI2_1203' },
  handshake: { camera: 'HX-7', clock: '2031:05:03 17:11:31.20', name: 'OI7_0398' },
  breakfast: { camera: 'HX-7', clock: '2031:05:04 07:04:58.77', name: 'OI7_0431' },
  laughing: { camera: 'HX-7', clock: '2031:05:04 07:21:14.31', name: 'OI7_0447' },
  sheet: { camera: 'HX-7', clock: '2031:05:04 07:21:14.92', name: 'OI7_0449' },
  hall: { camera: 'HX-7', clock: '2031:05:04 07:58:20.05', name: 'OI7_0466' },
  table: { camera: 'HX-7', clock: '2031:05:04 08:01:47.63', name: 'OI7_0470' },
  signing: { camera: 'HX-7', clock: '2031:05:04 08:29:03.40', name: 'OI7_0502' },
  farewell: { camera: 'HX-7', clock: '2031:05:04 08:54:36.18', name: 'OI7_0519' },
};
