const CALL = /^[\w$.]{1,100}\s*\(\s*(?=[{[])([\s\S]*[}\]])\s*\)\s*;?$/;
/** What servers put before data so that no other page can run it. */
const GUARD = /^(?:for\s*\(;;\);|while\s*\(1\);|\)\]\}',?|\/\*\*\/|try\s*\{)\s*/;

/** The JSON within a text, out of the call around it (`cb({…});`, JSONP); null where it does not begin like JSON. */
export function unwrapped(text: string): string | null {
  const bare = text.trim().replace(GUARD, '');
  if (/^[{[]/.test(bare)) return bare;
  return CALL.exec(bare.replace(/\}\s*catch\s*\([^]{0,40}$/, '').trimEnd())?.[1] ?? null;
}
