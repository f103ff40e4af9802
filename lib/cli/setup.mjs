/**
 * What `npm start`, `npm test` and the test configurations need before anything can run: Node, the packages of
 * package-lock.json, and a browser that takes unpacked extensions. Plain Node without dependencies, because it
 * runs before there are any. Progress goes to standard error, so that standard output stays the caller's.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Root of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Directory of the built extension for Chrome, Chromium and Edge. */
export const builtExtension = path.join(root, '.output', 'chrome-mv3');

const minimumNode = [20, 19];
const minute = 60_000;

/** Something that the person at the keyboard can put right; the message is a sentence that says how. */
export class SetupProblem extends Error {
  name = 'SetupProblem';
}

/** One line of progress. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Throws a SetupProblem when this Node is older than the build tools accept. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = minimumNode;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new SetupProblem(
    `JobGloss needs Node ${minimumNode.join('.')} or newer and this is Node ${version}. ` +
      'Install the current LTS from nodejs.org (or `nvm install --lts`) and run the command again.',
  );
}

/**
 * Runs a program and shows what it prints on `show` (null: nothing), with a sign of life every 15 seconds of silence.
 * Resolves to its exit code and output, and never rejects: a program that cannot be started, that runs longer
 * than `limitMs` or that prints nothing for `silenceMs` counts as failed (code 1).
 */
export function run(
  command,
  args,
  { limitMs = 10 * minute, silenceMs = limitMs, show = process.stderr, env } = {},
) {
  return new Promise((resolve) => {
    const started = Date.now();
    let lastOutput = started;
    let lastSign = started;
    let output = '';
    let ended = false;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm, npx and friends are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32' && !path.isAbsolute(command),
      windowsHide: true,
    });
    const finish = (code, note = '') => {
      if (ended) return;
      ended = true;
      clearInterval(watch);
      resolve({ code, output: output + note });
    };
    const onOutput = (chunk) => {
      lastOutput = Date.now();
      output += chunk;
      show?.write(chunk);
    };
    child.stdout.on('data', onOutput);
    child.stderr.on('data', onOutput);
    child.on('error', (error) => finish(1, `${error.message}\n`));
    child.on('close', (code) => finish(code ?? 1));
    const watch = setInterval(() => {
      const now = Date.now();
      const seconds = Math.round((now - started) / 1000);
      if (now - started > limitMs || now - lastOutput > silenceMs) {
        child.kill();
        finish(1, `gave up after ${seconds} seconds\n`);
      } else if (now - Math.max(lastOutput, lastSign) >= 15_000) {
        lastSign = now;
        say(`  … still at it, ${seconds} s`);
      }
    }, 500);
  });
}

/** npm as this process was started by it, so that `npm start` uses one npm throughout. */
function npmCommand() {
  const own = process.env.npm_execpath;
  return own && /npm-cli\.[cm]?js$/.test(own) ? [process.execPath, [own]] : ['npm', []];
}

/**
 * True when every package of package-lock.json is in node_modules in that version. npm notes what it installed in
 * node_modules/.package-lock.json; file times say nothing after a git checkout, so versions are compared.
 */
function dependenciesAreCurrent() {
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? {};
  let installed;
  try {
    installed = read('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  return Object.entries(read('package-lock.json')).every(([place, wanted]) => {
    if (place === '') return true;
    const has = installed[place];
    if (has) return has.version === wanted.version && existsSync(path.join(root, place));
    return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  });
}

/** Installs the packages of package-lock.json if any is missing; throws a SetupProblem when that fails. */
export async function ensureDependencies() {
  checkNode();
  if (dependenciesAreCurrent()) return;
  const [npm, first] = npmCommand();
  const flags = ['--include=dev', '--no-audit', '--no-fund'];
  // npm prints nothing useful before it ends, and then a page; what it said is shown when it was of no avail.
  say('Installing packages with npm ci (once, about half a minute) …');
  if ((await run(npm, [...first, 'ci', ...flags], { show: null })).code === 0) return;
  say('npm ci did not succeed; trying npm install, with package-lock.json left as it is …');
  // --no-save leaves the lockfile alone, so that no download address of this machine gets into it.
  const { code, output } = await run(npm, [...first, 'install', '--no-save', ...flags], { show: null });
  if (code === 0) return;
  throw new SetupProblem(
    `${output.trim()}\nThe packages could not be installed; npm says why above. Check the network (behind a proxy: ` +
      '`npm config set proxy …`) and that you may write to node_modules here, then run the command again.',
  );
}

/** Where Chromium and its kin are installed. Chromium first: it loads unpacked extensions without ado. */
function installedCandidates() {
  const { platform, env } = process;
  if (platform === 'darwin') {
    const apps = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ];
    return apps.flatMap((app) =>
      ['/Applications', path.join(homedir(), 'Applications')].map((at) => path.join(at, app)),
    );
  }
  if (platform === 'win32') {
    const places = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean);
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ];
    return programs.flatMap((program) => places.map((at) => path.join(at, program)));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ];
  const folders = [
    ...(env.PATH ?? '').split(path.delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ].filter(Boolean);
  const fixed = [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  ];
  return [...new Set([...names.flatMap((name) => folders.map((at) => path.join(at, name))), ...fixed])];
}

/**
 * Name and version of the browser at a path, for example `Chromium 156.0.8078.79`; null when there is none or it
 * does not run (a library is missing, or it is Ubuntu's stand-in for a snap).
 */
export function browserVersion(executable) {
  if (!existsSync(executable)) return null;
  if (process.platform === 'win32') {
    // chrome.exe --version opens a window on Windows; the version is the name of the folder beside it.
    const version = readdirSync(path.dirname(executable)).find((name) => /^\d+(\.\d+){3}$/.test(name));
    return `${path.basename(executable, '.exe')} ${version ?? ''}`.trim();
  }
  const { stdout, status } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 15_000 });
  const printed = stdout?.match(/^.*?\d+(\.\d+){2,3}/m)?.[0];
  return status === 0 && printed ? printed.trim() : null;
}

const isRunnable = (executable) => browserVersion(executable) !== null;

/** Path of Playwright's own Chromium, whether it is there or not; null before the packages are installed. */
async function playwrightBrowser() {
  try {
    const entry = path.join(root, 'node_modules', 'playwright', 'index.mjs');
    return (await import(pathToFileURL(entry).href)).chromium.executablePath();
  } catch {
    return null;
  }
}

/**
 * Browser that is already on this machine: the one CHROME_PATH names, else an installed one, else Playwright's
 * download; null when there is none. Throws a SetupProblem when CHROME_PATH names something else.
 */
export async function findInstalledBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isRunnable(chosen)) return chosen;
    throw new SetupProblem(
      `CHROME_PATH is ${chosen}, and no browser starts from there. ` +
        'Let it name a Chromium, Chrome or Edge program, or unset it to have one found.',
    );
  }
  for (const candidate of installedCandidates()) if (isRunnable(candidate)) return candidate;
  const own = await playwrightBrowser();
  return own && isRunnable(own) ? own : null;
}

/** Whether system packages can be installed without asking for a password, and the words in front that it takes. */
function administrator() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { timeout: 5_000 }).status === 0 ? ['sudo', '-n'] : null;
}

function isOnPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((at) => at && existsSync(path.join(at, program)));
}

/** Package managers, how they are told to install without asking, and what they call the browsers. */
const packageManagers = [
  {
    program: 'apt-get',
    before: ['update', '-qq'],
    install: ['install', '-y', '-qq', '--no-install-recommends'],
    packages: { chromium: ['chromium'], firefox: ['firefox-esr'] },
  },
  {
    program: 'dnf',
    install: ['install', '-y', '-q'],
    packages: { chromium: ['chromium'], firefox: ['firefox'] },
  },
  {
    program: 'pacman',
    install: ['-Sy', '--noconfirm', '--needed'],
    packages: { chromium: ['chromium'], firefox: ['firefox'] },
  },
  {
    program: 'zypper',
    install: ['--non-interactive', 'install'],
    packages: { chromium: ['chromium'], firefox: ['MozillaFirefox'] },
  },
  {
    program: 'apk',
    install: ['add', '--no-cache'],
    packages: { chromium: ['chromium', 'ttf-freefont'], firefox: ['firefox', 'ttf-freefont'] },
  },
  {
    program: 'brew',
    asUser: true,
    install: ['install', '--cask'],
    packages: { chromium: ['google-chrome'], firefox: ['firefox'] },
  },
];

/** The line of a program's output that says most about its failure. */
function firstError(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const error =
    lines.find((line) => /^(E:|error\b)/i.test(line)) ?? lines.findLast(Boolean) ?? 'it said nothing';
  return error.replace(/^(E|error):\s*/i, '').replace(/\.$/, '');
}

async function installWithPlaywright() {
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js');
  if (!existsSync(cli)) return null;
  say('No browser found; downloading Chromium with Playwright (about 170 MB) …');
  // A blocked network shows as silence: a download that works prints its progress.
  const { code, output } = await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    limitMs: 8 * minute,
    silenceMs: 90_000,
    show: { write: (chunk) => /\d% of/.test(chunk) && process.stderr.write(chunk) },
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
  });
  if (code !== 0) say(`  The download did not succeed: ${firstError(output)}.`);
  const own = await playwrightBrowser();
  if (!own || !existsSync(own)) return null;
  if (isRunnable(own)) return own;
  if (administrator() !== null) {
    say('Chromium lacks system libraries; installing them with Playwright …');
    await run(process.execPath, [cli, 'install-deps', 'chromium'], { limitMs: 5 * minute, show: null });
  }
  return isRunnable(own) ? own : null;
}

/**
 * Installs a browser (`chromium` or `firefox`) with the system's package manager where that asks for no password, and
 * resolves to what `find` then finds; null when it finds nothing.
 */
export async function installWithSystem(browser, find) {
  const prefix = administrator();
  for (const { program, before, install, packages, asUser = false } of packageManagers) {
    if (!isOnPath(program) || (!asUser && prefix === null)) continue;
    say(`Installing ${packages[browser][0]} with ${program} …`);
    const steps = [before, [...install, ...packages[browser]]].filter(Boolean);
    for (const step of steps) {
      const [command, ...args] = [...(asUser ? [] : prefix), program, ...step];
      const { code, output } = await run(command, args, {
        limitMs: 8 * minute,
        show: null,
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (code !== 0) say(`  ${program} ${step.join(' ')} did not succeed: ${firstError(output)}.`);
    }
    const found = await find();
    if (found) return found;
  }
  return null;
}

/**
 * Path of a Chromium, Chrome or Edge that runs here, installed first if there is none: CHROME_PATH, an installed
 * browser, Playwright's download, the system's package manager. Throws a SetupProblem when all of that fails.
 */
export async function findBrowser() {
  const found =
    (await findInstalledBrowser()) ??
    (await installWithPlaywright()) ??
    (await installWithSystem('chromium', findInstalledBrowser));
  if (found) return found;
  throw new SetupProblem(
    'No browser was found and none could be installed here. Install Chromium, Chrome or Edge ' +
      '(Debian and Ubuntu: `sudo apt-get install chromium`), or set CHROME_PATH to one, and run the command again.',
  );
}

/** Command-line switches that this machine asks for: Chromium refuses its sandbox to root. */
export function browserSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Prints a SetupProblem as its sentence and anything else with its stack; sets the exit code. */
export function reportFailure(error) {
  say(error instanceof SetupProblem ? error.message : (error?.stack ?? String(error)));
  process.exitCode = 1;
}
