import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';
import type { PageMention, Theme } from '../../lib/page/types';
import type { PastedBlock } from '../../lib/posting/pasted-text';
import type { Evidence } from '../../lib/posting/x-ray';
import type { MentionKind } from '../../lib/recognize/types';
import type { Meaning } from '../../lib/schema/meaning';
import type { PreferencesFault } from '../../lib/use-preferences';
import { Requirements } from '../panel/Requirements';
import { FoundList } from '../popup/FoundList';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { PreferencesNotice } from '../ui/PreferencesNotice';
import { Gist } from './Gist';
import { PastedText } from './PastedText';

/** More is refused: a posting has some 20,000 characters. */
export const maxPastedLength = 2_000_000;

export type PasteView =
  | { name: 'edit' }
  | {
      name: 'read';
      blocks: PastedBlock[];
      mentions: PageMention[];
      meanings: Meaning[];
      /** The text is still being read for the first time. */
      isReading: boolean;
    };

export interface PasteProps {
  view: PasteView;
  text: string;
  theme: Theme;
  preferencesFault?: PreferencesFault;
  kinds: Record<MentionKind, boolean>;
  /** Marks are switched off altogether. */
  isOff: boolean;
  lookupUrl: string;
  /** The element that holds the pasted text while it is read. */
  textRef: Ref<HTMLElement>;
  onText(text: string): void;
  onRead(): void;
  /** All of the text is on the page. */
  onDrawn(): void;
  onEdit(): void;
  onStep(step: 1 | -1): void;
  onOpenMention(id: number): void;
  onShow(words: Evidence): void;
  onKind(kind: MentionKind, isShown: boolean): void;
  onTurnOn(): void;
  t: Translate;
}

/** Any text, pasted: read, marked and explained as on a site, and summed up. */
export function Paste(props: PasteProps) {
  const { view, theme, lookupUrl, t } = props;
  return (
    <div class="paste" data-theme={theme} data-view={view.name} lang={t.locale}>
      <header>
        <h1>{t('pasteTitle')}</h1>
        <a href={lookupUrl}>{t('lookupTitle')}</a>
      </header>
      <PreferencesNotice fault={props.preferencesFault} t={t} />
      {view.name === 'edit' ? <Editing {...props} /> : <Reading {...props} view={view} />}
    </div>
  );
}

function Editing({ text, onText, onRead, t }: PasteProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const isTooLong = text.length > maxPastedLength;
  const isEmpty = text.trim() === '';
  const [wasEmpty, setWasEmpty] = useState(false);
  const read = () => {
    setWasEmpty(isEmpty);
    if (isEmpty || isTooLong) area.current?.focus();
    else onRead();
  };
  return (
    <main>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <label for="pasted">{t('pasteLabel')}</label>
        <textarea
          id="pasted"
          ref={area}
          value={text}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="paste-how"
          aria-invalid={isTooLong}
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            read();
          }}
        />
        <p id="paste-how" class="soft">
          <Icon name="lock" /> {t('pasteHow')}
        </p>
        <div role="alert">
          {isTooLong && <Notice look="warn">{t('pasteTooLong', text.length, maxPastedLength)}</Notice>}
          {isEmpty && wasEmpty && <Notice look="warn">{t('pasteEmpty')}</Notice>}
        </div>
        <div class="do">
          <Button look="main" onClick={read}>
            {t('pasteRead')}
          </Button>
          <kbd>{t('pasteKeys')}</kbd>
        </div>
      </form>
    </main>
  );
}

type ReadingProps = PasteProps & { view: Extract<PasteView, { name: 'read' }> };

function Reading(props: ReadingProps) {
  const { view, kinds, isOff, textRef, onEdit, onStep, t } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const drawn = view.mentions.filter((mention) => mention.drawn).length;
  return (
    <main>
      <div class="tools">
        <Button onClick={onEdit}>{t('pasteEdit')}</Button>
        <p role="status">{view.isReading ? t('popupLoading') : !isOff && t.plural('pasteCount', drawn)}</p>
        {drawn > 0 && (
          <span class="steps">
            <Button look="icon" aria-label={t('cardPrevious')} onClick={() => onStep(-1)}>
              <Icon name="previous" />
            </Button>
            <Button look="icon" aria-label={t('cardNext')} onClick={() => onStep(1)}>
              <Icon name="next" />
            </Button>
          </span>
        )}
      </div>
      {isOff && (
        <Notice>
          <p>{t('panelOff')}</p>
          <Button onClick={props.onTurnOn}>{t('panelTurnOn')}</Button>
        </Notice>
      )}
      <section class="text" aria-labelledby="pasted-text">
        <h2 class="label" id="pasted-text" tabIndex={-1} ref={heading}>
          {t('pasteText')}
        </h2>
        <article ref={textRef}>
          <PastedText blocks={view.blocks} onDrawn={props.onDrawn} />
        </article>
      </section>
      {!isOff && !view.isReading && (
        <aside class="panel" aria-label={t('pasteSummary')}>
          <Gist mentions={view.mentions} meanings={view.meanings} onOpen={props.onOpenMention} t={t} />
          <Requirements
            mentions={view.mentions}
            meanings={view.meanings}
            onShow={props.onShow}
            onOpen={props.onOpenMention}
            t={t}
          />
          <details class="all">
            <summary>{t('pasteFound')}</summary>
            <FoundList
              mentions={view.mentions}
              meanings={view.meanings}
              kinds={kinds}
              onKind={props.onKind}
              onOpen={props.onOpenMention}
              onStep={props.onOpenMention}
              t={t}
            />
          </details>
        </aside>
      )}
    </main>
  );
}
