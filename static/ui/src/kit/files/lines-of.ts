/** A text in lines no wider than that, broken between words, and inside one that is wider by itself. */
export function linesOf(text: string, most: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    for (let signs = [...line]; signs.length > 1 && widthOf(line) > most; signs = [...line]) {
      let fit = signs.length - 1;
      while (fit > 1 && widthOf(signs.slice(0, fit).join('')) > most) fit -= 1;
      lines.push(signs.slice(0, fit).join(''));
      line = signs.slice(fit).join('');
    }
  }
  return [...lines, line];
}
