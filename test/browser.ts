import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import sharp from 'sharp';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Where a Chromium is: CHROMIUM_PATH, else the first of its names on PATH.
 *
 * @throws Error saying how to install one; a browser test that is skipped tests nothing
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['CHROMIUM_PATH'];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = named ? [named] : folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = places.find(isRunnable);
  if (found === undefined) {
    throw new Error(
      `no Chromium ${named ? `at CHROMIUM_PATH=${named}` : 'on PATH'}: run "apt-get install chromium", or name one in CHROMIUM_PATH`,
    );
  }
  return found;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ARGS });
}

/** Opens a page in a context of its own, and closes both when `work` is done. */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const SCREENSHOTS = join(import.meta.dirname, '..', 'docs', 'screenshots');

/** The top of a page is what a document shows; the rest is more of the same. */
const MOST_HEIGHT = 2600;

/** Writes a screenshot of the page to docs/screenshots, when LACUNA_SCREENSHOTS=1 asks for it. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (process.env['LACUNA_SCREENSHOTS'] !== '1') return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  const whole = sharp(await page.screenshot({ fullPage: true }));
  const { width, height } = await whole.metadata();
  await whole
    .extract({ left: 0, top: 0, width, height: Math.min(height, MOST_HEIGHT) })
    .png({ palette: true, quality: 90, effort: 8 })
    .toFile(join(SCREENSHOTS, `${name}.png`));
}
