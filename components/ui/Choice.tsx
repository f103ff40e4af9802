import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceProps<T extends string> {
  legend: string;
  value: T;
  options: readonly { value: T; label: ComponentChildren }[];
  onChange(value: T): void;
}

/** One of a few, all in sight: radio buttons drawn as a row of boxes. */
export function Choice<T extends string>({ legend, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class="hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
