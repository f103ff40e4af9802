import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { adoptStyle } from './adopt-style';

export interface SealedProps {
  css: string;
  children: ComponentChildren;
}

/** Draws its children into a closed root of their own: who found a way into the root around it sees an empty element. */
export function Sealed({ css, children }: SealedProps) {
  const host = useRef<HTMLSpanElement>(null);
  const mount = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    mount.current ??= mountIn(host.current, css);
    render(children, mount.current);
  });
  useLayoutEffect(() => () => void (mount.current && render(null, mount.current)), []);
  return <span ref={host} class="sealed" />;
}

function mountIn(host: HTMLElement, css: string): HTMLElement {
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyle(root, css);
  return root.appendChild(host.ownerDocument.createElement('span'));
}
