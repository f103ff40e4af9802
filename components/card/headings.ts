import type { MessageKey, Translate } from '../../lib/i18n';
import type { Meaning } from '../../lib/schema/meaning';

const kinds: Record<string, MessageKey | undefined> = {
  certification: 'credentialKindCertification',
  degree: 'credentialKindDegree',
  designation: 'credentialKindDesignation',
  license: 'credentialKindLicense',
  clearance: 'credentialKindClearance',
  authorization: 'credentialKindAuthorization',
  registration: 'credentialKindRegistration',
};
const levels: Record<string, MessageKey | undefined> = {
  entry: 'credentialLevelEntry',
  core: 'credentialLevelCore',
  advanced: 'credentialLevelAdvanced',
};
const categories: Record<string, MessageKey | undefined> = {
  eligibility: 'categoryEligibility',
  appointment: 'categoryAppointment',
  agency: 'categoryAgency',
  pay: 'categoryPay',
  law: 'categoryLaw',
  assessment: 'categoryAssessment',
  benefit: 'categoryBenefit',
  document: 'categoryDocument',
  security: 'categorySecurity',
};

/** The dataset's word in the user's language, or the word itself when it is a new one. */
function word(map: Record<string, MessageKey | undefined>, value: string, t: Translate): string {
  const key = map[value];
  return key ? t(key) : value;
}

/** The heading of a card: a name, never the code again. */
export function meaningTitle(meaning: Meaning, t: Translate): string {
  switch (meaning.kind) {
    case 'series':
      return meaning.title;
    case 'grade':
      return t('gradeTitle');
    default:
      return meaning.name;
  }
}

/** The line under the heading; '' when there is nothing to add. */
export function meaningSubtitle(meaning: Meaning, t: Translate): string {
  switch (meaning.kind) {
    case 'series':
      return t('seriesGroup', meaning.group.code, meaning.group.title);
    case 'grade': {
      const series = meaning.routes.filter((route) => route.seriesCode);
      const [only] = series;
      if (!only) return meaning.routes.length > 0 ? t('gradeInGeneral') : (meaning.planName ?? '');
      if (series.length > 1) return t('gradeFor', series.map((route) => route.seriesCode).join(', '));
      return t('gradeFor', [only.seriesCode, only.seriesTitle].filter(Boolean).join(' '));
    }
    case 'credential': {
      const issuer = meaning.issuer && (meaning.issuer.acronym ?? meaning.issuer.name);
      const level = meaning.level && word(levels, meaning.level, t);
      return [issuer, word(kinds, meaning.credentialKind, t), level].filter(Boolean).join(' · ');
    }
    case 'term':
      return word(categories, meaning.category, t);
    case 'plan':
      return '';
  }
}
