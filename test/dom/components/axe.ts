import axe from 'axe-core';

/** What axe-core finds wrong against WCAG 2.2 AA and good practice, one readable line each. */
export async function findFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A part of a page has no landmarks or first heading of its own.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} (${node.any[0]?.message ?? ''})`),
  );
}

/** Two frames: Preact draws in one, effects and layout follow in the next. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

/** All elements, those in open roots within among them. */
function findAll(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...findAll(element.shadowRoot)] : element,
  );
}

/** Controls smaller than WCAG 2.5.8 allows; links and inputs inside a sentence are exempt. */
export function findSmallTargets(root: ParentNode): string[] {
  return findAll(root)
    .filter((element) => element.matches('button, input, select, summary, label:has(input)'))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    })
    .map((element) => element.outerHTML);
}

/** Elements whose content is wider than their box, so that something is cut or overflows sideways. */
export function findOverflow(root: ParentNode): string[] {
  return findAll(root)
    .filter((element) => !element.closest('.hidden, .source > a, svg'))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
}
