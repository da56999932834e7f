// A thread of `lacuna extract`: reads the answers it is handed.
import { instant } from '../../domain/index.ts';
import { readRecord } from './read-record.ts';
import { serveTasks } from './serve-tasks.ts';

const PAGE = '<html><body><article><h1>A first page</h1><p>Tables are loaded when they are first needed.</p>';

/** Reads a page of no account, so that loading tables is not charged to the first page that counts. */
function warmUp(): void {
  const address = 'https://echo.example/first';
  const viewer = { state: 'guest', region: null } as const;
  const origin = { kind: 'disk', file: '', member: null } as const;
  const body = new TextEncoder().encode(PAGE);
  const kept = { at: instant(0), viewer, origin, headers: [], status: 200, mediaType: 'text/html' };
  readRecord({ attempt: { address, finalAddress: address, ...kept, body, trouble: null }, zone: 'UTC' });
}

warmUp();
serveTasks(readRecord);
