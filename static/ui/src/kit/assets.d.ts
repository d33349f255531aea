declare module '*.css';
declare module '@atlaskit/tokens/dist/esm/artifacts/themes/*' {
  /** Style sheet that gives every token its value under one theme. */
  const css: string;
  export default css;
}
