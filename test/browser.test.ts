import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWeb, type Served } from '../src/web/index.ts';
import { findChromium, keepScreenshot, launch, withPage } from './browser.ts';
import { openSummit, type Shown } from './seeds/summit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
/** A page takes a second where nine others work on two cores. */
const PATIENCE = 180_000;
const DESK = { width: 1280, height: 900 };

// What runs in the browser is text: the types of the DOM would otherwise hold in all of our code.
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const BROKEN_PICTURES = '[...document.images].filter((image) => image.naturalWidth === 0).length';
const SHAPES = `[...document.querySelectorAll('svg symbol')].map((one) => one.innerHTML.replaceAll(/class="[^"]*"/g, ''))`;
const COLOURS = `Object.fromEntries(['--seen', '--silent', '--unseen', '--ink', '--soft'].map((name) =>
  [name, getComputedStyle(document.documentElement).getPropertyValue(name).trim()]))`;
const RUN_AXE = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then((result) => result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`;
/** Where things stand on the page; a link within running text is as high as its line. */
const boxesOf = (selector: string): string => `[...document.querySelectorAll('${selector}')].map((one) => {
  const { left, right, height } = one.getBoundingClientRect();
  return { left, right, height, html: one.outerHTML.slice(0, 160), inSentence: one.closest('.finding, .prose, .read') !== null };
})`;
type Box = Readonly<{ left: number; right: number; height: number; html: string; inSentence: boolean }>;
const STOP = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const selector = at.matches('.matrix a.cell') ? 'cell' : at.tagName.toLowerCase();
  return { selector, outlined: getComputedStyle(at).outlineStyle !== 'none' };
})()`;

let shown: Shown;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  [shown, browser] = await Promise.all([openSummit(), launch()]);
  served = await serveWeb({ app: shown.app, port: 0 });
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await served.close();
  await shown.close();
});

const open = async (page: Page, path: string) => {
  const response = await page.goto(new URL(path, served.url).href);
  return response?.status();
};

describe('every main page', { timeout: PATIENCE }, () => {
  it.each(['light', 'dark'] as const)('passes axe in %s', async (colorScheme) => {
    // Axe is a script: the policy is lifted for the test alone; what runs on the pages themselves is tested below.
    await withPage(browser, { viewport: DESK, colorScheme, bypassCSP: true }, async (page) => {
      for (const [name, path] of Object.entries(shown.paths)) {
        await open(page, path);
        expect(await violationsOn(page), `${name} ${path}`).toEqual([]);
        if (colorScheme === 'light' || name === 'story')
          await keepScreenshot(page, colorScheme === 'light' ? name : `${name}-dark`);
      }
    });
  });

  it('fits a phone and a desk without scrolling sideways, and asks nobody else for anything', async () => {
    for (const viewport of [PHONE, DESK, { width: 768, height: 1024 }, { width: 1920, height: 1080 }]) {
      await withPage(browser, { viewport, javaScriptEnabled: true }, async (page) => {
        const elsewhere: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(served.url)) elsewhere.push(request.url());
        });
        for (const [name, path] of Object.entries(shown.paths)) {
          await open(page, path);
          const wider = await page.evaluate<number>(SIDEWAYS);
          expect(wider, `${name} at ${viewport.width}`).toBeLessThanOrEqual(0);
          if (viewport === PHONE && (name === 'story' || name === 'stories'))
            await keepScreenshot(page, `${name}-phone`);
        }
        expect(elsewhere).toEqual([]);
      });
    }
  });

  it('shows a phone every cell of a table of answers without a move sideways, and links a finger can hit', async () => {
    await withPage(browser, { viewport: PHONE }, async (page) => {
      for (const [path, cells] of [
        [shown.paths.gaps, '.ledger .who'],
        [shown.paths.story, '.matrix td'],
        [shown.paths.release, '.matrix td'],
        [shown.paths['release-cell'], '[aria-labelledby="sources"] td'],
        [shown.paths.cell, '[aria-labelledby="sources"] td'],
        [shown.paths.picture, '.seen-at td'],
      ] as const) {
        await open(page, path);
        const boxes = await page.evaluate<readonly Box[]>(boxesOf(cells));
        expect(boxes.length, path).toBeGreaterThan(2);
        expect(boxes.filter(({ left, right }) => left < 0 || right > PHONE.width)).toEqual([]);
      }
      for (const path of Object.values(shown.paths)) {
        await open(page, path);
        const links = await page.evaluate<readonly Box[]>(boxesOf('a, summary'));
        const low = links.filter(({ height, inSentence }) => height > 0 && height < 24 && !inSentence);
        expect(
          low.map(({ html }) => html),
          path,
        ).toEqual([]);
      }
    });
  });

  it('shows the sentence of a story whole, with what could not be judged, on its own page and on the first', async () => {
    await withPage(browser, { viewport: PHONE }, async (page) => {
      for (const path of [shown.paths.stories, shown.paths.story]) {
        await open(page, path);
        const cut = await page.evaluate<number>(
          "Math.max(...[...document.querySelectorAll('.finding')].map((one) => one.scrollHeight - one.clientHeight))",
        );
        expect(cut, path).toBeLessThanOrEqual(0);
        expect(await page.locator('.finding', { hasText: 'could not be judged' }).count()).toBeGreaterThan(0);
      }
    });
  });

  it('reads the same without scripts, in three languages', async () => {
    await withPage(browser, { viewport: DESK, javaScriptEnabled: false }, async (page) => {
      for (const [name, path] of Object.entries(shown.paths)) {
        for (const [tongue, tag] of [
          ['en', 'en'],
          ['zh', 'zh-Hans'],
          ['ko', 'ko'],
        ] as const) {
          const status = await open(page, `${path}?lang=${tongue}`);
          expect(status, path).toBe(name === 'not-found' ? 404 : 200);
          expect(await page.locator('html').getAttribute('lang')).toBe(tag);
          expect(await page.locator('h1').innerText()).not.toBe('');
          if (name === 'story' && tongue !== 'en') await keepScreenshot(page, `${name}-${tongue}`);
        }
      }
    });
  });

  it('loads its style and shows every picture it names', async () => {
    await withPage(browser, { viewport: DESK }, async (page) => {
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      await open(page, shown.paths.story);
      const pictures = page.locator('main img');
      expect(await pictures.count()).toBeGreaterThan(11);
      for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => page.evaluate<number>(BROKEN_PICTURES)).toBe(0);
      expect(faults).toEqual([]);
    });
  });
});

it('lists as many looks under a silence as it rests on', async () => {
  const read = async <Shape>(path: string) =>
    (await (await shown.app.request(`http://127.0.0.1${path}.json`)).json()) as Shape;
  type Line = Readonly<{ subject: { id: string }; vantageId: string; state: string; behind: object }>;
  const { coverages } = await read<{ coverages: readonly Line[] }>(shown.paths.story);
  const silent = coverages.filter((one) => one.state === 'silent');
  expect(silent.length).toBeGreaterThan(2);
  for (const { subject, vantageId, behind } of silent) {
    const cell = await read<{ total: number }>(`${shown.paths.story}/elements/${subject.id}/${vantageId}`);
    const all = (Object.values(behind) as number[]).reduce((sum, count) => sum + count, 0);
    expect(cell.total, `${subject.id} at ${vantageId}`).toBe(all);
  }
});

describe('with the keyboard', { timeout: PATIENCE }, () => {
  it('the first stop leads past the navigation', async () => {
    await withPage(browser, { viewport: DESK }, async (page) => {
      await open(page, shown.paths.story);
      await page.keyboard.press('Tab');
      const skip = page.locator('.skip');
      expect(await page.evaluate<boolean>("document.activeElement.matches('.skip')")).toBe(true);
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('main');
    });
  });

  it('every cell and every closed part can be reached and opened, and shows where one is', async () => {
    await withPage(browser, { viewport: DESK }, async (page) => {
      await open(page, shown.paths.story);
      const cells = await page.locator('.matrix a.cell').count();
      const stops = await tabStops(page);
      expect(stops.filter((stop) => stop.selector === 'cell')).toHaveLength(cells);
      expect(stops.filter((stop) => stop.selector === 'summary').length).toBeGreaterThan(0);
      expect(stops.filter((stop) => !stop.outlined)).toEqual([]);
      await page.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
    });
  });
});

describe('the states', () => {
  it('differ in shape, and only silent is warm', async () => {
    await withPage(browser, { viewport: DESK }, async (page) => {
      await open(page, shown.paths.method);
      const shapes = await page.evaluate<string[]>(SHAPES);
      expect(shapes.length).toBeGreaterThan(3);
      expect(new Set(shapes).size).toBe(shapes.length);
      const colours = await page.evaluate<Record<string, string>>(COLOURS);
      const isWarm = Object.keys(colours).filter((name) => warmthOf(colours[name] ?? '') > 40);
      expect(isWarm).toEqual(['--silent']);
    });
  });
});

it('prints on A4 without losing a column', async () => {
  await withPage(browser, { viewport: { width: 720, height: 1018 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const path of [shown.paths.story, shown.paths.release]) {
      await open(page, path);
      expect(await page.locator('form.filter, .top nav').first().isVisible()).toBe(false);
      const table = await page.locator('.matrix').boundingBox();
      expect((table?.x ?? 0) + (table?.width ?? 9999), path).toBeLessThanOrEqual(720);
    }
  });
});

it('says how to install a browser where there is none', () => {
  expect(() => findChromium({ PATH: '/nowhere' })).toThrow('apt-get install chromium');
});

async function violationsOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  const found = await page.evaluate<AxeViolations>(RUN_AXE);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html)
        .join(' ')}`,
  );
}

type AxeViolations = readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];

/** How much redder than blue a colour such as `#b03a12` is, 0–255. */
function warmthOf(colour: string): number {
  const [red = 0, , blue = 0] = (colour.match(/[0-9a-f]{2}/g) ?? []).map((part) => parseInt(part, 16));
  return red - blue;
}

type Stop = { readonly selector: string; readonly outlined: boolean };

/** Everything Tab stops at, once round. */
async function tabStops(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < 400; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(STOP);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}
