import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';
import type { Outcome, SeenPosting } from '../../lib/messages/protocol';
import type { Preferences } from '../../lib/preferences';
import { BusyButton } from '../ui/BusyButton';
import { refusalText } from '../ui/refusal';
import { Switch } from '../ui/Switch';

const lowest = 1;
const highest = 15;
const grades = Array.from({ length: highest }, (_, index) => index + lowest);

export interface SearchSettingsProps {
  preferences: Preferences;
  onChange(change: Partial<Preferences>): void;
  /** Number of postings noted as opened; null while it is not known. */
  seenCount: number | null;
  onForgetSeen(): Promise<Outcome<SeenPosting[]>>;
  onRestoreSeen(seen: SeenPosting[]): Promise<Outcome<number>>;
  t: Translate;
}

/** What is noted on the cards of search results: whether at all, the grades looked for, and what was opened. */
export function SearchSettings(props: SearchSettingsProps) {
  const { preferences, onChange, t } = props;
  const { searchHints, noteSeen, gradeRange } = preferences;
  const setGrade = (end: 'low' | 'high', chosen: string) => {
    const grade = Number(chosen);
    if (!grade) {
      onChange({ gradeRange: null });
      return;
    }
    // The end just chosen stays; the other gives way.
    const { low, high } = gradeRange ?? { low: lowest, high: highest };
    onChange({
      gradeRange:
        end === 'low'
          ? { low: grade, high: Math.max(grade, high) }
          : { low: Math.min(low, grade), high: grade },
    });
  };
  return (
    <div class="look search-settings">
      <Switch on={searchHints} onChange={(on) => onChange({ searchHints: on })}>
        {t('popupSearchHints')}
      </Switch>
      <fieldset>
        <legend>{t('popupSearchGrades')}</legend>
        {(['low', 'high'] as const).map((end) => (
          <label key={end}>
            {t(end === 'low' ? 'popupSearchFrom' : 'popupSearchTo')}
            <select
              value={gradeRange?.[end] ?? 0}
              onChange={(event) => setGrade(end, event.currentTarget.value)}
            >
              <option value={0}>{t('popupSearchAny')}</option>
              {grades.map((grade) => (
                <option key={grade} value={grade}>
                  {`GS-${String(grade).padStart(2, '0')}`}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <Switch on={noteSeen} onChange={(on) => onChange({ noteSeen: on })}>
        {t('popupSearchSeen')}
      </Switch>
      <p class="soft">{t('popupSearchSeenWhat')}</p>
      <Forget {...props} />
    </div>
  );
}

type Told = { name: 'forgotten'; seen: SeenPosting[] } | { name: 'refused'; text: string } | null;

/** The way to erase what was noted, and back. */
function Forget({ seenCount, onForgetSeen, onRestoreSeen, t }: SearchSettingsProps) {
  const [told, setTold] = useState<Told>(null);
  const forget = async () => {
    const outcome = await onForgetSeen();
    setTold(
      outcome.ok
        ? { name: 'forgotten', seen: outcome.value }
        : { name: 'refused', text: refusalText(outcome.code, t) },
    );
  };
  const restore = async (seen: SeenPosting[]) => {
    const outcome = await onRestoreSeen(seen);
    setTold(outcome.ok ? null : { name: 'refused', text: refusalText(outcome.code, t) });
  };
  return (
    <>
      {seenCount !== null && seenCount > 0 && (
        <BusyButton onPress={forget}>{t.plural('popupSearchForget', seenCount)}</BusyButton>
      )}
      <div class="forgotten" role="status">
        {told?.name === 'refused' && told.text}
        {told?.name === 'forgotten' && (
          <>
            {t.plural('popupSearchForgotten', told.seen.length)}
            <BusyButton onPress={() => restore(told.seen)}>{t('watchlistUndo')}</BusyButton>
          </>
        )}
      </div>
    </>
  );
}
