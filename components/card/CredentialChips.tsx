import { useState } from 'preact/hooks';
import { pascal, type Translate } from '../../lib/i18n';
import type { RelatedCredential } from '../../lib/schema/meaning';
import { Button } from '../ui/Button';
import { RecordLink } from './RecordLink';

const shownAtFirst = 8;
export interface CredentialChipsProps {
  credentials: RelatedCredential[];
  relation: 'required' | 'accepted' | 'related';
  t: Translate;
}

/** Credentials of one relation: letters at first, every letter with its name when asked. */
export function CredentialChips({ credentials, relation, t }: CredentialChipsProps) {
  const [isOpen, setOpen] = useState(false);
  if (credentials.length === 0) return null;
  const heading = t(`series${pascal(relation)}`);
  const hiddenCount = credentials.length - shownAtFirst;
  return (
    <div class="chip-group">
      <div class="chip-head">
        <h4>{heading}</h4>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'cardShowFewer' : 'cardShowNames')}
          <span class="hidden">: {heading}</span>
        </Button>
      </div>
      {isOpen ? (
        <ul class="names" lang={t.datasetLang}>
          {credentials.map((credential) => (
            <li key={credential.ref}>
              <code>
                <RecordLink to={credential.ref}>{credential.acronym}</RecordLink>
              </code>
              <span>{credential.name}</span>
            </li>
          ))}
        </ul>
      ) : (
        <ul class="chips">
          {credentials.slice(0, hiddenCount > 1 ? shownAtFirst : undefined).map((credential) => (
            <li key={credential.ref} class="chip" data-look={relation} title={credential.name}>
              <RecordLink to={credential.ref}>{credential.acronym}</RecordLink>
            </li>
          ))}
          {hiddenCount > 1 && (
            <li>
              <button type="button" class="chip" onClick={() => setOpen(true)}>
                {t.plural('cardShowAll', hiddenCount)}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
