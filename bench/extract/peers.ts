import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../scratch.ts';
import { scoreBodies } from '../shingles.ts';
import type { GoldPage } from './gold.ts';

const PEERS = join(import.meta.dirname, '../peers');
const OURS = join(import.meta.dirname, 'measure-ours.ts');
/** The one that everybody knows; ratios are against it. */
const BASE = 'readability-linkedom';
const NAMES = [BASE, 'defuddle', 'article-extractor', 'readabilitySAX'];

type Cost = { readonly ms: number; readonly cpuMs: number; readonly peakMb: number };
type Measured = Cost & { readonly name: string; readonly f1: number; readonly accuracy: number };

/**
 * Our reader and its peers on the same pages in one run, each in a process of its own that reads the pages from disk one
 * by one, one after the other. Time is DOM and extraction without warm-up; memory is the peak of the process.
 */
export function comparePeers(set: string, pages: readonly GoldPage[]): void {
  installPeers();
  const bodied = pages.filter(({ body }) => body !== undefined);
  const folder = scratch();
  const list = bodied.map(({ address }, index) => ({ file: `${index}.html`, address }));
  bodied.forEach(({ bytes }, index) => writeFileSync(join(folder, `${index}.html`), bytes));
  writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
  const measured = ['ours', ...NAMES].map((name) => measure(name, folder, bodied));
  const base = measured.find(({ name }) => name === BASE);
  console.log(`${set}: ${bodied.length} pages, each reader in a process of its own`);
  for (const one of measured) console.log(describe(one, bodied.length, base));
}

/** Peers are fetched when they are asked for and belong to no install of ours. */
function installPeers(): void {
  if (existsSync(join(PEERS, 'node_modules', 'defuddle'))) return;
  console.warn('Installing the peers into bench/peers …');
  const words = [
    '--prefix',
    PEERS,
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--no-package-lock',
  ];
  execFileSync('npm', words, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function measure(name: string, folder: string, pages: readonly GoldPage[]): Measured {
  const out = join(folder, `${name}.jsonl`);
  const words = name === 'ours' ? [OURS, folder, out] : [join(PEERS, 'measure.mjs'), name, folder, out];
  // Some peers write to stdout what they stumble over: the figures are the last line's end.
  const said = execFileSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const cost = JSON.parse(/\{[^{}]*\}$/.exec(said)?.[0] ?? '') as Cost;
  const texts = new Map(
    readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; text: string })
      .map(({ file, text }) => [file, text]),
  );
  const { f1, accuracy } = scoreBodies(
    pages.map(({ body }, index) => [body ?? '', texts.get(`${index}.html`) ?? '']),
  );
  return { ...cost, name, f1, accuracy };
}

function describe(one: Measured, pages: number, base: Measured | undefined): string {
  const rate = (ms: number) => ((pages * 1000) / ms).toFixed(0).padStart(5);
  const ratio = base ? (base.cpuMs / one.cpuMs).toFixed(2) : '-';
  return (
    `  ${one.name.padEnd(22)} F1 ${one.f1.toFixed(3)}, accuracy ${one.accuracy.toFixed(3)}, ` +
    `${rate(one.ms)} pages/s, ${rate(one.cpuMs)} a CPU second (${ratio}× ${BASE}), peak ${one.peakMb.toFixed(0)} MB`
  );
}
