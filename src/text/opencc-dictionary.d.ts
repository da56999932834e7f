/** The dictionary files ship no types: pairs `from to[ to…]`, parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
