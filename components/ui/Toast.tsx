import type { Translate } from '../../lib/i18n';
import { Button } from './Button';
import { Icon } from './Icon';

export interface ToastProps {
  text: string;
  actionLabel: string;
  onAction(): void;
  onDismiss(): void;
  t: Translate;
}

/** What was just done, with the way back. It stays until it is used or dismissed: nobody has to hurry. */
export function Toast({ text, actionLabel, onAction, onDismiss, t }: ToastProps) {
  return (
    <div class="toast">
      <span>{text}</span>
      <Button onClick={onAction}>{actionLabel}</Button>
      <Button look="icon" aria-label={t('watchlistDismiss')} onClick={onDismiss}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
