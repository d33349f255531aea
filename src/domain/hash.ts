/** FNV-1a over UTF-16 units from a seed, finished as in MurmurHash3 for even spread; 32 bits, unsigned. */
function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const offsetBasis = 0x811c9dc5;

/** A number in [0, 1) that depends on the text alone. */
export const unitInterval = (text: string) => hash32(text, offsetBasis) / 2 ** 32;

/** A positive 31-bit number that depends on the text alone; fits SQL's INT. */
export const smallNumber = (text: string) => hash32(text, offsetBasis) & 0x7fffffff || 1;

/** A positive 53-bit number that depends on the text alone; two of a million people share one with a chance of 10⁻⁴. */
const wideNumber = (text: string) => hash32(text, offsetBasis) * 2 ** 21 + (hash32(text, 0x9747b28c) & 0x1fffff) || 1;

/** The number that stands for a person in the records, also when their account id is kept no longer; 0 for nobody. */
export const personNumber = (accountId: string | null) => (accountId === null ? 0 : wideNumber(accountId));
