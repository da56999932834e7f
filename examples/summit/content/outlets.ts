import { dailyLantern } from './daily-lantern.ts';
import { farShoreTimes } from './far-shore-times.ts';
import { meridian } from './meridian.ts';
import { northernWire } from './northern-wire.ts';
import { harbourNews, oriaIlbo } from './orian-press.ts';
import { serevaDaily } from './sereva-daily.ts';
import { harbourBlog, newsheap } from './small-sites.ts';
import type { Outlet } from './world.ts';

export const OUTLETS: readonly Outlet[] = [
  meridian,
  northernWire,
  dailyLantern,
  harbourBlog,
  newsheap,
  oriaIlbo,
  harbourNews,
  serevaDaily,
  farShoreTimes,
];
