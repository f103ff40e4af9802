/** Finds or installs the Firefox that the tests drive. Plain Node without dependencies, like setup.mjs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installWithSystem, root, SetupProblem } from './setup.mjs';

/** Directory of the built extension for Firefox. */
export const builtForFirefox = path.join(root, '.output', 'firefox-mv3');

/** Oldest major version that the extension is made for; the same as in wxt.config.ts. */
export const minimumFirefox = 142;

/** Where Firefox is installed. The long-term edition first: it is what organizations run. */
function candidates() {
  const { platform, env } = process;
  const editions = ['Firefox ESR', 'Firefox', 'Firefox Developer Edition', 'Firefox Nightly'];
  if (platform === 'darwin') {
    return editions.flatMap((edition) =>
      ['/Applications', path.join(homedir(), 'Applications')].map((at) =>
        path.join(at, `${edition}.app`, 'Contents', 'MacOS', 'firefox'),
      ),
    );
  }
  if (platform === 'win32') {
    const places = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const folders = [
      'Mozilla Firefox ESR',
      'Mozilla Firefox',
      'Firefox Developer Edition',
      'Firefox Nightly',
    ];
    return folders.flatMap((folder) => places.map((at) => path.join(at, folder, 'firefox.exe')));
  }
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean);
  const fixed = [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/usr/lib64/firefox/firefox',
    '/opt/firefox/firefox',
    // Started from inside the snap, it sees the files that its own starter would keep from it.
    '/snap/firefox/current/usr/lib/firefox/firefox',
  ];
  const names = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];
  return [...new Set([...names.flatMap((name) => folders.map((at) => path.join(at, name))), ...fixed])];
}

/** Starters of a sandbox (snap, flatpak) open other folders than the tests write their profiles to. */
function isSandboxed(executable) {
  if (process.platform !== 'linux') return false;
  if (executable.startsWith('/snap/bin/')) return true;
  const beginning = readFileSync(executable).subarray(0, 4_000).toString('latin1');
  return beginning.startsWith('#!') && /\/snap\/|\bflatpak\b/.test(beginning);
}

/** Major version of the Firefox at a path; null when none runs from there. */
export function firefoxVersion(executable) {
  if (!existsSync(executable)) return null;
  let printed = '';
  if (process.platform === 'win32') {
    // firefox.exe prints to no console; its version stands in a file beside it.
    const file = path.join(path.dirname(executable), 'application.ini');
    printed = existsSync(file) ? (readFileSync(file, 'utf8').match(/^Version=.*$/m)?.[0] ?? '') : '';
  } else {
    const { stdout, status } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 15_000 });
    if (status === 0 && /\bFirefox\b/.test(stdout)) printed = stdout;
  }
  const major = printed.match(/(\d+)\.\d+/)?.[1];
  return major ? Number(major) : null;
}

/**
 * Firefox that is on this machine and not too old: the one FIREFOX_PATH names, else an installed one; null when there
 * is none. Throws a SetupProblem when FIREFOX_PATH names something else.
 */
export function findInstalledFirefox() {
  const isFit = (executable) =>
    (firefoxVersion(executable) ?? 0) >= minimumFirefox && !isSandboxed(executable);
  const chosen = process.env.FIREFOX_PATH;
  if (!chosen) return candidates().find(isFit) ?? null;
  if (isFit(chosen)) return chosen;
  const version = firefoxVersion(chosen);
  throw new SetupProblem(
    version && version < minimumFirefox
      ? `FIREFOX_PATH is ${chosen}, which is Firefox ${version}; JobGloss needs ${minimumFirefox} or newer.`
      : `FIREFOX_PATH is ${chosen}, and no Firefox starts from there. ` +
          'Let it name the program itself (no snap, no flatpak), or unset it to have one found.',
  );
}

/**
 * Path of a Firefox that runs here, installed first with the system's package manager if there is none. Throws a
 * SetupProblem that says what to do when there is none to be had.
 */
export async function findFirefox() {
  const found = findInstalledFirefox() ?? (await installWithSystem('firefox', findInstalledFirefox));
  if (found) return found;
  throw new SetupProblem(
    `No Firefox ${minimumFirefox} or newer was found and none could be installed here. Install one ` +
      '(Debian: `sudo apt-get install firefox-esr`), or set FIREFOX_PATH to one.',
  );
}
