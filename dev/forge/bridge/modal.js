const widths = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '96vw',
  fullscreen: '100vw',
  resizable: '800px',
};

const sizeOf = (size) =>
  typeof size === 'string'
    ? { width: widths[size], height: '70vh' }
    : { width: size.width, height: size.height ?? '70vh' };

function addressOf(resource, { src, resources = {} }) {
  if (!resource) return src;
  const address = resources[resource];
  if (!address) throw new Error(`The app has no resource "${resource}".`);
  return address;
}

/** A dialog of the app over the whole page; what it closes with goes back to whoever opened it. */
export function openModal(
  { resource, onClose, size, context, closeOnEscape, closeOnOverlayClick, title },
  options,
  around,
  showModule,
) {
  const src = addressOf(resource, options);
  const dialog = document.createElement('dialog');
  dialog.className = 'forge-modal';
  dialog.setAttribute('aria-label', title || options.title);
  Object.assign(dialog.style, sizeOf(size));

  const end = (payload) => {
    dialog.close();
    dialog.remove();
    onClose?.(payload);
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (closeOnEscape) end();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && closeOnOverlayClick) end();
  });
  document.body.append(dialog);
  const extension = { ...around.extension, modal: context };
  showModule(dialog, {
    ...options,
    src,
    title: title || options.title,
    fill: true,
    basePath: undefined,
    context: { ...around, extension },
    onClose: end,
  });
  dialog.showModal();
  return true;
}
