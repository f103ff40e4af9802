import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';
import type { SaveState } from '../../lib/messages/save-state';
import type { CardContent, CardControl } from '../../lib/page/types';
import type { Meaning } from '../../lib/schema/meaning';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { KindBadge, kindName } from '../ui/KindBadge';
import { CardBody } from './CardBody';
import { CardFoot, type FootPanel } from './CardFoot';
import { meaningSubtitle, meaningTitle } from './headings';
import { Meanings } from './Meanings';
import { Scroller } from './Scroller';
import { SourcesPanel } from './SourcesPanel';
import { WhyPanel } from './WhyPanel';

export interface CardProps {
  content: CardContent;
  control: CardControl;
  save: SaveState;
  onSave(): void;
  t: Translate;
}

/**
 * The card of one mention. Opened by keyboard it is a dialog that the host moves focus to; opened by pointer it
 * takes no focus, and everything in it can still be reached by Tab.
 */
export function Card({ content, control, save, onSave, t }: CardProps) {
  const { mention, meanings, failed, openedBy, theme } = content;
  const [chosen, setChosen] = useState(0);
  const [panel, setPanel] = useState<FootPanel | null>(null);
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const panelTop = useRef<HTMLDivElement>(null);
  const meaning = meanings?.[chosen] ?? meanings?.[0];

  // Scrolls the card alone; scrollIntoView would move the page under it. In a low window the whole card scrolls.
  useLayoutEffect(() => {
    if (!panel || !card.current || !body.current || !panelTop.current) return;
    const top = panelTop.current.offsetTop - 8;
    body.current.scrollTop = top;
    card.current.scrollTop = body.current.offsetTop + top;
  }, [panel]);

  const title = headTitle(content, meaning, t);
  const subtitle = meaning && meaningSubtitle(meaning, t);
  // The heading of a grade is ours; of the subtitles only a group's title is the dataset's alone.
  const titleLang = meaning && meaning.kind !== 'grade' ? t.datasetLang : undefined;
  const subtitleLang = meaning?.kind === 'series' ? t.datasetLang : undefined;
  const isNameTheCode = title === mention.code;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have take a name
    <div
      ref={card}
      class="jg card"
      data-kind={mention.kind}
      data-theme={theme}
      role={openedBy === 'keyboard' ? 'dialog' : 'group'}
      aria-label={t('cardLabel', mention.code, kindName(mention.kind, t))}
      aria-describedby={`${id}-title`}
      aria-busy={meanings === null && !failed}
      tabIndex={-1}
      lang={t.locale}
    >
      <header class="head">
        <div class="bar">
          <KindBadge kind={mention.kind} t={t} />
          <span class="tools">
            <Button look="icon" aria-label={t('cardPrevious')} onClick={() => control.step(-1)}>
              <Icon name="previous" />
            </Button>
            <Button look="icon" aria-label={t('cardNext')} onClick={() => control.step(1)}>
              <Icon name="next" />
            </Button>
            <Button look="icon" aria-label={t('cardClose')} onClick={() => control.close()}>
              <Icon name="close" />
            </Button>
          </span>
        </div>
        <div class="title">
          {!isNameTheCode && (
            <span class="code" data-long={mention.code.length > 11 ? '' : undefined}>
              <span class="stroke">{mention.code}</span>
            </span>
          )}
          <div class="name">
            <h2 id={`${id}-title`} lang={titleLang}>
              {title ?? (
                <>
                  <span class="skeleton" />
                  <span class="hidden">{t('cardLoading')}</span>
                </>
              )}
            </h2>
            {subtitle && <p lang={subtitleLang}>{subtitle}</p>}
          </div>
        </div>
      </header>
      <Scroller card={card} body={body} onHeight={() => control.resized()}>
        {meanings && meanings.length > 1 && (
          <Meanings
            code={mention.text || mention.code}
            meanings={meanings}
            chosen={chosen}
            panelId={`${id}-meaning`}
            onChoose={setChosen}
            t={t}
          />
        )}
        <div id={`${id}-meaning`} class="meaning">
          <CardBody content={content} meaning={meaning} onRetry={() => control.retry()} t={t} />
        </div>
        <div ref={panelTop} id={`${id}-panel`}>
          {panel === 'why' && <WhyPanel mention={mention} t={t} />}
          {panel === 'sources' && meaning && <SourcesPanel meaning={meaning} t={t} />}
        </div>
      </Scroller>
      <CardFoot
        meaning={meaning}
        panel={panel}
        panelId={`${id}-panel`}
        onPanel={setPanel}
        save={save}
        onSave={onSave}
        t={t}
      />
    </div>
  );
}

function headTitle(content: CardContent, meaning: Meaning | undefined, t: Translate): string | null {
  if (meaning) return meaningTitle(meaning, t);
  if (content.failed) return content.mention.text;
  return content.meanings ? t('cardUnknownTitle') : null;
}
