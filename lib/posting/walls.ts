import { collapse, textOf } from './text';

/** Headings of pages that stand between a reader and a posting. */
const WALL =
  /^(?:welcome back|just a moment|one moment|sign (?:in|up)|log ?in|join (?:linkedin|now)|create (?:an |your )?account|attention required|access denied|security check|verify (?:you|that you)|are you (?:a )?(?:human|robot)|checking your browser|please (?:sign|log) in|additional verification)/i;
/** A request to sign in for the rest of a posting; pages have many for other things. */
const INVITATION =
  /^(?:sign (?:in|up)|log ?in|join|register|create (?:an |your )?(?:free )?account)\b.{0,40}\bto (?:(?:continue|keep) reading|(?:see|view|read|unlock) (?:the |this |all )?(?:full|complete|entire|whole|rest|job(?! alert)|description|details)\b)/i;
const MAX_INVITATION = 120;

/** Whether `text` is the heading of a wall, not a job's title. */
export function isWallHeading(text: string): boolean {
  return WALL.test(collapse(text));
}

/** Whether the page is a sign-in page or a check for robots. */
export function isWall(document: Document): boolean {
  const heading = document.querySelector('h1') ?? document.querySelector('h2');
  return isWallHeading(document.title) || (!!heading && isWallHeading(textOf(heading)));
}

/** Whether the rest of the posting under `root` asks the reader to sign in first. */
export function asksToSignIn(root: Element): boolean {
  return [...root.querySelectorAll('a, button, h2, h3, h4, p, span')].some((element) => {
    const text = element.textContent ?? '';
    return text.length < 2 * MAX_INVITATION && INVITATION.test(collapse(text).slice(0, MAX_INVITATION));
  });
}
