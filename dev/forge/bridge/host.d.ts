/** What a page of the site says of the module it shows. */
export type ShowOptions = Readonly<{
  /** Title of the frame, for whoever does not see it. */
  title: string;
  /** Address of the module's page. */
  src: string;
  /** What forge.moduleContext gave. */
  context: object;
  /** The frame takes the height of its container instead of its content's. */
  fill?: boolean;
  /** Makes it a full page: its history goes on behind this path. */
  basePath?: string | undefined;
  moduleUrl?: (moduleKey: string, location: Readonly<{ projectKey?: string }>) => string;
  /** Addresses of the resources a modal may show, by key. */
  resources?: Readonly<Record<string, string>>;
  /** Takes the module away; without it there is nothing to close. */
  onClose?: (payload?: unknown) => void;
}>;

export type ShownModule = Readonly<{
  frame: HTMLIFrameElement;
  setTheme: (colorMode: 'light' | 'dark') => void;
  close: (payload?: unknown) => void;
  /** An event the place around the module tells it. */
  emit: (event: string, payload?: unknown) => void;
}>;

export function showModule(container: HTMLElement, options: ShowOptions): ShownModule;
