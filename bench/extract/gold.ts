import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { goldPictures } from './gold-pictures.ts';

/** One picture of the reference: every address it is known by. */
export type GoldPicture = {
  readonly addresses: readonly string[];
  readonly caption: string | null;
  readonly credits: readonly string[];
};

/** One page of a public gold set, and what a person read there; what the set does not tell is left out. */
export type GoldPage = {
  readonly id: string;
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly body?: string;
  readonly title?: string;
  /** The calendar day, `2025-11-01`; null where a person found none on the page. */
  readonly date?: string | null;
  readonly authors?: readonly string[];
  readonly pictures?: readonly GoldPicture[];
};

const SHARED = join(import.meta.dirname, '../../../shared/bench');

/** The sets that can be asked for; `aeb` is for reporting only: nothing is tuned on it. */
export const SETS: Readonly<Record<string, () => GoldPage[]>> = {
  aeb: readAeb,
  naeb: readNaeb,
  fundus: readFundus,
  zh: () => readDaniel('Chinese'),
  en: () => readDaniel('English'),
  ru: () => readDaniel('Russian'),
  htmldate: readHtmldate,
};

/** Whether the gold sets are on this machine. */
export const hasGold = (): boolean => existsSync(SHARED);

/** A set's archive laid out in a folder for temporary files, once. */
function unpacked(archive: string): string {
  const folder = join(tmpdir(), 'lacuna-bench', archive.replaceAll(/\W/g, '-'));
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['xf', join(SHARED, archive), '-C', folder]);
  }
  return folder;
}

const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

function readAeb(): GoldPage[] {
  const folder = join(SHARED, 'aeb');
  const gold = readJson(folder, 'ground-truth.json') as Record<string, { articleBody: string; url: string }>;
  return Object.entries(gold).map(([id, { articleBody, url }]) => ({
    id,
    address: url,
    bytes: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))),
    body: articleBody,
  }));
}

type NaebPage = { title: string; date: string; authors: string; articleBody: string; url?: string };

function readNaeb(): GoldPage[] {
  const folder = unpacked('naeb-dev.tar.xz');
  return Object.entries(readJson(folder, 'articles.json') as Record<string, NaebPage>).flatMap(
    ([id, page]) => {
      const file = join(folder, 'html', `${id}.html`);
      if (!existsSync(file)) return [];
      const authors = page.authors.split(/[,;|]\s*/).filter((name) => name.trim() !== '');
      return [
        {
          ...{ id, address: page.url ?? NOWHERE, bytes: readFileSync(file), body: page.articleBody },
          ...(page.title === '' ? {} : { title: page.title }),
          ...(page.date === '' ? {} : { date: page.date.slice(0, 10) }),
          ...(authors.length === 0 ? {} : { authors }),
        },
      ];
    },
  );
}

/** For sets that do not say where a page lay. */
const NOWHERE = 'https://unknown.example/article';

type FundusFlat = { full: string; title: string; date: string; authors: readonly string[] };
type FundusImage = {
  versions: readonly { url: string }[];
  caption: string | null;
  authors: readonly string[];
};

function readFundus(): GoldPage[] {
  const folder = unpacked('fundus-dev.tar.gz');
  return Object.entries(readJson(folder, 'gold-flat.json') as Record<string, FundusFlat>).flatMap(
    ([id, page]) => {
      const file = [id, id.replace(/\.gz$/, '')]
        .map((name) => join(folder, name))
        .find((name) => existsSync(name));
      if (file === undefined) return [];
      const stored = readFileSync(file);
      const versions = readJson(folder, id.replace(/_\d{4}_.*/, '.json')) as Record<
        string,
        { title: string; images?: readonly FundusImage[] }
      >;
      const images = Object.values(versions).find((version) => version.title === page.title)?.images ?? [];
      return [
        {
          ...{
            id,
            address: NOWHERE,
            bytes: stored[0] === 0x1f ? gunzipSync(stored) : stored,
            body: page.full,
          },
          ...{ title: page.title, date: page.date.slice(0, 10) },
          ...(page.authors.length === 0 ? {} : { authors: page.authors }),
          ...(images.length === 0 ? {} : { pictures: goldPictures(images.map(toGoldPicture)) }),
        },
      ];
    },
  );
}

const toGoldPicture = ({ versions, caption, authors }: FundusImage): GoldPicture => ({
  addresses: versions.map(({ url }) => url),
  caption,
  credits: authors,
});

function readDaniel(language: string): GoldPage[] {
  const folder = unpacked('daniel-dev.tar.gz');
  const languages = readJson(folder, 'doc_lg.json') as Record<string, string>;
  return readdirSync(join(folder, 'html'))
    .filter((id) => languages[id] === language)
    .map((id) => ({
      id,
      address: `https://${id.split('_')[1] ?? 'unknown.example'}/article`,
      bytes: readFileSync(join(folder, 'html', id)),
      body: readFileSync(join(folder, 'reference', id), 'utf8').replace(/<[^>]+>/g, ' '),
    }));
}

function readHtmldate(): GoldPage[] {
  const folder = unpacked('htmldate/htmldate-mediacloud200.tar.xz');
  // The set writes NaN where a page bears no date.
  const text = readFileSync(join(folder, 'eval_mediacloud_2020.json'), 'utf8').replaceAll(': NaN', ': null');
  const gold = JSON.parse(text) as Record<string, { file: string; date: string | null }>;
  return Object.entries(gold).map(([address, { file, date }]) => ({
    ...{ id: file, address, date },
    bytes: readFileSync(join(folder, 'test_set', file)),
  }));
}
