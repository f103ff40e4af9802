import { useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button';

export interface BusyButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** What it answers is waited for. */
  onPress(): unknown;
}

/** A push button for what may take a while: it shows that it is at it, and takes no other press meanwhile. */
export function BusyButton({ onPress, ...rest }: BusyButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      await onPress();
    } finally {
      setBusy(false);
    }
  };
  return <Button {...rest} aria-busy={isBusy} aria-disabled={isBusy} onClick={() => void press()} />;
}
