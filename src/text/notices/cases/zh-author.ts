/** Whoever put it there, by the names platforms have for them. */
export const AUTHOR =
  /(?:发布者|发布人|原?作者|博主|楼主|题主|答主|[Uu][Pp]主|主播|创作者|用户(?:自己)?|本人|自己|发帖人|微主|原\s?[Pp][Oo])\s?/u;

/** Patterns one after the other. */
export const joined = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join(''), 'u');
