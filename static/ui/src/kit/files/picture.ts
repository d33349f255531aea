import { linesOf } from './lines-of';

/** Sharp on screens with two device pixels to one. */
const scale = 2;
const margin = 16;
const titleHeight = 32;
const rowHeight = 24;
const lineHeight = 16;
const columnGap = 24;
const widestText = 360;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What decides how a mark looks; the tokens behind it are resolved, since the picture has no theme. */
const looks = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linecap'],
  ...['opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order'],
] as const;

/** A drawing as a file of its own: every colour and font written out as attributes, which no policy forbids. */
export function standAlone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const look of looks) copies[index]?.setAttribute(look, style.getPropertyValue(look));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  return image;
}

type Sheet = Readonly<{ context: CanvasRenderingContext2D; canvas: HTMLCanvasElement; ink: string; font: string }>;

/** An empty sheet in the colours of the page. */
function sheetOf(width: number, height: number): Sheet | null {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const style = getComputedStyle(document.body);
  const surface = getComputedStyle(document.documentElement).getPropertyValue('--ds-surface').trim();
  context.scale(scale, scale);
  context.fillStyle = surface || 'white';
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  return { context, canvas, ink: style.color, font: style.fontFamily };
}

function writeTitle({ context, ink, font }: Sheet, title: string): void {
  context.fillStyle = ink;
  context.font = `600 14px ${font}`;
  context.fillText(title, margin, margin + 8);
}

const fileOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));

/** A PNG of a drawing under its title, in the colours it has on the page; null where the browser makes none. */
export async function pictureOf(title: string, drawing: SVGSVGElement): Promise<Blob | null> {
  const { width, height } = drawing.getBoundingClientRect();
  const image = await imageOf(standAlone(drawing));
  const sheet = sheetOf(width + 2 * margin, height + titleHeight + 2 * margin);
  if (!sheet) return null;
  writeTitle(sheet, title);
  sheet.context.drawImage(image, margin, margin + titleHeight, width, height);
  return fileOf(sheet.canvas);
}

/** A PNG of a table, for figures that are drawn as one; long texts go over several lines. */
export async function pictureOfTable(title: string, rows: readonly (readonly string[])[]): Promise<Blob | null> {
  const measure = sheetOf(1, 1);
  if (!measure) return null;
  measure.context.font = `600 12px ${measure.font}`;
  const widthOf = (text: string) => measure.context.measureText(text).width;
  const cells = rows.map((row) => row.map((text) => linesOf(text, widestText, widthOf)));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.ceil(Math.max(0, ...cells.flatMap((row) => (row[column] ?? []).map(widthOf))) + columnGap),
  );
  const heights = cells.map((row) => rowHeight + (Math.max(1, ...row.map((lines) => lines.length)) - 1) * lineHeight);
  const sheet = sheetOf(Math.max(320, sum(widths)) + 2 * margin, sum(heights) + titleHeight + 2 * margin);
  if (!sheet) return null;
  writeTitle(sheet, title);
  cells.forEach((row, at) => {
    sheet.context.font = `${at === 0 ? 600 : 400} 12px ${sheet.font}`;
    const top = margin + titleHeight + sum(heights.slice(0, at)) + rowHeight / 2;
    row.forEach((lines, column) => {
      const x = margin + sum(widths.slice(0, column));
      lines.forEach((text, line) => sheet.context.fillText(text, x, top + line * lineHeight));
    });
  });
  return fileOf(sheet.canvas);
}
