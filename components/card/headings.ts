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

/**
 * The line under the heading; '' when there is nothing to add. A word of the dataset that has no message yet stands
 * as it is.
 */
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
      const kind = t.find(`credentialKind${pascal(meaning.credentialKind)}`) || meaning.credentialKind;
      const level = meaning.level && (t.find(`credentialLevel${pascal(meaning.level)}`) || meaning.level);
      return [issuer, kind, level].filter(Boolean).join(' · ');
    }
    case 'term':
      return t.find(`category${pascal(meaning.category)}`) || meaning.category;
    case 'plan':
      return '';
  }
}
