import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  on: boolean;
  onChange(on: boolean): void;
  /** The name, when `children` does not say it. */
  label?: string;
  disabled?: boolean;
  children?: ComponentChildren;
}

/** An on/off switch that works at once; its text stands before the track. */
export function Switch({ on, onChange, label, disabled, children }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      {children && <span>{children}</span>}
      <i />
    </button>
  );
}
