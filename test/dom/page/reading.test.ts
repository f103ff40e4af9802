import { afterEach, describe, expect, test, vi } from 'vitest';
import { clearStage, codes, find, isCardShown, painted, paintedTexts, pauseMs, stage, until } from './stage';

afterEach(clearStage);

describe('what is read as one stretch of text', () => {
  test.each([
    ['joins inline elements', '<p>GS-<b>06</b><i>75</i>-07</p>', ['GS-0675', 'GS-07']],
    ['joins over <wbr>, comments and soft hyphens', '<p>GS-<wbr>06<!-- x -->\u00ad75</p>', ['GS-0675']],
    ['joins over an empty or hidden inline element', '<p>GS-<span hidden>x</span>0675</p>', ['GS-0675']],
    [
      'joins over text for screen readers only',
      '<p>GS-<span style="position:absolute;clip:rect(0,0,0,0)">dash</span>0675</p>',
      ['GS-0675'],
    ],
    [
      'joins what has no box of its own',
      '<p style="display:contents">GS-<span style="display:contents">06<b>75</b></span></p>',
      ['GS-0675'],
    ],
    ['joins font tags', '<p><font face="x">GS-</font><font size="2">0675</font></p>', ['GS-0675']],
    ['parts at <br>', '<p>GS-<br>0675</p>', []],
    ['parts at block boundaries', '<div>GS-<div>0675</div></div>', []],
    ['parts table cells', '<table><tr><td>GS-</td><td>0675</td></tr></table>', []],
    [
      'parts what flex lays out as blocks',
      '<div style="display:flex"><span>RH</span><span>IT</span></div>',
      [],
    ],
    [
      'parts chips laid out as inline blocks',
      '<p><b style="display:inline-block">RHIT</b><b style="display:inline-block">RHIA</b></p>',
      ['RHIT', 'RHIA'],
    ],
    ['parts where a picture stands between', '<p>RH<img alt="">IT</p>', []],
    [
      'finds text beside a paragraph that a list closed',
      '<p>Hold <ul><li>RHIT</li></ul> or RHIA</p>',
      ['RHIT', 'RHIA'],
    ],
  ])('%s', async (_, html, expected) => {
    const page = await stage(html);

    expect(codes(page)).toEqual(expected);
  });

  test('white space is given to the recognizer as it is drawn', async () => {
    const page = await stage(
      '<p>\n  one\u00a0 year\n\t at   <b> the </b> GS-07\u200b level </p>\n<p>next</p>',
    );

    expect(page.read).toEqual(['one year at the GS-07 level\nnext']);
  });

  test('preformatted text keeps its lines', async () => {
    const page = await stage('<pre>SERIES\nGS-0675\n\nGRADE  07</pre>');

    expect(page.read).toEqual(['SERIES\nGS-0675\n\nGRADE 07']);
  });

  test('blocks are parted by one newline, sections are read apart', async () => {
    const page = await stage(
      '<h2>Duties</h2><p>a</p><p>b<br><br>c</p><h2>Pay</h2><ul><li>d</li><li>e</li></ul>',
    );

    expect(page.read).toEqual(['Duties\na\nb\nc', 'Pay\nd\ne']);
  });

  test('a mention knows its section, its text and the sentence around it', async () => {
    const page = await stage('<h2>Who <b>may</b> apply</h2><p>One. You need GS-<b>07</b> now. Two.</p>');

    expect(page.annotator.mentions()).toMatchObject([
      {
        code: 'GS-07',
        text: 'GS-07',
        section: 'Who may apply',
        sentence: 'You need GS-07 now.',
        drawn: true,
      },
    ]);
  });

  test('of many mentions no more are looked at than are asked for', async () => {
    const page = await stage(`<p>${'RHIT, '.repeat(40)}</p><p hidden>RHIA</p>`);
    const looks = vi.spyOn(Range.prototype, 'getClientRects');

    const first = page.annotator.mentions(10);

    expect(looks).toHaveBeenCalledTimes(10);
    expect(first).toEqual(page.annotator.mentions().slice(0, 10));
    expect(page.annotator.mentions(0)).toEqual([]);
    expect(page.annotator.mentions(41)).toHaveLength(40);
    expect(page.annotator.count()).toBe(40);
    looks.mockRestore();
  });

  test('a long sentence is cut to 160 characters around the mention', async () => {
    const page = await stage(`<p>${'before '.repeat(60)}RHIT ${'after '.repeat(60)}</p>`);

    const [mention] = page.annotator.mentions();
    expect(mention?.sentence.length).toBeLessThanOrEqual(160);
    expect(mention?.sentence).toMatch(/^…before .*before RHIT after .*after…$/);
  });
});

describe('what is never read', () => {
  test.each([
    [
      'scripts and styles',
      '<script type="x">RHIT</script><style>/* RHIT */</style><noscript>RHIT</noscript>',
    ],
    ['templates', '<template><p>RHIT</p></template>'],
    ['vector graphics', '<svg><text>RHIT</text></svg>'],
    [
      'form controls',
      '<input value="RHIT"><textarea>RHIT</textarea><select><option>RHIT</select><button>RHIT</button>',
    ],
    [
      'things that act as buttons or text fields',
      '<div role="button">RHIT</div><div role="textbox">RHIT</div>',
    ],
    ['editable text', '<div contenteditable><p>RHIT</p></div>'],
    ['code', '<code>RHIT</code><div class="cm-editor"><div>RHIT</div></div>'],
    [
      'the header, navigation and footer of the site',
      '<header>RHIT</header><nav>RHIT</nav><footer>RHIT</footer>',
    ],
    ['what is hidden from assistive technology', '<p aria-hidden="true">RHIT</p>'],
    [
      'what is not drawn',
      '<p hidden>RHIT</p><p style="display:none">RHIT</p><p style="visibility:hidden">RHIT</p>',
    ],
    ['folded details', '<details>RHIT<p>RHIT</p></details>'],
    [
      'what has no box of its own where nothing is drawn',
      '<details><div style="display:contents">RHIT</div></details>' +
        '<div style="display:none"><p style="display:contents">RHIT</p></div>' +
        '<div style="visibility:hidden"><p style="display:contents">RHIT</p></div>',
    ],
    [
      'blocks and list items that are clipped to nothing',
      '<style>.apart,.apart-items>*{position:absolute;clip-path:inset(50%)}</style>' +
        '<div class="apart"><p>RHIT</p></div><ul class="apart-items"><li>RHIT</li></ul><h2 class="apart">RHIT</h2>',
    ],
    ['frames', '<iframe srcdoc="<p>RHIT</p>"></iframe>'],
  ])('%s', async (_, html) => {
    const page = await stage(html);
    await pauseMs(50);

    expect(page.read.join()).not.toContain('RHIT');
    expect(codes(page)).toEqual([]);
  });

  test('a header inside an article is part of the text', async () => {
    const page = await stage('<article><header>GS-0675</header></article>');

    expect(codes(page)).toEqual(['GS-0675']);
  });

  test('text inside shadow roots is left alone, slotted text is read', async () => {
    document.body.innerHTML = '';
    const page = await stage('<div id="a">RHIT<p slot="none">RHIA</p></div>', {});
    const shadow = find('#a').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>CCS</p><slot></slot>';
    page.annotator.rescan();

    await until(() => codes(page).join() === 'RHIT');
  });

  test("the site's rules are obeyed", async () => {
    const page = await stage('<p>RHIT</p><p id="contact">RHIA</p>', { skip: ({ id }) => id === 'contact' });

    expect(codes(page)).toEqual(['RHIT']);
  });

  test('only the given root is read', async () => {
    document.body.innerHTML = '';
    const root = document.createElement('div');
    root.innerHTML = '<p>RHIT</p>';
    const page = await stage('<p>RHIA</p>', { root });
    document.body.append(root);

    await until(() => codes(page).join() === 'RHIT');
  });
});

describe('text that comes to be drawn', () => {
  const twins =
    '<style>@media (max-width:700px){.wide{display:none}}@media (min-width:701px){.narrow{display:none}}</style>';

  test('of a hidden twin and a drawn one, the drawn one counts', async () => {
    const page = await stage(
      `${twins}<dl class="narrow"><dd>GS-07</dd></dl><dl class="wide"><dd>GS-07</dd></dl>`,
    );

    expect(codes(page)).toEqual(['GS-07']);
    expect(paintedTexts()).toEqual(['GS-07']);
  });

  test('across a breakpoint the twins change places', async () => {
    const { page: tester } = await import('vitest/browser');
    const page = await stage(
      `${twins}<dl class="narrow"><dd>RHIT</dd></dl><dl class="wide"><dd>RHIA</dd></dl>`,
    );
    expect(codes(page)).toEqual(['RHIA']);

    await tester.viewport(600, 800);
    await until(() => codes(page).join() === 'RHIT' && paintedTexts().join() === 'RHIT');

    await tester.viewport(1280, 800);
    await until(() => codes(page).join() === 'RHIA' && paintedTexts().join() === 'RHIA');
  });

  test('a clipped read-more box counts at once, a folded one when it opens', async () => {
    const page = await stage(
      '<div style="height:1em;overflow:hidden"><p>a</p><p>RHIT</p></div><details><summary>More</summary>RHIA</details>',
    );
    expect(codes(page)).toEqual(['RHIT']);

    find<HTMLDetailsElement>('details').open = true;
    await until(() => codes(page).join() === 'RHIT,RHIA');

    find<HTMLDetailsElement>('details').open = false;
    await until(() => codes(page).join() === 'RHIT' && paintedTexts().join() === 'RHIT');
  });

  test('a class on a far ancestor shows and hides text', async () => {
    const page = await stage(
      '<style>.shut .part{display:none}</style><div id="a" class="shut"><p>RHIA</p><p class="part">RHIT</p></div>',
    );
    expect(codes(page)).toEqual(['RHIA']);

    find('#a').className = '';
    await until(() => codes(page).join() === 'RHIA,RHIT');

    find('#a').className = 'shut';
    await until(() => codes(page).join() === 'RHIA' && paintedTexts().join() === 'RHIA');
  });

  test('a checkbox trick that writes no attribute is noticed', async () => {
    const page = await stage(
      '<style>p{display:none}:checked~p{display:block}</style><input type="checkbox"><p>RHIT</p>',
    );

    find('input').click();

    await until(() => codes(page).join() === 'RHIT');
  });

  test('editable text is dropped when it becomes editable and read when it no longer is', async () => {
    const page = await stage('<div id="a"><p>RHIT</p></div>');

    find('#a').contentEditable = 'true';
    await until(() => paintedTexts().length === 0);

    find('#a').contentEditable = 'false';
    await until(() => codes(page).join() === 'RHIT');
  });
});

test('an unmatched page gets no element and no highlight', async () => {
  const before = document.documentElement.outerHTML;
  const page = await stage('<p>Nothing to see here, not even in 1500 words.</p>');
  await pauseMs(30);

  expect(codes(page)).toEqual([]);
  expect(painted()).toEqual({});
  expect(isCardShown()).toBe(false);
  expect(document.querySelector('jobgloss-card')).toBeNull();
  expect(document.documentElement.outerHTML.length - before.length).toBe(document.body.innerHTML.length);
});
