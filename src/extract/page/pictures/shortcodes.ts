const SHORTCODE = /\[caption\b([^\]]{0,400})\]([^]{0,3000}?)\[\/caption\]/g;
const QUOTE = '(?:"|&quot;|&#8221;|&#8243;|”|″)';
const NAMED = new RegExp(`\\bcaption=${QUOTE}([^]*?)${QUOTE}`);
/** The image with the link around it, and what comes after. */
const IMAGE = /^([^]*<img\b[^>]*>\s*(?:<\/a>)?)([^]*)$/i;

/**
 * `[caption …]<img> Words[/caption]` as a figure: a copy of a text often keeps the signs by which the first site's content
 * system would have made one.
 */
export function withFigures(markup: string): string {
  if (!markup.includes('[/caption]')) return markup;
  return markup.replace(SHORTCODE, (whole, attributes: string, inside: string) => {
    const parts = IMAGE.exec(inside);
    if (parts === null) return whole;
    const caption = NAMED.exec(attributes)?.[1] ?? parts[2] ?? '';
    return `<figure>${parts[1] ?? ''}<figcaption>${caption}</figcaption></figure>`;
  });
}
