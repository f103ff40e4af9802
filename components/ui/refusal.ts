import { pascal, type Translate } from '../../lib/i18n';
import type { RefusalCode } from '../../lib/messages/protocol';

/** The sentence that tells the user why something was not done. */
export function refusalText(code: RefusalCode, t: Translate): string {
  return t(`refusal${pascal(code)}`);
}
