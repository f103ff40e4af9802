/**
 * `npm run bench`: builds JobGloss and measures it in a headless Chromium: marking against peers in the same page,
 * cards, tasks, heap, seeding, sizes. Fails when a budget is broken.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../lib/cli/launch.mjs';
import {
  ensureDependencies,
  findBrowser,
  reportFailure,
  root,
  run,
  SetupProblem,
} from '../../lib/cli/setup.mjs';

const help = `npm run bench -- [options]

--json FILE  write every figure as JSON
--help       print this`;

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'string' }, help: { type: 'boolean', default: false } } })
      .values;
  } catch (error) {
    throw new SetupProblem(
      `${error.message.split('. ')[0]}. \`npm run bench -- --help\` lists what there is.`,
    );
  }
}

try {
  const { json, help: isHelp } = readArguments();
  if (isHelp) process.stdout.write(`${help}\n`);
  else {
    await ensureDependencies();
    const env = { CHROME_PATH: await findBrowser() };
    await build();
    // A file named on the command line is meant from where the command was typed.
    if (json) env.JOBGLOSS_BENCH_JSON = path.resolve(process.env.INIT_CWD ?? process.cwd(), json);
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const bench = path.join(root, 'test/bench/run.ts');
    const { code } = await run(process.execPath, [tsx, bench], {
      show: process.stdout,
      env,
      limitMs: 30 * 60_000,
      silenceMs: 10 * 60_000,
    });
    process.exitCode = code;
  }
} catch (error) {
  reportFailure(error);
}
