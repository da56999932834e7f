import { describe, expect, it } from 'vitest';
import { instant, type Attempt } from '../../domain/index.ts';
import { looksLikeTable } from './looks-like-table.ts';
import { pseudonymiseWith } from './pseudonymise.ts';
import { shieldAttempt } from './shield-attempt.ts';

function shield(body: string | Uint8Array, mediaType: string, origin: Attempt['origin'] = { kind: 'live' }) {
  const address = 'https://wave.example/s';
  const attempt: Attempt = {
    ...{ address, finalAddress: address, at: instant('2031-05-06T00:00:00Z'), status: 200, mediaType },
    ...{ viewer: { state: 'guest', region: null }, origin, headers: [], trouble: null },
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  };
  const pseudonymise = pseudonymiseWith(new Uint8Array(32).fill(7));
  return shieldAttempt(attempt, { platform: 'wave', scope: 'quip', public: [], pseudonymise }).attempt;
}
const textOf = ({ body }: Attempt): string => new TextDecoder().decode(body);

describe('JSON in a call', () => {
  const data = '{"user":{"screen_name":"晨光里的鹿","id":7712345678},\n"text":"回声"}';
  it.each([
    `cb(${data})`,
    `/**/ jQuery1_2.cb( ${data} );\n`,
    `for(;;);${data}`,
    `try{cb(${data});}catch(e){}`,
  ])('is read as JSON: %s', (body) => {
    const out = JSON.parse(textOf(shield(body, 'text/javascript'))) as { user: { screen_name: string } };
    expect(out).toMatchObject({ text: '回声' });
    expect(out.user.screen_name).toMatch(/^p_/);
  });
});

describe('texts with commas', () => {
  it('are no tables, and of more than a notice nobody can tell the names', () => {
    const text = '晨光里的鹿, 2小时前, 来自港角\n住在码头边，' + '今天我说了很多话。'.repeat(80);
    expect(shield(text, 'text/plain').trouble).toMatchObject({ reason: 'names-not-known' });
    expect(looksLikeTable('Hello, friends\nthe wind, it blows\n')).toBe(false);
  });

  it('are tables by their columns or their even rows', () => {
    expect(looksLikeTable('id,body\n1,x\n2,y,z\n')).toBe(true);
    expect(looksLikeTable('作者,内容\n甲,乙\n')).toBe(true);
  });
});

describe('bytes called a picture', () => {
  it('pass only where they begin like one', () => {
    const name = '晨光里的鹿说，' + '今天我说了很多话。'.repeat(80);
    expect(shield(name, 'image/jpeg').trouble).toMatchObject({ reason: 'names-not-known' });
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    expect(shield(png, 'image/png').body).toBe(png);
    const clip = new TextEncoder().encode('\0\0\0 ftypisom');
    expect(shield(clip, 'video/mp4').body).toBe(clip);
  });
});

it('the file that bytes came from is told without names, whatever they come to', () => {
  const origin = { kind: 'disk', file: '晨光里的鹿.json', member: null } as const;
  for (const body of ['{}', '', '海风。'.repeat(300)])
    expect(JSON.stringify(shield(body, 'text/plain', origin))).not.toContain('晨光');
});
