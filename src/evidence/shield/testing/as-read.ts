/** What anybody can read out of a text with patience: escapes, entities, Base64, without marks and unseen signs. For tests. */
export function asReadByAnybody(text: string): string {
  const forms = [text];
  for (let times = 0; times < 3; times += 1) forms.push(unescaped(forms.at(-1) ?? ''));
  const all = [...forms, ...forms.map(withBase64)].join('\n');
  return `${all}\n${all.replace(/<[^>]*>/g, '')}`.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
}

const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

const unescaped = (text: string): string =>
  text
    .replace(/(?:%[0-9a-f]{2})+/giu, decoded)
    .replaceAll('&amp;', '&')
    .replace(/&#x([0-9a-f]{1,5});/giu, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\+u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function decoded(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

const withBase64 = (text: string): string =>
  text.replace(/[\w+/-]{8,}={0,2}/g, (run) => ` ${Buffer.from(run, 'base64').toString('utf8')} `);
