import { pascal } from '../../lib/i18n';
import type { CardContent } from '../../lib/page/types';
import type { CredentialMeaning } from '../../lib/schema/meaning';
import { ExternalLink } from '../ui/ExternalLink';
import { Notice } from '../ui/Notice';
import type { BodyProps } from './parts';
import { Flag, Label, Quote, Row } from './parts';
import { RecordLink } from './RecordLink';

export interface CredentialCardProps extends BodyProps<CredentialMeaning> {
  alternatives?: CardContent['alternatives'];
}

/** What the posting wants of a credential, what the credential takes, and who asks for it. */
export function CredentialCard({ meaning, mention, alternatives = [], t }: CredentialCardProps) {
  const lang = t.datasetLang;
  const { renewal, successor } = meaning;
  const every = renewal?.years ? t.plural('credentialEvery', renewal.years) : null;
  return (
    <>
      {mention?.strength && (
        <div class="well">
          <p>
            <b>
              {mention.strength === 'one-of' && alternatives.length > 1
                ? t('hereOneOfN', alternatives.length)
                : t(`here${pascal(mention.strength)}`)}
            </b>
          </p>
          {mention.sentence && <Quote mention={mention} t={t} />}
        </div>
      )}
      {meaning.status !== 'active' && (
        <Notice look="warn">
          <p>
            <b>{t(meaning.status === 'retired' ? 'credentialRetired' : 'credentialRenamed')}</b>{' '}
            {successor && t('credentialSuccessor', successor.acronym, successor.name)}
          </p>
        </Notice>
      )}
      <p lang={lang}>
        {meaning.summary}
        <Flag field="summary" {...{ meaning, t }} />
      </p>
      <dl class="facts">
        {/* The head names the issuer by its letters, which say nothing to a newcomer. */}
        <Row label={t('credentialIssuer')}>
          {meaning.issuer?.acronym && <span lang={lang}>{meaning.issuer.name}</span>}
        </Row>
        <Fact label={t('credentialEducation')} field="education" {...{ meaning, t }} />
        <Fact label={t('credentialExperience')} field="experience" {...{ meaning, t }} />
        <Fact label={t('credentialExam')} field="exam" {...{ meaning, t }} />
        <Fact label={t('credentialOther')} field="other" {...{ meaning, t }} />
        <Row label={t('credentialRenew')}>
          {renewal && (every || renewal.detail) && (
            <>
              {every}
              {every && renewal.detail && ': '}
              <span lang={lang}>{renewal.detail}</span>
              <Flag field="renewal" {...{ meaning, t }} />
            </>
          )}
        </Row>
        <Row label={t('credentialAccredited')}>
          {meaning.accreditation.length > 0 && <span lang={lang}>{meaning.accreditation.join(', ')}</span>}
        </Row>
      </dl>
      {meaning.note && (
        <p class="small" lang={lang}>
          {meaning.note}
        </p>
      )}
      {meaning.series.length > 0 && (
        <section>
          <Label>{t('credentialAsks')}</Label>
          <ul class="asks">
            {meaning.series.map((series) => (
              <li key={series.ref}>
                <code>{series.code}</code>
                <span>
                  <span lang={lang}>
                    <RecordLink to={series.ref}>{series.title}</RecordLink>
                  </span>
                  {series.basis && (
                    <small class="soft" lang={lang}>
                      {series.basis}
                    </small>
                  )}
                </span>
                <span class="soft">{t.find(`relation${pascal(series.relation)}`) || series.relation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {meaning.url && (
        <p class="tight">
          <ExternalLink url={meaning.url} t={t}>
            {t('credentialIssuerPage')}
          </ExternalLink>
        </p>
      )}
    </>
  );
}

interface FactProps extends BodyProps<CredentialMeaning> {
  label: string;
  field: 'education' | 'experience' | 'exam' | 'other';
}

function Fact({ label, field, meaning, t }: FactProps) {
  const text = meaning[field];
  return (
    <Row label={label}>
      {text && (
        <>
          <span lang={t.datasetLang}>{text}</span>
          <Flag field={field} {...{ meaning, t }} />
          <Flag field={`requirements.${field}`} {...{ meaning, t }} />
        </>
      )}
    </Row>
  );
}
