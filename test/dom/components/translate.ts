import { createTranslate, type Translate } from '../../../lib/i18n';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';

const locales = {
  en: { messages: en, uiLocale: 'en_US' },
  es: { messages: es, uiLocale: 'es_MX' },
};

/** The product's strings from its message files, the way the browser reads them. */
export function translateFrom(language: keyof typeof locales): Translate {
  const { messages, uiLocale } = locales[language];
  const texts: Record<string, { message: string } | undefined> = messages;
  return createTranslate((key, substitutions = []) => {
    if (key === '@@ui_locale') return uiLocale;
    const message = texts[key]?.message ?? '';
    return message.replace(/\$(\$|\d)/g, (_, mark) =>
      mark === '$' ? '$' : (substitutions[Number(mark) - 1] ?? ''),
    );
  });
}
