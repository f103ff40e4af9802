import type { ComponentChildren } from 'preact';
import { formatDay, pascal, type Translate } from '../../lib/i18n';
import { readDifference } from '../../lib/posting/difference';
import type { Posting, PostingProblem } from '../../lib/posting/types';
import type { Evidence as Words } from '../../lib/posting/x-ray';
import { Evidence } from './Evidence';
import { groupDocuments } from './group-documents';

export interface ParticularsProps {
  posting: Posting;
  onShow(words: Words): void;
  t: Translate;
}

/** What to attach, whom to ask, where else the job is announced, and what on the page does not agree. */
export function Particulars({ posting, onShow, t }: ParticularsProps) {
  const { requiredDocuments, contact, twinAnnouncements, announcementNumber, controlNumber } = posting.facts;
  const lang = t.datasetLang;
  return (
    <>
      {requiredDocuments && (
        <Part name="documents" title={t('panelDocuments')}>
          {groupDocuments(requiredDocuments.value).map(({ heading, items }) => (
            <div key={heading + items[0]} class="document-group">
              {heading && <h3 lang={lang}>{heading}</h3>}
              <ul>
                {items.map((item) => (
                  <li key={item}>
                    <Evidence
                      quote={item}
                      where=""
                      onShow={() => onShow({ quote: item, where: heading || requiredDocuments.where })}
                      t={t}
                    />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <p class="soft small">{t('panelDocumentsNote')}</p>
        </Part>
      )}
      {twinAnnouncements && (
        <Part name="twin" title={t('panelTwin')}>
          <p>
            {t('panelTwinNote')} <b lang={lang}>{twinAnnouncements.value.join(', ')}</b>
          </p>
          <Evidence
            quote={twinAnnouncements.evidence}
            where={twinAnnouncements.where}
            onShow={onShow}
            t={t}
          />
        </Part>
      )}
      {(contact || announcementNumber || controlNumber) && (
        <Part name="contact" title={t('panelContact')}>
          <dl>
            {contact?.value.name && <Row label={t('panelContactName')} value={contact.value.name} />}
            {contact?.value.phone && <Row label={t('panelContactPhone')} value={contact.value.phone} />}
            {contact?.value.email && <Row label={t('panelContactEmail')} value={contact.value.email} />}
            {announcementNumber && (
              <Row label={t('factAnnouncementNumber')} value={announcementNumber.value} />
            )}
            {controlNumber && <Row label={t('factControlNumber')} value={controlNumber.value} />}
          </dl>
        </Part>
      )}
      <Problems problems={posting.problems} t={t} />
    </>
  );
}

function Part({ name, title, children }: { name: string; title: string; children: ComponentChildren }) {
  return (
    <section class={name} aria-labelledby={`panel-${name}`}>
      <h2 class="label" id={`panel-${name}`}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Facts that the page states in two ways or in a way that cannot be read, so that one looks oneself. */
function Problems({ problems, t }: { problems: PostingProblem[]; t: Translate }) {
  if (problems.length === 0) return null;
  const lines = [...new Set(problems.map((problem) => problemText(problem, t)))];
  return (
    <Part name="problems" title={t('panelProblems')}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="soft small">{t('panelProblemsNote')}</p>
    </Part>
  );
}

function problemText({ field, reason, evidence }: PostingProblem, t: Translate): string {
  const fact = t.find(`fact${pascal(field)}`) || field;
  const difference = readDifference(reason);
  if (!difference) return evidence ? t('panelUnreadable', fact, evidence) : t('panelUnreadableAtAll', fact);
  const [shown, said] = [difference.shown, difference.said].map((value) => formatDay(value, t.locale));
  return t('panelDiffers', fact, shown ?? '', said ?? '');
}
