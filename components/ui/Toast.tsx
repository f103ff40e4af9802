import type { Translate } from '../../lib/i18n';
import { BusyButton } from './BusyButton';
import { Button } from './Button';
import { Icon } from './Icon';

export interface ToastProps {
  text: string;
  actionLabel: string;
  onAction(): unknown;
  onDismiss(): void;
  t: Translate;
}

/** What was just done, with the way back. It stays until it is used or dismissed: nobody has to hurry. */
export function Toast({ text, actionLabel, onAction, onDismiss, t }: ToastProps) {
  return (
    <div class="toast">
      <span>{text}</span>
      <BusyButton onPress={onAction}>{actionLabel}</BusyButton>
      <Button look="icon" aria-label={t('watchlistDismiss')} onClick={onDismiss}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
