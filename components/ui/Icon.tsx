const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  next: 'M6 3l5 5-5 5',
  previous: 'M10 3L5 8l5 5',
  down: 'M3 6l5 5 5-5',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  out: 'M6.5 3.5H3v9.5h9.5V9.5M9 3h4v4M13 3L7.5 8.5',
  trash: 'M2.5 4.5h11M6 4.5V3h4v1.5M4 4.5l.7 8.5h6.6l.7-8.5M6.7 7v3.5M9.3 7v3.5',
  lock: 'M4 7.5h8V13H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2',
} as const;

export interface IconProps {
  name: keyof typeof paths;
}

/** A decorative drawing; the control around it carries the name. */
export function Icon({ name }: IconProps) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      aria-hidden="true"
      data-turns={name === 'next' || name === 'previous' ? '' : undefined}
    >
      <path d={paths[name]} />
    </svg>
  );
}
