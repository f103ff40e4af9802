/**
 * What runs in the measured page beside the built bundle: the peers, and one stopwatch for all. A classic script,
 * because it is measured as it stands.
 */
(() => {
  const settings = {
    on: true,
    kinds: { series: true, grade: true, credential: true, term: true, plan: false },
    style: 'underline',
    density: 'all',
    hoverDelayMs: 350,
    showOn: 'hover',
    theme: 'auto',
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const textNodes = () => document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const escaped = (word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

  const runners = {
    /** Reads every character once and nothing else. */
    async 'floor walk'() {
      const started = performance.now();
      const walker = textNodes();
      let sum = 0;
      while (walker.nextNode()) {
        const text = walker.currentNode.data;
        for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
      }
      return { ms: performance.now() - started, found: sum === 0 ? 0 : null };
    },

    async JobGloss() {
      const end = new AbortController();
      const annotator = globalThis.jobglossTools.annotate({
        document,
        signal: end.signal,
        settings,
        root: document.body,
        context: () => ({ series: ['0675'], grades: ['GS-08'] }),
        ask: async () => [],
        card: { render: () => undefined, clear: () => undefined, place: async () => ({ x: 0, y: 0 }) },
      });
      while (annotator.timings().total === undefined) await new Promise((resolve) => setTimeout(resolve));
      const { collect, recognize, paint, total } = annotator.timings();
      const found = annotator.count();
      end.abort();
      return { ms: collect + recognize + paint, wallMs: total, found, parts: { collect, recognize, paint } };
    },

    /** One regular expression of all words, each hit wrapped in an element. */
    async 'wrapping spans'(words) {
      const started = performance.now();
      const pattern = new RegExp(`(?<![\\w-])(?:${words.map(escaped).join('|')})(?![\\w-])`, 'g');
      const walker = textNodes();
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      let found = 0;
      for (const node of nodes) {
        // From the end, so that the places of the earlier hits stay true.
        for (const hit of [...node.data.matchAll(pattern)].reverse()) {
          const middle = node.splitText(hit.index);
          middle.splitText(hit[0].length);
          const span = document.createElement('span');
          middle.replaceWith(span);
          span.append(middle);
          found++;
        }
      }
      return { ms: performance.now() - started, found };
    },

    'mark.js, one expression': (words) =>
      new Promise((resolve) => {
        const started = performance.now();
        const pattern = new RegExp(`(?<![\\w-])(?:${words.map(escaped).join('|')})(?![\\w-])`, 'g');
        new Mark(document.body).markRegExp(pattern, {
          done: (found) => resolve({ ms: performance.now() - started, found }),
        });
      }),

    /** It calls itself for every word, and overflows the stack with all of them at once. */
    async 'mark.js, list'(words) {
      const started = performance.now();
      let found = 0;
      for (let at = 0; at < words.length; at += 200) {
        found += await new Promise((done) => {
          new Mark(document.body).mark(words.slice(at, at + 200), {
            separateWordSearch: false,
            diacritics: false,
            accuracy: 'exactly',
            caseSensitive: true,
            done,
          });
        });
      }
      return { ms: performance.now() - started, found };
    },
  };

  /** Runs one of them on a fresh copy of the page's text. */
  globalThis.measure = async (name, html, words) => {
    document.body.innerHTML = html;
    document.body.getBoundingClientRect();
    await frame();
    return runners[name](words);
  };
})();
