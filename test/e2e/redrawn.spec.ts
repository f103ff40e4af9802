import { expect, test } from './fixtures';
import { countPainted } from './pages/elsewhere';

test('of a page that draws itself anew again and again nothing is kept that has gone', async ({
  jobgloss,
}) => {
  test.slow();
  const { page } = await jobgloss.open();
  const session = await page.context().newCDPSession(page);
  const countNodes = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Memory.getDOMCounters')).nodes;
  };
  const redraw = (times: number) =>
    page.evaluate(async (rounds) => {
      const box = document.querySelector('#redrawn') ?? document.createElement('div');
      box.id = 'redrawn';
      // Its height stays as it is: a page that grows or shrinks is looked at as a whole.
      box.setAttribute('style', 'height: 200px; overflow: auto');
      if (!box.isConnected) document.querySelector('main')?.append(box);
      const part = '<p style="display:none">GS-09</p><p>Hold <b>RHIT</b> at <i>GS-07</i>.</p>'.repeat(50);
      for (let round = 0; round < rounds; round++) {
        box.innerHTML = `${part}<p>${round}</p>`;
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    }, times);
  await redraw(2);
  await expect.poll(() => countPainted(page)).toBeGreaterThan(100);
  const before = await countNodes();

  await redraw(40);

  // Of what was kept before there were 250 nodes in each round that was read.
  await expect.poll(countNodes).toBeLessThan(before + 2_500);
  expect(await countPainted(page)).toBeGreaterThan(100);
});
