import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PastedBlock } from '../../lib/posting/pasted-text';

/** Blocks that are drawn at a time: what a frame has room for. */
const PAGE_LENGTH = 100;

export interface PastedTextProps {
  blocks: PastedBlock[];
  /** Called once all of them are drawn. */
  onDrawn(): void;
}

/**
 * Pasted text as text: whatever it holds, it is never markup. A long one is drawn frame by frame, so that the page
 * can be used meanwhile.
 */
export function PastedText({ blocks, onDrawn }: PastedTextProps) {
  const pages = useMemo(() => paginate(blocks), [blocks]);
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= pages.length) {
      onDrawn();
      return undefined;
    }
    const frame = requestAnimationFrame(() => setDrawn(drawn + 1));
    return () => cancelAnimationFrame(frame);
  }, [drawn, pages]);
  return (
    <>
      {pages.slice(0, drawn).map((page, at) => (
        <Page key={at} blocks={page} />
      ))}
    </>
  );
}

function Page({ blocks }: { blocks: PastedBlock[] }) {
  // The same nodes as long as the text is the same: marks and their summary change around it.
  return useMemo(
    () => (
      <>
        {groupItems(blocks).map((group, at) =>
          Array.isArray(group) ? (
            <ul key={at}>
              {group.map(({ text }, item) => (
                <li key={item}>{text}</li>
              ))}
            </ul>
          ) : group.kind === 'heading' ? (
            <h3 key={at}>{group.text}</h3>
          ) : (
            <p key={at}>{group.text}</p>
          ),
        )}
      </>
    ),
    [blocks],
  );
}

/** Lists are not torn. */
function paginate(blocks: PastedBlock[]): PastedBlock[][] {
  const pages: PastedBlock[][] = [[]];
  for (const block of blocks) {
    const page = pages.at(-1) as PastedBlock[];
    if (page.length >= PAGE_LENGTH && block.kind !== 'item') pages.push([block]);
    else page.push(block);
  }
  return pages;
}

/** Items that follow one another are one list. */
function groupItems(blocks: PastedBlock[]): (PastedBlock | PastedBlock[])[] {
  const groups: (PastedBlock | PastedBlock[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'item') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
