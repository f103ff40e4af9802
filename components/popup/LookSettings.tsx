import type { Translate } from '../../lib/i18n';
import type { Preferences } from '../../lib/preferences';
import { Choice } from '../ui/Choice';

const delaysMs = [0, 200, 350, 600, 1000];

export interface LookSettingsProps {
  preferences: Preferences;
  onChange(change: Partial<Preferences>): void;
  t: Translate;
}

/** How marks look and when their cards open; every change is seen at once. */
export function LookSettings({ preferences, onChange, t }: LookSettingsProps) {
  const { style, density, showOn, hoverDelayMs, theme } = preferences;
  const delays = delaysMs.includes(hoverDelayMs)
    ? delaysMs
    : [...delaysMs, hoverDelayMs].sort((a, b) => a - b);
  const sample = (look: string, name: string) => (
    <span class="sample">
      <span aria-hidden="true" class="sample-mark" data-look={look} data-kind="series">
        0675
      </span>
      {name}
    </span>
  );
  return (
    <div class="look">
      <h3>{t('popupStyle')}</h3>
      <Choice
        legend={t('popupStyle')}
        value={style}
        onChange={(value) => onChange({ style: value })}
        options={[
          { value: 'underline', label: sample('underline', t('popupStyleUnderline')) },
          { value: 'dotted', label: sample('dotted', t('popupStyleDotted')) },
          { value: 'tint', label: sample('tint', t('popupStyleTint')) },
          { value: 'none', label: sample('none', t('popupStyleNone')) },
        ]}
      />
      <h3>{t('popupDensity')}</h3>
      <Choice
        legend={t('popupDensity')}
        value={density}
        onChange={(value) => onChange({ density: value })}
        options={[
          { value: 'calm', label: t('popupDensityCalm') },
          { value: 'all', label: t('popupDensityAll') },
          { value: 'first', label: t('popupDensityFirst') },
        ]}
      />
      <h3>{t('popupShowOn')}</h3>
      <Choice
        legend={t('popupShowOn')}
        value={showOn}
        onChange={(value) => onChange({ showOn: value })}
        options={[
          { value: 'hover', label: t('popupShowOnHover') },
          { value: 'alt', label: t('popupShowOnAlt') },
          { value: 'ctrl', label: t('popupShowOnCtrl') },
          { value: 'shift', label: t('popupShowOnShift') },
        ]}
      />
      <h3>{t('popupDelay')}</h3>
      <Choice
        legend={t('popupDelay')}
        value={String(hoverDelayMs)}
        onChange={(value) => onChange({ hoverDelayMs: Number(value) })}
        options={delays.map((delayMs) => ({
          value: String(delayMs),
          label: delayMs === 0 ? t('popupDelayAtOnce') : t('popupDelaySeconds', delayMs / 1000),
        }))}
      />
      <h3>{t('popupTheme')}</h3>
      <Choice
        legend={t('popupTheme')}
        value={theme}
        onChange={(value) => onChange({ theme: value })}
        options={[
          { value: 'auto', label: t('popupThemeAuto') },
          { value: 'light', label: t('popupThemeLight') },
          { value: 'dark', label: t('popupThemeDark') },
        ]}
      />
    </div>
  );
}
