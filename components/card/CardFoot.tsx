import { formatAsOf, type Translate } from '../../lib/i18n';
import type { SaveState } from '../../lib/messages/save-state';
import type { Meaning } from '../../lib/schema/meaning';
import { Button } from '../ui/Button';
import { ExternalLink } from '../ui/ExternalLink';
import { Icon } from '../ui/Icon';
import { refusalText } from '../ui/refusal';
import { SaveButton } from './SaveButton';

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
        {meaning && <span class="governs">{t('cardPostingGoverns')}</span>}
        {save.name !== 'none' && <SaveButton save={save} onSave={onSave} t={t} />}
      </div>
      <p class="told" role="status">
        {save.name === 'refused' && refusalText(save.code, t)}
      </p>
    </footer>
  );
}
