import { expect, it, vi } from 'vitest';
import { findCapture, loadCoverage } from '../src/store/index.ts';
import { dump, passOver, scratchFolder } from './scratch.ts';

// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>
<item><title>Fares</title><link>https://paper.example/fares.html</link></item></channel></rss>`;

const page = (sentence: string): string =>
  `<html lang="en"><head><title>Fares</title></head><body><article><h1>Fares</h1>
<p>${sentence}</p>${'<p>The ferry council met on Sunday and talked for a long time about the harbour wall.</p>'.repeat(6)}</article></body></html>`;

const OBSERVATORY = `lacuna: 1
name: Harbour
vantages: [{ id: all, name: All }]
sources:
  - { id: paper, vantage: all, connector: feed, path: web/*/feed.xml, address: 'https://paper.example/feed.xml', follow: pages, every: 2h }
events:
  - id: council
    name: The council
    match: [ferry council]
    elements:
      - { id: echo, name: The echo, match: [echo] }
      - { id: bell, name: The bell, match: [bell] }
      - { id: bell-later, name: The bell in the evening, match: [bell], released: '2031-05-04T10:30:00Z' }
`;

it('shows an element from the capture in which an edit brought it, until the capture in which it is not there', async () => {
  const web = (time: string, sentence: string) => ({
    [`web/2031-05-04T${time}Z/feed.xml`]: feed,
    [`web/2031-05-04T${time}Z/fares.html`]: page(sentence),
  });
  const folder = scratchFolder({
    'observatory.yaml': OBSERVATORY,
    ...web('0910', 'The bell rang.'),
    ...web('0940', 'The bell rang.'),
    ...web('1010', 'They heard an echo.'),
    ...web('1040', 'They heard an echo.'),
    ...web('1110', 'They heard an echo.'),
    ...web('1140', 'They heard an echo.'),
    ...web('1340', 'They heard an echo.'),
    ...web('1540', 'They heard an echo.'),
    ...web('1740', 'They heard an echo.'),
  });
  const first = await passOver(folder, async (workshop) => {
    const coverage = await loadCoverage(workshop.store);
    const answer = async (element: string) => {
      const found = coverage.find(({ subject, sourceId }) => subject.id === element && sourceId !== null);
      const [item] = found?.items ?? [];
      const capture = item ? await findCapture(workshop.store, item.captureId) : undefined;
      const times = [found?.firstSeen?.after, found?.firstSeen?.at, capture?.at];
      return [found?.state, ...times.map((at) => at?.slice(11, 16) ?? null)];
    };
    expect(await answer('echo')).toEqual(['covered', '09:40', '10:10', '10:10']);
    expect(await answer('bell')).toEqual(['covered', null, '09:10', '09:10']);
    expect(await answer('bell-later')).toEqual(['silent', null, null, null]);
    return dump(workshop);
  });
  expect(first['item']).toHaveLength(1);
  expect(first['item_version']).toHaveLength(3);
  expect(await passOver(folder, dump)).toEqual(first);
});
