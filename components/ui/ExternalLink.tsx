import type { ComponentChildren } from 'preact';
import type { Translate } from '../../lib/i18n';

export interface ExternalLinkProps {
  url: string | null;
  t: Translate;
  title?: string;
  lang?: string;
  children: ComponentChildren;
}

/** A link that leaves for a new tab, or plain text when the address is not an ordinary web address. */
export function ExternalLink({ url, t, title, lang, children }: ExternalLinkProps) {
  if (!url || !/^https?:\/\//i.test(url)) {
    return (
      <span title={title} lang={lang}>
        {children}
      </span>
    );
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={title} lang={lang}>
      {children}
      <span class="hidden" lang={lang && t.locale}>
        {` ${t('cardOpensTab')}`}
      </span>
    </a>
  );
}
