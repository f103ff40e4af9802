/**
 * `npm test`: everything that must hold before a change lands, on a desk and in CI alike. `npm test -- unit e2e`
 * runs only what is named. The last line is the sum over all of it; lint, types and the three builds count as one
 * each, and a runner that crashed or ran nothing as one failure.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findFirefox } from '../lib/cli/firefox.mjs';
import {
  ensureDependencies,
  findBrowser,
  reportFailure,
  root,
  run,
  SetupProblem,
  say,
} from '../lib/cli/setup.mjs';

const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};

const vitestSuites = ['unit', 'repo', 'store', 'dom'];
const reports = mkdtempSync(path.join(tmpdir(), 'jobgloss-test-'));

function runTool(name, args, env) {
  return run(process.execPath, [path.join(root, tools[name]), ...args], {
    limitMs: 30 * 60_000,
    show: process.stdout,
    env,
  });
}

/** One check that passes or fails as a whole. */
async function check(name, args, env) {
  const { code } = await runTool(name, args, env);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A runner that ends badly without a failed test, or that ran none, has failed all the same. */
function judge(name, { passed, failed, skipped }, code) {
  if (failed > 0 || (code === 0 && passed > 0)) return { passed, failed, skipped };
  say(
    code === 0 ? `${name}: no test ran.` : `${name}: the runner ended with code ${code} and no failed test.`,
  );
  return { passed, failed: failed + 1, skipped };
}

/** What failed, each with the beginning of why: once more at the end, where a long log is read first. */
function failuresOfVitest(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => describeFailure(`${file}: ${fullName}`, failureMessages[0]));
    return failed.length === 0 && message ? [describeFailure(file, message)] : failed;
  });
}

function failuresOfPlaywright({ suites = [], specs = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) =>
      describeFailure(`test/e2e/${file}: ${title}`, tests[0]?.results.at(-1)?.error?.message),
    );
  return [...own, ...suites.flatMap(failuresOfPlaywright)];
}

function describeFailure(test, message = 'no message') {
  return `${test}\n    ${stripVTControlCharacters(message).trim().split('\n', 25).join('\n    ')}`;
}

async function runVitest(suite) {
  const file = path.join(reports, `${suite}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool('vitest', ['run', `--project=${suite}`, ...reporters]);
  const report = readReport(file);
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  const skipped = (report?.numTotalTests ?? 0) - passed - failed;
  return { ...judge(suite, { passed, failed, skipped }, code), failures: failuresOfVitest(report) };
}

async function runPlaywright() {
  const file = path.join(reports, 'e2e.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code } = await runTool('playwright', ['test', '--reporter=list,json'], env);
  const report = readReport(file) ?? {};
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const counts = judge('e2e', { passed: expected, failed: unexpected + flaky, skipped }, code);
  return { ...counts, failures: failuresOfPlaywright(report) };
}

/** Where no Firefox can be had, that is said, and the suite counts as skipped: neither passed nor failed. */
async function runFirefox() {
  try {
    process.env.FIREFOX_PATH = await findFirefox();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    const isChosen = Boolean(process.env.FIREFOX_PATH);
    say(`${isChosen ? 'The Firefox suite cannot run' : 'The Firefox suite is skipped'}. ${error.message}`);
    return { passed: 0, failed: Number(isChosen), skipped: Number(!isChosen) };
  }
  say(`Firefox for the tests: ${process.env.FIREFOX_PATH}`);
  return runVitest('firefox');
}

// Whatever the shell says: a development build carries file names of this machine.
const production = { NODE_ENV: 'production' };

const suites = {
  lint: () => check('biome', ['check', '.']),
  types: () => check('tsc', []),
  'build:chrome': () => check('wxt', ['build'], production),
  // With the zip of it, as it is handed in.
  'build:firefox': () => check('wxt', ['zip', '-b', 'firefox'], production),
  'build:safari': () => check('wxt', ['build', '-b', 'safari'], production),
  ...Object.fromEntries(vitestSuites.map((suite) => [suite, () => runVitest(suite)])),
  e2e: runPlaywright,
  firefox: runFirefox,
};

/** Suites named on the command line, in running order; `build` stands for all three, a browser's tests bring its. */
function chosenSuites(names) {
  const all = Object.keys(suites);
  if (names.length === 0) return all;
  const expanded = names.flatMap((name) => {
    if (name === 'build') return ['build:chrome', 'build:firefox', 'build:safari'];
    if (name === 'firefox') return ['build:firefox', 'firefox'];
    return name === 'e2e' ? ['build:chrome', 'e2e'] : [name];
  });
  const unknown = expanded.find((name) => !all.includes(name));
  if (unknown) throw new SetupProblem(`There is no suite ${unknown}. There are: ${all.join(', ')}.`);
  return all.filter((name) => expanded.includes(name));
}

async function test() {
  const chosen = chosenSuites(process.argv.slice(2));
  await ensureDependencies();
  if (chosen.some((name) => name === 'dom' || name === 'e2e')) {
    process.env.CHROME_PATH = await findBrowser();
    say(`Browser for the tests: ${process.env.CHROME_PATH}`);
  }
  // The compiler needs the names of messages and pages, which wxt writes down anew from what is there now.
  await run(process.execPath, [path.join(root, tools.wxt), 'prepare'], { show: null });

  const results = [];
  for (const name of chosen) {
    process.stdout.write(`\n── ${name} ──\n`);
    const started = Date.now();
    results.push({ name, ...(await suites[name]()), seconds: (Date.now() - started) / 1000 });
  }

  for (const { name, failures = [] } of results) {
    for (const failure of failures) process.stdout.write(`\nFAILED ${name}  ${failure}\n`);
  }
  process.stdout.write('\n');
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, passed, failed, skipped, seconds } of results) {
    const notes = [`${passed} passed`, failed && `${failed} FAILED`, skipped && `${skipped} skipped`].filter(
      Boolean,
    );
    process.stdout.write(`${name.padEnd(width)}  ${notes.join(', ')} (${seconds.toFixed(1)} s)\n`);
  }
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

try {
  await test();
} catch (error) {
  reportFailure(error);
  process.stdout.write('0 passed, 1 failed\n');
} finally {
  rmSync(reports, { recursive: true, force: true });
}
