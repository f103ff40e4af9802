import { pascal, type Translate } from '../../lib/i18n';
import type { PageMention } from '../../lib/page/types';
import { askStrengths, type Requirement, readRequirements } from '../../lib/posting/requirements';
import type { Evidence as Words } from '../../lib/posting/x-ray';
import type { Meaning } from '../../lib/schema/meaning';
import { meaningTitle } from '../card/headings';
import { Evidence } from './Evidence';

export interface RequirementsProps {
  mentions: PageMention[];
  meanings: Meaning[];
  onShow(words: Words): void;
  /** Explains a code where it stands. */
  onOpen(id: number): void;
  t: Translate;
}

/** Codes of more letters are words. */
const longCode = 9;

type Shared = Pick<RequirementsProps, 'meanings' | 'onShow' | 'onOpen' | 't'>;

/** What the posting asks for, by how strongly, each with the sentence that says so. */
export function Requirements({ mentions, ...shared }: RequirementsProps) {
  const { t } = shared;
  const requirements = readRequirements(mentions);
  const lists = [...askStrengths, 'experience'] as const;
  const isAny = lists.some((list) => requirements[list].length > 0);
  return (
    <section class="asks" aria-labelledby="panel-asks">
      <h2 class="label" id="panel-asks">
        {t('panelAsks')}
      </h2>
      {!isAny && <p class="soft">{t('panelAsksNothing')}</p>}
      {lists
        .filter((list) => requirements[list].length > 0)
        .map((list) => (
          <div key={list} class="ask-group" data-ask={list}>
            <h3>{t(`panelAsk${pascal(list)}`)}</h3>
            <ul>
              {requirements[list].map((requirement) => (
                <li key={requirement.places[0]}>
                  <Codes requirement={requirement} {...shared} />
                  <Evidence {...requirement} onShow={shared.onShow} t={t} />
                  {requirement.places.length > 1 && (
                    <small class="soft">{t.plural('panelPlaces', requirement.places.length)}</small>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      <Apart name="answers" requirements={requirements.answers} {...shared} />
      <Apart name="mentioned" requirements={requirements.mentioned} {...shared} />
      {isAny && <p class="soft small">{t('panelAsksNote')}</p>}
    </section>
  );
}

/** The codes of which one is enough; one alone comes with its name. */
function Codes({ requirement: { codes }, meanings, onOpen, t }: Shared & { requirement: Requirement }) {
  const [first, ...others] = codes;
  const nameOf = (refs: string[]) => {
    const meaning = meanings.find((one) => one.kind !== 'grade' && refs.includes(one.ref));
    return meaning ? meaningTitle(meaning, t) : '';
  };
  const name = others.length === 0 ? nameOf(first.refs) : '';
  return (
    <p class="codes">
      {codes.map(({ code, refs, id }, at) => (
        <span key={code} data-kind={refs[0]?.startsWith('grade:') ? 'grade' : 'credential'}>
          {at > 0 && <span class="soft">{at === codes.length - 1 ? ` ${t('panelOr')} ` : ', '}</span>}
          <button
            type="button"
            class="code"
            data-long={code.length > longCode ? '' : undefined}
            title={nameOf(refs) || undefined}
            onClick={() => onOpen(id)}
          >
            <span class="stroke">{code}</span>
          </button>
        </span>
      ))}
      {name && name !== first.code && (
        <span class="name" lang={t.datasetLang}>
          {name}
        </span>
      )}
    </p>
  );
}

/** Codes that nobody is asked for: folded, so that they are not taken for requirements. */
function Apart({
  name,
  requirements,
  ...shared
}: Shared & { name: 'answers' | 'mentioned'; requirements: Requirement[] }) {
  const { t } = shared;
  if (requirements.length === 0) return null;
  return (
    <details class="apart">
      <summary>
        {t(name === 'answers' ? 'panelAnswers' : 'panelMentioned')}{' '}
        <span class="soft">{requirements.length.toLocaleString(t.locale)}</span>
      </summary>
      <ul>
        {requirements.map((requirement) => (
          <li key={requirement.places[0]}>
            <Codes requirement={requirement} {...shared} />
          </li>
        ))}
      </ul>
    </details>
  );
}
