import { expect, test } from 'vitest';
import { run } from '../../lib/cli/setup.mjs';

interface Audit {
  metadata?: { vulnerabilities: Record<'info' | 'low' | 'moderate' | 'high' | 'critical', number> };
  vulnerabilities?: Record<string, { severity: string; via: unknown[] }>;
}

/**
 * What the registry knows about the packages that the extension is made of; null where it does not answer. Those for
 * development alone are left out: they reach no user, and what they are given to read is ours.
 */
async function audit(): Promise<Audit | null> {
  const { output } = await run('npm', ['audit', '--omit=dev', '--json', '--audit=true'], {
    show: null,
    limitMs: 20_000,
  });
  try {
    const answer = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Audit;
    return answer.metadata ? answer : null;
  } catch {
    return null;
  }
}

test('no package that ships with the extension has a known finding of high or critical severity', async ({
  skip,
}) => {
  const answer = await audit();
  if (!answer) skip('The registry does not answer: nothing was checked.');

  const grave = Object.entries(answer?.vulnerabilities ?? {}).filter(([, { severity }]) =>
    ['high', 'critical'].includes(severity),
  );
  expect(grave).toEqual([]);
}, 60_000);
