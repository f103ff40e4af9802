import fc from 'fast-check';

/** What tries to become markup, code, an address or another field. */
export const attacks = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  '"><svg onload="window.pwned=1">',
  "'-window.pwned=1-'",
  'javascript:window.pwned=1',
  'JaVaScRiPt\t:window.pwned=1',
  'data:text/html,<script>window.pwned=1</script>',
  '{{constructor.constructor("window.pwned=1")()}}',
  '#{window.pwned=1}<% window.pwned=1 %>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '</div></section><form action="https://evil.example"><input>',
  '&lt;b&gt;&#60;b>',
  '\u202e\u0000\u2028\ufffe',
  '__proto__',
];
export const hostileText = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
);

/** What was drawn: kinds of elements, and attributes that could run or lead somewhere. */
export function survey(within: ParentNode) {
  const elements = [...within.querySelectorAll('*')];
  const attributes = elements.flatMap((element) => [...element.attributes]);
  return {
    names: new Set(elements.map(({ localName }) => localName)),
    handlers: attributes.filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    addresses: attributes
      .filter(({ name }) => /^(href|src|srcset|action|formaction|data|xlink:href)$/.test(name))
      .map(({ value }) => value),
  };
}
