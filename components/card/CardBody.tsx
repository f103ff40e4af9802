import { Fragment } from 'preact';
import type { Translate } from '../../lib/i18n';
import type { CardContent } from '../../lib/page/types';
import type { Meaning } from '../../lib/schema/meaning';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { CredentialCard } from './CredentialCard';
import { GradeCard } from './GradeCard';
import { PlanCard } from './PlanCard';
import { SeriesCard } from './SeriesCard';
import { TermCard } from './TermCard';
import { WorkDisclosure } from './WorkDisclosure';

export interface CardBodyProps {
  content: CardContent;
  meaning: Meaning | undefined;
  onRetry(): void;
  t: Translate;
}

/** The part of the card that its kind decides, or the state that stands in for it. */
export function CardBody({ content, meaning, onRetry, t }: CardBodyProps) {
  const { mention, alternatives } = content;
  if (meaning) {
    // A new meaning must not inherit what was opened in the last one.
    switch (meaning.kind) {
      case 'series':
        return (
          <Fragment key={meaning.ref}>
            <SeriesCard meaning={meaning} t={t} />
            <WorkDisclosure meaning={meaning} t={t} />
          </Fragment>
        );
      case 'grade':
        return <GradeCard key={meaning.ref} meaning={meaning} mention={mention} t={t} />;
      case 'credential':
        return (
          <CredentialCard
            key={meaning.ref}
            meaning={meaning}
            mention={mention}
            alternatives={alternatives}
            t={t}
          />
        );
      case 'term':
        return <TermCard key={meaning.ref} meaning={meaning} t={t} />;
      case 'plan':
        return <PlanCard key={meaning.ref} meaning={meaning} t={t} />;
    }
  }
  if (content.failed) {
    return (
      <div role="alert">
        <Notice look="warn">
          <p>{t('cardFailed')}</p>
        </Notice>
        <p>
          <Button onClick={onRetry}>{t('cardRetry')}</Button>
        </p>
      </div>
    );
  }
  if (content.meanings) return <p>{t('cardUnknown', mention.code)}</p>;
  return (
    <div class="waiting" aria-hidden="true">
      <span class="skeleton" />
      <span class="skeleton" />
      <span class="skeleton" style={{ inlineSize: '70%' }} />
    </div>
  );
}
