import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../../lib/posting/text';
import { clearStage, codes, find, isCardShown, paintedTexts, stage, until } from '../page/stage';

afterEach(clearStage);

/** What a script asks of an element on its way through a page. */
const names = (
  'nextSibling previousSibling parentNode parentElement firstChild lastChild childNodes children nodeType nodeName ' +
  'localName tagName namespaceURI ownerDocument isConnected contains closest matches getAttribute hasAttribute ' +
  'hasAttributes checkVisibility getBoundingClientRect compareDocumentPosition querySelector textContent innerText ' +
  'scrollBy scrollHeight clientHeight offsetWidth assignedSlot getRootNode host classList style id'
).split(' ');
const formWith = (fields: string[]) =>
  `<form>GS-07 ${fields.map((name) => `<input type="hidden" name="${name}">`).join('')}<p>RHIT</p></form>`;

describe.each([...names.map((name) => [name]), names])('a form with fields named %s', (...fields) => {
  test('is read or passed by, and never holds the walk up', async () => {
    const errors: unknown[] = [];
    const page = await stage(`<p>CCS</p>${formWith(fields)}<p>SF-50</p>`, {
      onError: (error) => errors.push(error),
      settings: { hoverDelayMs: 10 },
    });

    expect(codes(page).filter((code) => code === 'CCS' || code === 'SF-50')).toEqual(['CCS', 'SF-50']);
    find('form p').append(' or RHIA');
    find('form').append('GS-0675');
    find('p').append(' or RHIA');
    await until(() => paintedTexts().filter((text) => text === 'RHIA').length > 0);
    for (let step = 0; step < 4; step++) expect(page.annotator.next(1)).toBe(true);
    expect(isCardShown()).toBe(true);
    find('form').remove();
    await until(() => codes(page).join() === 'CCS,RHIA,SF-50');
    expect(errors).toEqual([]);
  });

  test('that come after it was read does not end what is marked on the page', async () => {
    const errors: unknown[] = [];
    const page = await stage(`<p>CCS</p>${formWith([])}<form hidden>RHIA</form>`, {
      onError: (error) => errors.push(error),
    });
    expect(codes(page)).toEqual(['CCS', 'GS-07', 'RHIT']);

    for (const form of document.querySelectorAll('form'))
      for (const name of fields) {
        const field = Object.assign(document.createElement('input'), { type: 'hidden', name });
        form.append(field);
      }
    document.body.classList.add('changed');
    find('p').append(' or RHIA');
    await until(() => codes(page).includes('RHIA'));
    document.body.classList.remove('changed');
    find('p').append(' and SF-50');
    await until(() => codes(page).includes('SF-50'));

    expect(errors).toEqual([]);
  });

  test('says what it holds', () => {
    document.body.innerHTML = `<main>One ${formWith(fields)} two</main>`;

    expect(textOf(find('main'))).toBe('One GS-07 RHIT two');
  });
});

test('a reading over base text is not part of the word', async () => {
  const page = await stage(
    '<p><ruby>RHIT<rp>(</rp><rt>Registered</rt><rp>)</rp></ruby> or <ruby>RHIA<rt>A</rt></ruby></p>',
  );

  expect(codes(page)).toEqual(['RHIT', 'RHIA']);
});
