/** Prints one part of the page alone, in light colours. Everything else comes back when the browser is done. */
export function printOne(part: Element, onDone = () => {}): void {
  const { documentElement: root } = document;
  const mode = root.getAttribute('data-color-mode') ?? 'light';
  part.setAttribute('data-printed', '');
  root.setAttribute('data-printing-one', '');
  root.setAttribute('data-color-mode', 'light');
  const restore = () => {
    part.removeAttribute('data-printed');
    root.removeAttribute('data-printing-one');
    root.setAttribute('data-color-mode', mode);
    onDone();
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
