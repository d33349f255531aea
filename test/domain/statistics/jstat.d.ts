declare module 'jstat' {
  export const jStat: {
    beta: { inv: (p: number, a: number, b: number) => number };
    studentt: { inv: (p: number, degrees: number) => number };
  };
}
