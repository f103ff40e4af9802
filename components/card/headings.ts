import { pascal, type Translate } from '../../lib/i18n';
import type { Meaning } from '../../lib/schema/meaning';

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
      const level = meaning.level && word('credentialLevel', meaning.level, t);
      return [issuer, word('credentialKind', meaning.credentialKind, t), level].filter(Boolean).join(' · ');
    }
    case 'term':
      return word('category', meaning.category, t);
    case 'plan':
      return '';
  }
}

/** The dataset's word in the user's language, or the word itself when it is a new one. */
function word(group: 'credentialKind' | 'credentialLevel' | 'category', value: string, t: Translate): string {
  return t.find(group + pascal(value)) || value;
}
