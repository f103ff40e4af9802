import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  look?: 'plain' | 'warn' | 'pending';
  children: ComponentChildren;
}

/** A boxed remark. */
export function Notice({ look = 'plain', children }: NoticeProps) {
  return (
    <div class="notice" data-look={look}>
      {children}
    </div>
  );
}
