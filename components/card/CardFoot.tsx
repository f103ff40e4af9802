import { formatAsOf, type Translate } from '../../lib/i18n';
import type { SaveState } from '../../lib/messages/save-state';
import type { Meaning } from '../../lib/schema/meaning';
import { Button } from '../ui/Button';
import { ExternalLink } from '../ui/ExternalLink';
import { Icon } from '../ui/Icon';
import { refusalText } from '../ui/refusal';

export type FootPanel = 'why' | 'sources';

export interface CardFootProps {
  meaning: Meaning | undefined;
  panel: FootPanel | null;
  panelId: string;
  onPanel(panel: FootPanel | null): void;
  save: SaveState;
  onSave(): void;
  t: Translate;
}

/** Whose word the card is, from when, why the mark is there, and the way to keep the posting. */
export function CardFoot({ meaning, panel, panelId, onPanel, save, onSave, t }: CardFootProps) {
  // The best source comes first, but one that says from when it is tells more.
  const source = meaning?.sources.find(({ asOf }) => asOf) ?? meaning?.sources[0];
  const toggle = (name: FootPanel) => onPanel(panel === name ? null : name);
  return (
    <footer class="foot">
      {meaning && (
        <p class="source">
          {source ? (
            <>
              <ExternalLink url={source.url} t={t} title={source.title} lang={t.datasetLang}>
                {source.publisher ?? source.title}
              </ExternalLink>
              <span>{source.asOf ? formatAsOf(source.asOf.slice(0, 7), t.locale) : t('cardUndated')}</span>
            </>
          ) : (
            <span class="unsourced">{t('cardNoSource')}</span>
          )}
          <Button
            look="quiet"
            aria-expanded={panel === 'sources'}
            aria-controls={panelId}
            onClick={() => toggle('sources')}
          >
            {meaning.sources.length > 1 && `+${meaning.sources.length - 1}`}
            <Icon name="down" />
            <span class="hidden">{t.plural('cardSources', meaning.sources.length)}</span>
          </Button>
        </p>
      )}
      <div class="actions">
        <Button
          look="quiet"
          aria-expanded={panel === 'why'}
          aria-controls={panelId}
          onClick={() => toggle('why')}
        >
          {t('why')}
        </Button>
        {meaning && <span>{t('cardPostingGoverns')}</span>}
        {save.name !== 'none' && <SaveButton save={save} onSave={onSave} t={t} />}
      </div>
      <p class="told" role="status">
        {save.name === 'refused' && refusalText(save.code, t)}
        {save.name === 'saved' && <span class="hidden" data-words={t('saveSavedLong')} />}
      </p>
    </footer>
  );
}

/**
 * What tells whether the posting was saved. A page can search the text of a closed root (`window.find`), but not what is
 * inert or what a style sheet writes. So the words that are seen are inert, which keeps them from screen readers too:
 * those read the label instead, and the status line, which the style sheet writes (`data-words`).
 */
function SaveButton({ save, onSave, t }: Pick<CardFootProps, 'save' | 'onSave' | 't'>) {
  if (save.name === 'saved') {
    return (
      <span class="saved" role="img" aria-label={t('saveSaved')}>
        <Icon name="check" />
        <span inert>{t('saveSaved')}</span>
      </span>
    );
  }
  const isSaving = save.name === 'saving';
  const label = t(isSaving ? 'saveSaving' : 'savePosting');
  return (
    <Button aria-label={label} aria-disabled={isSaving} onClick={() => isSaving || onSave()}>
      <span inert>{label}</span>
    </Button>
  );
}
