type Saved = Readonly<{ name: string; bytes: () => Promise<Buffer>; text: () => Promise<string> }>;

const bytesOf = (content: Blob) =>
  new Promise<Buffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(content);
  });

/** Files a screen saves from now on; jsdom has neither object URLs nor downloads, so this is the browser's door. */
export function filesSaved(): readonly Saved[] {
  const saved: Saved[] = [];
  const made = new Map<string, Blob>();
  URL.createObjectURL = (content) => {
    const address = `blob:${made.size}`;
    made.set(address, content as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function press(this: HTMLAnchorElement) {
    const content = made.get(this.href) ?? new Blob();
    const bytes = () => bytesOf(content);
    saved.push({ name: this.download, bytes, text: async () => (await bytes()).subarray(3).toString('utf8') });
  };
  return saved;
}
