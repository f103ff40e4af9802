import { formatDay, type Translate } from '../../lib/i18n';
import type { SaveState } from '../../lib/messages/save-state';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { refusalText } from '../ui/refusal';

export interface SaveBlockProps {
  save: SaveState;
  isPosting: boolean;
  onSave(): void;
  t: Translate;
}

/** Save, Saved with its closing date, or why not. */
export function SaveBlock({ save, onSave, isPosting, t }: SaveBlockProps) {
  if (!isPosting) return <p class="state">{t('popupNoPosting')}</p>;
  const closes =
    save.name === 'saved' && save.closeDate ? t('popupCloses', formatDay(save.closeDate, t.locale)) : null;
  return (
    <div class="save">
      {save.name === 'saved' ? (
        <p class="saved">
          <Icon name="check" />
          <b>{t('saveSaved')}</b>
          <span>{closes ?? t('popupNoCloses')}</span>
        </p>
      ) : (
        <Button
          look="main"
          aria-disabled={save.name === 'saving'}
          onClick={() => save.name !== 'saving' && onSave()}
        >
          {t(save.name === 'saving' ? 'saveSaving' : 'saveThisPosting')}
        </Button>
      )}
      <p role="status" class="told">
        {save.name === 'refused' && refusalText(save.code, t)}
        {save.name === 'saved' && <span class="hidden">{t('saveSavedLong')}</span>}
      </p>
    </div>
  );
}
