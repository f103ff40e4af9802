import { afterEach, describe, expect, test } from 'vitest';
import {
  clearStage,
  codes,
  find,
  hoverOver,
  isCardShown,
  painted,
  paintedTexts,
  pauseMs,
  settingsWith,
  stage,
  until,
} from './stage';

afterEach(clearStage);

describe('a page that changes', () => {
  test.each<[string, string, () => void, string[]]>([
    [
      'text that is put in',
      '<p>RHIT</p>',
      () => find('p').insertAdjacentHTML('afterend', '<p>RHIA</p>'),
      ['RHIT', 'RHIA'],
    ],
    [
      'text before everything',
      '<p>RHIT</p>',
      () => document.body.insertAdjacentHTML('afterbegin', '<p>RHIA</p>'),
      ['RHIA', 'RHIT'],
    ],
    [
      'text on an empty page',
      '',
      () => document.body.insertAdjacentHTML('beforeend', '<p>RHIA</p>'),
      ['RHIA'],
    ],
    ['text that is taken out', '<p>RHIT</p><p id="a">RHIA</p>', () => find('#a').remove(), ['RHIT']],
    [
      'text that is rewritten in place',
      '<p>RHIT</p>',
      () => ((find('p').firstChild as Text).data = 'CCS'),
      ['CCS'],
    ],
    ['text that is replaced', '<p>RHIT</p>', () => (find('p').textContent = 'CCS'), ['CCS']],
    ['halves that come together', '<p>GS-<br>0675</p>', () => find('br').remove(), ['GS-0675']],
    [
      'a whole that is parted',
      '<p>GS-<b>0675</b></p>',
      () => find('b').before(document.createElement('br')),
      [],
    ],
    [
      'an inline part that completes a mention',
      '<p>GS-</p><p>x</p>',
      () => find('p').insertAdjacentHTML('beforeend', '<b>0675</b>'),
      ['GS-0675'],
    ],
    [
      'paragraphs that change places',
      '<p>RHIT</p><h2>h</h2><p id="a">RHIA</p>',
      () => find('p').before(find('#a')),
      ['RHIA', 'RHIT'],
    ],
    [
      'a part far from the rest',
      `<h2>a</h2><p>RHIT</p>${'<h2>b</h2><p>b</p>'.repeat(50)}<p id="a"></p>`,
      () => (find('#a').textContent = 'RHIA'),
      ['RHIT', 'RHIA'],
    ],
    [
      'a whole page that is replaced',
      '<p>RHIT</p>',
      () => (document.body.innerHTML = '<h2>x</h2><p>CCS</p>'),
      ['CCS'],
    ],
    [
      'more places than notes are kept of',
      '<div id="a"></div>',
      () => {
        for (let n = 0; n < 400; n++)
          find('#a').append(n === 399 ? ' RHIT' : 'x', document.createElement('br'));
      },
      ['RHIT'],
    ],
  ])('is followed: %s', async (_, html, change, expected) => {
    const page = await stage(html);

    change();

    await until(() => codes(page).join() === expected.join());
    await until(() => paintedTexts().join('').length === expected.join('').length);
  });

  test('only what changed is read again', async () => {
    const page = await stage('<h2>a</h2><p>one</p><h2>b</h2><p id="b">two</p><h2>c</h2><p>three</p>');
    page.read.length = 0;

    find('#b').textContent = 'RHIT';
    await until(() => codes(page).length === 1);

    expect(page.read.join()).toBe('b\nRHIT');
  });

  test('changes in parts that are not read cost no reading', async () => {
    const page = await stage('<nav><p>1</p></nav><p>RHIT</p><p hidden>1</p>');
    page.read.length = 0;

    find('nav p').textContent = '2';
    find('p[hidden]').textContent = '2';
    await pauseMs(250);

    expect(page.read).toEqual([]);
  });

  test('neither do style sheets, comments and what stands outside the root', async () => {
    const root = document.createElement('main');
    root.innerHTML = '<p>RHIT</p>';
    const page = await stage('<p id="out">1</p>', { root });
    document.body.append(root);
    await until(() => codes(page).length === 1);
    page.read.length = 0;

    document.head.append(document.createElement('style'));
    find('main p').after(document.createComment('x'));
    find('#out').textContent = '2';
    await pauseMs(250);

    expect(page.read).toEqual([]);
  });

  test('a painter that fails is not asked again at once', async () => {
    let errors = 0;
    const page = await stage('<p>RHIT</p>', { onError: () => errors++ });
    const { add } = Highlight.prototype;
    Highlight.prototype.add = () => {
      throw new Error('no paint');
    };
    find('p').append(' RHIA');
    await pauseMs(400);
    Highlight.prototype.add = add;

    expect(errors).toBeGreaterThan(0);
    expect(errors).toBeLessThan(4);
    page.annotator.rescan();
    await until(() => paintedTexts().includes('RHIA'));
  });

  test('a mention keeps its id while it stays, also when its text is drawn anew', async () => {
    const page = await stage('<p>RHIT</p><p id="a">GS-07 and GS-07</p>');
    const before = page.annotator.mentions().map(({ id }) => id);

    find('#a').innerHTML = '<b>GS-07</b> and <i>GS-07</i>';
    find('p').insertAdjacentHTML('beforebegin', '<p>CCS</p>');
    await until(() => codes(page).length === 4);

    expect(
      page.annotator
        .mentions()
        .slice(1)
        .map(({ id }) => id),
    ).toEqual(before);
  });

  test('the owner is told of changes of the set, and only of those', async () => {
    const page = await stage('<p>RHIT</p>');
    await until(() => page.changes === 1);

    find('p').append(' and more');
    await pauseMs(250);
    expect(page.changes).toBe(1);

    find('p').append(' RHIA');
    await until(() => page.changes === 2);
  });

  test('a storm of 5,000 changes is survived, read seldom, and ends with the right marks', async () => {
    const page = await stage('<ul id="list"></ul><p id="a">GS-07</p>');
    const list = find('#list');
    page.read.length = 0;
    const start = performance.now();
    for (let changes = 0; changes < 5000; changes += 2) {
      (find('#a').firstChild as Text).data = changes % 4 ? 'RHIT' : 'CCS';
      list.replaceChildren(
        Object.assign(document.createElement('li'), { textContent: `GS-${changes % 15}` }),
      );
      if (changes % 20 === 0) await pauseMs(2);
    }
    (find('#a').firstChild as Text).data = 'RHIA';
    list.innerHTML = '<li>GS-0675</li>';

    await until(() => codes(page).join() === 'GS-0675,RHIA');
    const seconds = (performance.now() - start) / 1000;
    expect(page.read.length).toBeLessThan(25 * seconds + 5);
    expect(paintedTexts().sort()).toEqual(['GS-0675', 'RHIA']);
  });

  test('a page that writes styles without end is not looked at without end', async () => {
    const page = await stage('<p>RHIT</p>');
    const ticking = setInterval(() => (find('p').style.opacity = String(Math.random())), 5);
    await pauseMs(600);
    clearInterval(ticking);

    find('p').after(Object.assign(document.createElement('p'), { textContent: 'RHIA' }));

    await until(() => codes(page).join() === 'RHIT,RHIA', 1000);
  });

  test('a text replaced under the pointer closes its card, one drawn anew keeps it', async () => {
    const page = await stage('<p>RHIT</p>', { settings: { hoverDelayMs: 10 } });
    await hoverOver('RHIT');
    await until(isCardShown);

    find('p').innerHTML = '<b>RHIT</b>';
    await pauseMs(200);
    expect(page.card?.content.mention.code).toBe('RHIT');

    find('p').textContent = 'nothing';
    await until(() => !isCardShown());
    expect(page.card).toBeNull();
  });

  test('one chunk that cannot be recognized costs only its own marks', async () => {
    const errors: unknown[] = [];
    const page = await stage('<p>RHIT</p>', {
      recognize: (text) => {
        if (text.includes('bad')) throw new Error('bad text');
        const start = text.indexOf('CCS');
        const why = { rule: 'test', cues: [], confidence: 1 };
        return start < 0 ? [] : [{ start, end: start + 3, kind: 'credential', code: 'CCS', refs: [], why }];
      },
      onError: (error) => errors.push(error),
    });

    document.body.innerHTML = '<h2>a</h2><p>CCS</p><h2>b</h2><p>bad CCS</p><h2>c</h2><p>CCS</p>';

    await until(() => codes(page).join() === 'CCS,CCS');
    expect(errors).toEqual([new Error('bad text')]);
  });

  test('reading again after the context changed trusts nothing from before, and asks again', async () => {
    const page = await stage('<p>RHIT</p>');
    await until(() => page.asked.length === 1);
    page.read.length = 0;

    page.annotator.rescan();

    await until(() => page.asked.length === 2);
    expect(page.read).toEqual(['RHIT']);
  });
});

describe('settings take effect at once', () => {
  const html = '<p>RHIT GS-07 RHIT GS-0675</p>';

  test.each([
    [
      'a kind',
      { kinds: { ...settingsWith({}).kinds, credential: false } },
      { 'jobgloss-grade-underline': ['GS-07'], 'jobgloss-series-underline': ['GS-0675'] },
    ],
    [
      'the style',
      { style: 'dotted' as const },
      {
        'jobgloss-credential-dotted': ['RHIT', 'RHIT'],
        'jobgloss-grade-dotted': ['GS-07'],
        'jobgloss-series-dotted': ['GS-0675'],
      },
    ],
    ['no style', { style: 'none' as const }, {}],
    [
      'the first of each only',
      { density: 'first' as const },
      {
        'jobgloss-credential-underline': ['RHIT'],
        'jobgloss-grade-underline': ['GS-07'],
        'jobgloss-series-underline': ['GS-0675'],
      },
    ],
  ])('%s', async (_, some, expected) => {
    const page = await stage(html);

    page.annotator.update(settingsWith(some));

    await expect.poll(painted).toEqual(expected);
    expect(codes(page).length).toBe(4);
  });

  test('off takes everything away, on brings it back', async () => {
    const before = document.documentElement.outerHTML;
    const page = await stage(html, { settings: { hoverDelayMs: 10 } });
    await hoverOver('RHIT');
    await until(isCardShown);

    page.annotator.update(settingsWith({ on: false }));
    expect(painted()).toEqual({});
    expect(codes(page)).toEqual([]);
    document.body.replaceChildren();
    expect(document.documentElement.outerHTML).toBe(before);

    document.body.innerHTML = html;
    page.annotator.update(settingsWith({}));
    await until(() => paintedTexts().length === 4);
  });
});

describe('leaving', () => {
  test('abort leaves the page as it was found, an open card included', async () => {
    const html = '<p>RHIT <b>GS</b>-<i>0675</i></p><div id="x" class="y">RHIA</div>';
    const page = await stage(html, { settings: { hoverDelayMs: 10 } });
    const before = document.documentElement.outerHTML;
    await hoverOver('RHIT');
    await until(isCardShown);
    expect(document.documentElement.outerHTML).not.toBe(before);

    page.end();

    expect(document.documentElement.outerHTML).toBe(before);
    expect(painted()).toEqual({});
    find('p').append('CCS');
    await pauseMs(200);
    expect(painted()).toEqual({});
    expect(codes(page)).toEqual([]);
  });

  test('highlights of the page and of others are left alone', async () => {
    const theirs = new Highlight();
    CSS.highlights.set('theirs', theirs);
    const page = await stage('<p>RHIT</p>');

    page.end();

    expect(CSS.highlights.get('theirs')).toBe(theirs);
    CSS.highlights.delete('theirs');
  });

  test('a newer copy of the extension takes over from an older one, whichever ends last', async () => {
    const older = await stage('<p>RHIT</p>');
    const newer = await stage('<p>RHIT</p>');
    expect(painted()).toEqual({ 'jobgloss-credential-underline': ['RHIT'] });

    older.end();

    expect(painted()).toEqual({ 'jobgloss-credential-underline': ['RHIT'] });
    newer.end();
    expect(painted()).toEqual({});
  });

  test('a page that empties the registry does not stop new marks', async () => {
    await stage('<p>RHIT</p>');
    CSS.highlights.clear();

    find('p').append(' RHIA');

    await until(() => paintedTexts().includes('RHIA'));
  });
});

test('200 kB of posting with 3,600 mentions are read and marked in a moment', async () => {
  const part = `<h3>Part</h3>${'<p>One year of experience at the <b>GS-</b>07 level, <i>RHIT</i> preferred, as on your SF-50.</p><ul><li>Plain words that say nothing in particular, of which a posting has many.</li></ul>'.repeat(10)}`;
  const page = await stage(part.repeat(120));

  const { collect = 0, paint = 0, total = 0 } = page.annotator.timings();
  expect(document.body.textContent?.length).toBeGreaterThan(170_000);
  expect(codes(page).length).toBe(3600);
  // A fiftieth of this on an idle machine; tests share their cores with whatever else runs.
  expect(collect + paint).toBeLessThan(5000);
  expect(total).toBeGreaterThan(collect);
});
