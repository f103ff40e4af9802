// What a hostile page can do to the language and the document before anybody else's script runs in its world.
(() => {
  const broken = () => {
    throw new Error('tampered');
  };
  const poison = (object, names) => {
    for (const name of names) {
      try {
        Object.defineProperty(object, name, { configurable: true, get: broken, set: broken });
      } catch {}
    }
  };
  const spy = (object, name) => {
    const original = object[name];
    object[name] = function (...given) {
      window.spied.push(`${name}:${String(given[0]).slice(0, 200)}`);
      return original.apply(this, given);
    };
  };
  window.spied = [];
  poison(Array.prototype, ['map', 'filter', 'flatMap', 'forEach', 'find', 'findIndex', 'splice', 'sort', 'at', Symbol.iterator]);
  poison(String.prototype, ['slice', 'match', 'matchAll', 'replace', 'replaceAll', 'split', 'trim', 'indexOf', 'charCodeAt']);
  poison(Map.prototype, ['get', 'set', 'has', 'delete', 'size', Symbol.iterator]);
  poison(Set.prototype, ['add', 'has', Symbol.iterator]);
  poison(WeakMap.prototype, ['get', 'set', 'has']);
  poison(RegExp.prototype, ['exec', 'test', Symbol.matchAll]);
  poison(Promise.prototype, ['then', 'finally']);
  poison(Node.prototype, ['textContent', 'firstChild', 'nextSibling', 'parentElement', 'parentNode', 'isConnected', 'nodeType', 'contains', 'compareDocumentPosition', 'ownerDocument']);
  poison(Element.prototype, ['closest', 'matches', 'getAttribute', 'getBoundingClientRect', 'checkVisibility', 'localName', 'append', 'remove']);
  poison(HTMLElement.prototype, ['showPopover', 'hidePopover', 'innerText', 'style', 'popover', 'focus']);
  poison(CharacterData.prototype, ['data', 'length']);
  poison(Document.prototype, ['createElement', 'createRange', 'createTreeWalker', 'querySelectorAll', 'documentElement', 'body', 'caretPositionFromPoint', 'elementFromPoint']);
  poison(Range.prototype, ['setStart', 'setEnd', 'getClientRects']);
  poison(MutationObserver.prototype, ['observe', 'disconnect', 'takeRecords']);
  poison(AbortSignal.prototype, ['aborted', 'addEventListener']);
  poison(Highlight.prototype, ['add', 'delete', 'clear', 'size', Symbol.iterator]);
  poison(HighlightRegistry.prototype, ['get', 'set', 'has', 'delete', 'clear']);
  poison(Object.prototype, ['kind', 'code', 'refs', 'mention', 'posting', 'ok', 'value', 'res', 'signal', 'capture']);
  spy(Element.prototype, 'attachShadow');
  spy(window, 'postMessage');
  for (const name of ['StaticRange', 'Highlight', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'AbortController', 'Map', 'Set', 'WeakMap', 'Promise', 'URL', 'CSSStyleSheet', 'JSON', 'Intl', 'setTimeout', 'requestAnimationFrame', 'getComputedStyle', 'matchMedia', 'queueMicrotask', 'structuredClone', 'performance']) {
    Object.defineProperty(window, name, { configurable: true, value: broken });
  }
})();
