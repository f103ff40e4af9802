import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/popup/popup.css';
import { BusyButton } from '../../../components/ui/BusyButton';
import type { ButtonProps } from '../../../components/ui/Button';
import { findFaults } from './axe';
import { hold } from './hold';

afterEach(() => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
});

/** A button whose work the test ends. */
function openButton(look: ButtonProps['look'] = 'plain') {
  const place = document.createElement('div');
  place.className = 'popup';
  document.body.append(place);
  const works: ReturnType<typeof hold>[] = [];
  const onPress = vi.fn(() => {
    const held = hold();
    works.push(held);
    return held.work;
  });
  render(
    <BusyButton look={look} onPress={onPress}>
      Remove
    </BusyButton>,
    place,
  );
  const button = place.querySelector('button') as HTMLButtonElement;
  return { place, onPress, works, button };
}

const borderOf = (button: HTMLElement) => {
  const { borderStyle, borderColor } = getComputedStyle(button);
  return { borderStyle, borderColor };
};

describe('a button whose work takes a while', () => {
  test.each(['plain', 'quiet'] as const)(
    'shows and tells that it is at it, and keeps the focus (%s)',
    async (look) => {
      const { place, button, works } = openButton(look);
      const before = borderOf(button);

      await userEvent.click(page.getByRole('button', { name: 'Remove' }));
      await expect.poll(() => button.ariaBusy).toBe('true');

      expect(button.ariaDisabled).toBe('true');
      expect(borderOf(button)).not.toEqual(before);
      expect(document.activeElement).toBe(button);
      expect(await findFaults(place)).toEqual([]);
      works[0]?.end();
      await expect.poll(() => button.ariaBusy).toBe('false');
      expect(button.ariaDisabled).toBe('false');
    },
  );

  test('takes no other press meanwhile, and the next one after it', async () => {
    const { button, onPress, works } = openButton();

    button.click();
    await expect.poll(() => button.ariaBusy).toBe('true');
    button.click();
    expect(onPress).toHaveBeenCalledOnce();
    works[0]?.end();
    await expect.poll(() => button.ariaBusy).toBe('false');
    button.click();

    expect(onPress).toHaveBeenCalledTimes(2);
  });
});
