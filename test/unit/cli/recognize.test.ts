import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

function run(input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/recognize.mjs'], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { status, answers, stderr };
}

describe('npm run recognize', { timeout: 30_000 }, () => {
  it('answers each line with the mentions of its passage', () => {
    const { status, answers } = run('{"id":"a","text":"GS-0675-07"}\n{"id":2,"text":"nothing"}\n');

    expect(status).toBe(0);
    expect(answers).toEqual([
      {
        id: 'a',
        mentions: [
          { start: 0, end: 7, kind: 'series', code: '0675' },
          { start: 8, end: 10, kind: 'grade', code: 'GS-07', role: 'job' },
        ],
      },
      { id: 2, mentions: [] },
    ]);
  });

  it('says how strongly a credential is asked for, and with what it can be exchanged', () => {
    const { answers } = run('{"id":1,"text":"You must hold an RHIT or CCS certification."}\n');

    expect(answers[0].mentions).toEqual([
      { start: 17, end: 21, kind: 'credential', code: 'RHIT', strength: 'one-of', group: 1 },
      { start: 25, end: 28, kind: 'credential', code: 'CCS', strength: 'one-of', group: 1 },
    ]);
  });

  it('names a line that is no passage, answers the others and fails', () => {
    const { status, answers, stderr } = run(
      '{"id":1,"text":"RHIT"}\n{broken\n[]\n{"id":3}\n{"text":"RHIT"}\n{"id":4,"text":"RHIA"}\n',
    );

    expect(status).not.toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([1, 4]);
    expect(stderr).toMatch(/^line 2: not JSON/m);
    expect(stderr).toMatch(/^line 3: not an object/m);
    expect(stderr).toMatch(/^line 4: "text" must be a string/m);
    expect(stderr).toMatch(/^line 5: "id" must be a string or a number/m);
  });

  it('takes an empty input and empty lines', () => {
    expect(run('')).toMatchObject({ status: 0, answers: [] });
    expect(run('\n\r\n{"id":1,"text":""}\r\n')).toMatchObject({
      status: 0,
      answers: [{ id: 1, mentions: [] }],
    });
  });
});
