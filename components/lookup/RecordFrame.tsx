import type { ComponentChildren, Ref } from 'preact';
import type { Translate } from '../../lib/i18n';
import type { EntryKind } from '../../lib/schema/browse';
import { Icon } from '../ui/Icon';
import { entryKindName } from './entry-kind';

export interface RecordFrameProps {
  kind: EntryKind;
  code: string;
  /** The name; left out when it says the code again. */
  title: string;
  titleLang?: string;
  subtitle?: ComponentChildren;
  /** Address of the list. */
  backTo: string;
  headingRef: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
  t: Translate;
}

/** Head and room of one record's page, drawn like the card. */
export function RecordFrame(props: RecordFrameProps) {
  const { kind, code, title, titleLang, subtitle, backTo, headingRef, children, t } = props;
  return (
    <article class="card record" data-kind={kind}>
      <header class="head">
        <div class="bar">
          <span class="kind">
            <span class="stroke">{entryKindName(kind, t)}</span>
          </span>
          <BackLink to={backTo} t={t} />
        </div>
        <div class="title">
          {title !== code && (
            <span class="code" data-long={code.length > 11 ? '' : undefined} aria-hidden="true">
              <span class="stroke">{code}</span>
            </span>
          )}
          <div class="name">
            <h2 ref={headingRef} tabIndex={-1} lang={titleLang}>
              {title !== code && <span class="hidden">{code}: </span>}
              {title}
            </h2>
            {subtitle && <p>{subtitle}</p>}
          </div>
        </div>
      </header>
      <div class="body">{children}</div>
    </article>
  );
}

/** The way back to the list, where both do not fit side by side. */
export function BackLink({ to, t }: { to: string; t: Translate }) {
  return (
    <a class="button back" data-look="quiet" href={to}>
      <Icon name="previous" />
      {t('lookupBack')}
    </a>
  );
}
