/** Wide characters take about a full 12 px square, all others a little over half of one. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]/;

/** About how wide 12 px text is drawn, on the generous side; enough to keep labels apart without measuring. */
export const textWidth = (text: string) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 12 : 6.9), 0);

/** The longest text that is drawn in full, in letters; the rest is told by a title. */
export function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
