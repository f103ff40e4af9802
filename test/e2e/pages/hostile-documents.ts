import { type Served, sampleHtml } from './usajobs';

const withStyle = (css: string) => sampleHtml.replace('</head>', `<style>${css}</style></head>`);
const withScript = (script: string) => sampleHtml.replace('</body>', `<script>${script}</script></body>`);
const withFirst = (script: string) => sampleHtml.replace('<head>', `<head><script>${script}</script>`);
const withPart = (part: string) => sampleHtml.replace('</main>', `${part}</main>`);

/** Everything that a page can be told of, by its `on…` properties. */
const everyEvent = `new Set([window, document, HTMLElement.prototype, Element.prototype]
  .flatMap((each) => { const names = []; for (let at = each; at; at = Object.getPrototypeOf(at)) names.push(...Object.getOwnPropertyNames(at)); return names; })
  .filter((name) => name.startsWith('on')).map((name) => name.slice(2))
  .concat('focusin', 'focusout', 'beforetoggle', 'toggle')
  .filter((type) => !/^(load|error|unhandledrejection|securitypolicyviolation)$/.test(type)))`;

/** What an announcement says, in as few elements as a reader of it needs. */
const short = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A posting</title></head><body><main>
  <h1 id="job-title">Medical Records Technician</h1>${`<div class="page-section"><h2>Overview</h2>
  <dl><dt>Series</dt><dd>0675 Medical Records Technician</dd><dt>Pay scale &amp; grade</dt><dd>GS 07</dd></dl>
  <p>Hold RHIT or RHIA at the GS-07 level; an SF-50 is required.</p></div>`.repeat(6)}</main></body></html>`;

/**
 * Announcements that fight back in Chromium, all of them marked and explained: with the response's headers, by the kind
 * of document, and by scripts that never rest.
 */
export const hostileDocuments: [name: string, served: Served][] = [
  [
    'styles our elements and highlights away and covers itself with a film',
    {
      html: withStyle(`@keyframes away { from, to { opacity: 0; translate: -9999px } }
        jobgloss-card, :popover-open, [popover], [tabindex="-1"], html > :last-child:not(body) { all: unset !important;
          display: none !important; visibility: hidden !important; opacity: 0 !important; scale: 0 !important;
          content-visibility: hidden !important; animation: away 1s infinite !important }
        ::highlight(jobgloss-series-underline), ::highlight(jobgloss-grade-underline) { all: unset !important }
        body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none }`),
    },
  ],
  [
    'is turned, filtered, contained, in columns in places, and snaps',
    {
      html: withStyle(`html { transform: rotate(2deg) scale(.9); filter: grayscale(1); contain: layout paint }
        body { will-change: transform; perspective: 100px; overflow: auto; height: 100vh; scroll-snap-type: y mandatory }
        main { isolation: isolate } main ul { columns: 2 } main * { scroll-snap-align: start }
        .page-section { content-visibility: auto; contain-intrinsic-size: 400px }`),
    },
  ],
  ['lets nothing be pointed at', { html: withStyle('* { pointer-events: none !important }') }],
  ['is inert', { html: sampleHtml.replace('<body', '<body inert aria-hidden="false"') }],
  ['was written for an old browser', { html: sampleHtml.replace('<!DOCTYPE html>', '') }],
  [
    'gives every address another base and every link another window',
    {
      html: sampleHtml.replace('<head>', '<head><base href="https://elsewhere.example/a/" target="_blank">'),
    },
  ],
  [
    'forbids all styles, scripts and markup from text',
    {
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    },
  ],
  [
    'is shut into a sandbox',
    { headers: { 'content-security-policy': "sandbox allow-scripts; require-trusted-types-for 'script'" } },
  ],
  ['is XHTML', { html: short, type: 'application/xhtml+xml' }],
  ['is XML', { html: short, type: 'text/xml' }],
  [
    'stands in the slot of a closed shadow root, and every paragraph in one of its own',
    {
      html: withScript(`const main = document.querySelector('main'), box = document.createElement('div');
        main.before(box); box.append(main);
        box.attachShadow({ mode: 'closed' }).innerHTML = '<style>:host{contain:content}</style><section><slot></slot></section>';
        for (const each of main.querySelectorAll('p')) each.attachShadow({ mode: 'open' }).innerHTML = '<b><slot></slot></b>';`),
    },
  ],
  [
    'stops and prevents every event before anybody hears of it',
    {
      html: withFirst(`for (const type of ${everyEvent})
        addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);`),
    },
  ],
  [
    'takes the focus away wherever it goes',
    {
      html: withScript(`setInterval(() => document.activeElement.blur(), 20);
        addEventListener('focusin', () => document.activeElement.blur(), true);`),
    },
  ],
  [
    'defines our elements as its own',
    {
      html: withFirst(`window.internals = [];
        for (const name of ['jobgloss-card', 'jobgloss-hints']) customElements.define(name, class extends HTMLElement {
          constructor() {
            super();
            internals.push(this.attachInternals());
            try { this.attachShadow({ mode: 'open' }); } catch {}
          }
        });`),
    },
  ],
  [
    'has elements of our names',
    {
      html: sampleHtml.replace(
        '</body>',
        '<jobgloss-card style="display:block">Its own</jobgloss-card><jobgloss-hints popover="manual"></jobgloss-hints></body>',
      ),
    },
  ],
  [
    'names its parts after what scripts ask of the window and the document',
    {
      html: withPart(
        [
          'body',
          'head',
          'documentElement',
          'defaultView',
          'querySelector',
          'createElement',
          'CSS',
          'hidden',
          'scheduler',
        ]
          .map((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`)
          .concat('<form id="browser"><input name="runtime" id="x"></form><p id="jobglossTools"></p>')
          .join(''),
      ),
    },
  ],
  [
    'names the fields of a form after what scripts ask of an element',
    {
      html: withPart(
        `<form>GS-07${'nextSibling parentNode parentElement firstChild nodeType localName tagName matches closest contains getAttribute hasAttributes checkVisibility ownerDocument namespaceURI'
          .split(' ')
          .map((name) => `<input type="hidden" name="${name}">`)
          .join('')}<p>RHIT</p></form>`,
      ),
    },
  ],
  [
    'holds what no writing has: half characters, nothings and turned lines',
    {
      html: withScript(`document.querySelector('main h2').append(
          '\\ud800 GS-07 \\udc00 \\u0000 RHIT\\ufffe \\u202e RHIA \\u202c \\u200b\\u2060\\ufeff' + '\\u0301'.repeat(5000));
        document.querySelector('h1').append(' \\ud83d \\u0000 \\u202e');`),
    },
  ],
];
