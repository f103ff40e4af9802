import type { Translate } from '../../lib/i18n';
import type { RefusalCode } from '../../lib/messages/protocol';

const sentences = {
  'private-window': 'refusalPrivateWindow',
  'no-posting': 'refusalNoPosting',
  invalid: 'refusalInvalid',
  'storage-failed': 'refusalStorageFailed',
  'not-found': 'refusalNotFound',
  'not-allowed': 'refusalNotAllowed',
} as const satisfies Record<RefusalCode, string>;

/** The sentence that tells the user why something was not done. */
export function refusalText(code: RefusalCode, t: Translate): string {
  return t(sentences[code]);
}
