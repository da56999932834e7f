import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createWeb, serveWeb, type Served } from '../src/web/index.ts';
import { launch, withPage } from './browser.ts';
import { bigRelease, type BigSeed } from './seeds/big-release.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const PICTURES = 60;
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const boxOf = (selector: string): string => `(() => {
  const { left, right, top, bottom } = document.querySelector('${selector}').getBoundingClientRect();
  return { left, right, top, bottom };
})()`;
type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

let seed: BigSeed;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  [seed, browser] = await Promise.all([bigRelease(PICTURES), launch()]);
  served = await serveWeb({ app: createWeb(seed), port: 0 });
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await seed.close();
});

const open = async (page: Page): Promise<void> => {
  await page.goto(new URL(seed.release, served.url).href);
};

it.each(['light', 'dark'] as const)(
  'keeps heads and numbers of a large table in sight: %s',
  async (colorScheme) => {
    await withPage(browser, { viewport: DESK, colorScheme }, async (page) => {
      await open(page);
      await page.evaluate(`document.querySelector('.tall').scrollIntoView()`);
      await page.evaluate(`document.querySelector('.tall').scrollTo(90, 2400)`);
      const region = await page.evaluate<Box>(boxOf('.tall'));
      const head = await page.evaluate<Box>(boxOf('.tall thead th:nth-child(4)'));
      const number = await page.evaluate<Box>(boxOf('.tall tbody tr:nth-child(40) th'));
      expect(Math.abs(head.top - region.top)).toBeLessThan(3);
      expect(Math.abs(number.left - region.left)).toBeLessThan(3);
      expect(await page.evaluate(SIDEWAYS)).toBe(0);
    });
  },
);

it('shows what a keyboard is at beside its heads, never under them', async () => {
  await withPage(browser, { viewport: DESK }, async (page) => {
    await open(page);
    await page.focus('.tall tbody tr:nth-child(30) td:nth-child(9) a');
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const isCell = await page.evaluate(`document.activeElement.matches('.tall td a')`);
      if (!isCell) continue;
      const at = await page.evaluate<Box>(`(() => {
        const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
        return { left, right, top, bottom };
      })()`);
      const head = await page.evaluate<Box>(boxOf('.tall thead th'));
      expect(at.top).toBeGreaterThanOrEqual(head.bottom - 1);
      expect(at.left).toBeGreaterThanOrEqual(head.right - 1);
    }
  });
});

it('is cards on a phone that say once what holds for a whole column', async () => {
  await withPage(browser, { viewport: PHONE }, async (page) => {
    await open(page);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
    const once = page.locator('.unseen-once li:visible');
    const said = (await once.allInnerTexts()).map((line) => line.trim());
    expect(said).toEqual(['Home lists · unseen: its sources show words only']);
    expect(await page.locator('.released td:visible').count()).toBe(PICTURES * 7);
  });
  await withPage(browser, { viewport: DESK }, async (page) => {
    await open(page);
    expect(await page.locator('.unseen-once:visible').count()).toBe(0);
    expect(await page.locator('.released td:visible').count()).toBe(PICTURES * 8);
  });
});

it('prints every row, with nothing cut off', async () => {
  await withPage(browser, { viewport: DESK }, async (page) => {
    await open(page);
    await page.emulateMedia({ media: 'print' });
    const cut = `(() => { const { scrollHeight, clientHeight } = document.querySelector('.tall'); return scrollHeight - clientHeight; })()`;
    expect(await page.evaluate(cut)).toBeLessThan(3);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.tall thead')).display`)).toBe(
      'table-header-group',
    );
  });
});
