/** What is used of WebAssembly: TypeScript declares it with the browser's types only, which this project leaves out. */
declare namespace WebAssembly {
  type Module = { readonly __module: true };
  function compile(bytes: Uint8Array): Promise<Module>;
}
