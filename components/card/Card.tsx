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
  const isScrolling = useSizes(card, body, {
    onHeight: () => control.resized(),
    causes: [content, chosen, panel],
  });

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
      {/* A scrolling region has to be reachable by keyboard even when it holds nothing to press. */}
      <div class="body" ref={body} tabIndex={isScrolling ? 0 : undefined}>
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
      </div>
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

interface SizesOptions {
  /** Called when the card has become higher or lower. */
  onHeight(): void;
  /** What changes the parts of the body. */
  causes: unknown[];
}

/**
 * Answers whether the body has more to show than fits. Sizes are looked at when the browser has laid the card out,
 * which costs no layout; by one observer: one made while sizes are told is reported to the page as an error.
 */
function useSizes(
  card: { current: HTMLElement | null },
  body: { current: HTMLElement | null },
  { onHeight, causes }: SizesOptions,
): boolean {
  const [isScrolling, setScrolling] = useState(false);
  const height = useRef<number | null>(null);
  useLayoutEffect(() => {
    const [outer, scroller] = [card.current, body.current];
    if (!outer || !scroller) return;
    const observer = new ResizeObserver(() => {
      setScrolling(scroller.scrollHeight > scroller.clientHeight + 1);
      if (height.current !== null && height.current !== outer.offsetHeight) onHeight();
      height.current = outer.offsetHeight;
    });
    for (const part of [outer, scroller, ...scroller.children]) observer.observe(part);
    return () => observer.disconnect();
  }, causes);
  return isScrolling;
}
