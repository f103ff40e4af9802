/** How many times larger the page's own style sheet draws what is in the element. */
export function zoomOf(element: Element): number {
  // Chrome < 128 and Firefox < 126 do not tell.
  return (element as { currentCSSZoom?: number }).currentCSSZoom || 1;
}
