/** The package ships no types. */
declare module 'html-encoding-sniffer' {
  /** The encoding's name, or `defaultEncoding` as given where the page declares none. */
  export default function sniff(
    bytes: Uint8Array,
    options?: {
      readonly xml?: boolean;
      readonly transportLayerEncodingLabel?: string;
      readonly defaultEncoding?: string;
    },
  ): string;
}
