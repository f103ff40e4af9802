/// <reference types="vite/client" />
import type { Translate } from '../../lib/i18n';
import type { SaveState } from '../../lib/messages/save-state';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Sealed } from '../ui/Sealed';
import css from './save.css?inline';

export interface SaveButtonProps {
  save: SaveState;
  onSave(): void;
  t: Translate;
}

/**
 * What tells whether the posting was saved, where a page does not see it. Firefox leads a page that searches itself
 * (`window.find`) to words in a closed root, and so into the root. This has one of its own, which is of one size whatever
 * it says, and in which no search ends: its words are inert, or written by the style sheet (`data-words`). Inert words
 * are kept from screen readers too; those read the labels and the status line.
 */
export function SaveButton({ save, onSave, t }: SaveButtonProps) {
  const isSaving = save.name === 'saving';
  const label = t(isSaving ? 'saveSaving' : 'savePosting');
  return (
    <Sealed css={css}>
      <span class="save">
        {save.name === 'saved' ? (
          <span class="saved" role="img" aria-label={t('saveSaved')}>
            <Icon name="check" />
            <span inert>{t('saveSaved')}</span>
          </span>
        ) : (
          <Button aria-label={label} aria-disabled={isSaving} onClick={() => isSaving || onSave()}>
            <span inert>{label}</span>
          </Button>
        )}
        {/* As wide as each of them. */}
        <span class="button" data-words={t('savePosting')} aria-hidden="true" />
        <span class="button" data-words={t('saveSaving')} aria-hidden="true" />
        <span class="saved" data-words={t('saveSaved')} aria-hidden="true">
          <Icon name="check" />
        </span>
        <span class="hidden" role="status">
          {save.name === 'saved' && <span data-words={t('saveSavedLong')} />}
        </span>
      </span>
    </Sealed>
  );
}
