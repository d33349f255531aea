/** Strokes on a 16 by 16 grid. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  mail: 'M2.5 4h11v8h-11zM3 4.5l5 4 5-4',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.5V8l2.2 1.5',
  pause: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M6.6 6v4M9.4 6v4',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  person: 'M8 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M3.5 13.5c0-3 2-4 4.5-4s4.5 1 4.5 4',
  reopen: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3M8 11.6v.1',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.2V11M8 4.9V5',
  off: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M5.5 8h5',
  cross: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M4 6l4 4 4-4',
  trend: 'M2 11l3.6-3.6 2.6 2.4L14 4M10.4 4H14v3.6',
} as const;

export type IconName = keyof typeof paths;

/** A sign that repeats what the words beside it say, hence hidden from screen readers. */
export function Icon({ name }: Readonly<{ name: IconName }>) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
