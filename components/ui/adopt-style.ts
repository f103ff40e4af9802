const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root its style. A constructed sheet is out of reach of the page's content policy; where it cannot
 * be adopted, an element.
 */
export function adoptStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = sheets.get(css) ?? new CSSStyleSheet();
    if (!sheets.has(css)) sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    sheets.set(css, sheet);
  } catch {
    // Firefox does not adopt sheets that were made in a content script's realm.
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
