/** As much of React as the hostile pages use; it ships no types of its own. */
declare module 'react' {
  export type Node = object | string | number | null;
  export function createElement(type: unknown, props?: object | null, ...children: unknown[]): object;
  export function useState<T>(initial: T): [T, (next: T) => void];
  export const StrictMode: unknown;
}

declare module 'react-dom' {
  export function flushSync<T>(change: () => T): T;
}

declare module 'react-dom/client' {
  interface Root {
    render(node: object): void;
    unmount(): void;
  }
  interface Told {
    onRecoverableError?(error: unknown): void;
    onUncaughtError?(error: unknown): void;
  }
  export function createRoot(container: Element | Document, told?: Told): Root;
  export function hydrateRoot(container: Element | Document, node: object, told?: Told): Root;
}

declare module 'react-dom/server' {
  export function renderToString(node: object): string;
}
