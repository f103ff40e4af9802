import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

export interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'type' | 'icon'> {
  look?: 'plain' | 'main' | 'quiet' | 'icon';
  children: ComponentChildren;
}

/** A push button. An icon-only button needs an `aria-label`. */
export function Button({ look = 'plain', children, ...rest }: ButtonProps) {
  return (
    <button type="button" class="button" data-look={look} {...rest}>
      {children}
    </button>
  );
}
