/** Prints one part of the page alone. Everything else comes back when the browser is done. */
export function printOne(part: Element): void {
  const { documentElement: root } = document;
  part.setAttribute('data-printed', '');
  root.setAttribute('data-printing-one', '');
  const restore = () => {
    part.removeAttribute('data-printed');
    root.removeAttribute('data-printing-one');
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
