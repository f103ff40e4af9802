import type { Translate } from '../../lib/i18n';
import type { PreferencesFault } from '../../lib/use-preferences';
import { Notice } from './Notice';

/** Tells what the browser did not do with the preferences; nothing is drawn while all is well. */
export function PreferencesNotice({ fault, t }: { fault: PreferencesFault | undefined; t: Translate }) {
  return (
    <div role="alert">
      {fault && (
        <Notice look="warn">
          <p>{t(fault === 'unread' ? 'popupUnread' : 'refusalStorageFailed')}</p>
        </Notice>
      )}
    </div>
  );
}
