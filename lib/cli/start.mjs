/**
 * `npm start`: builds JobGloss and opens a posting with it. See `npm start -- --help`.
 * What is printed and written comes from the running extension itself, asked the way its popup asks.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, launch, matchesPattern, readMatchPatterns, settledPageState } from './launch.mjs';
import { ensureDependencies, findBrowser, reportFailure, root, SetupProblem, say } from './setup.mjs';
import { plainFacts, summarize } from './summary.mjs';

const help = `npm start -- [SOURCE] [options]

Opens a job posting in a browser with JobGloss and prints what JobGloss found in it.

SOURCE             a saved HTML file, or the address of a live posting; without it, the bundled sample
--url URL          address under which a saved file is opened; without it, the posting's own
--headless         open no window: print, write the files asked for, and end (also without a display)
--screenshot FILE  write a picture of the whole page (PNG)
--json FILE        write posting, mentions and timings as JSON
--width N          width of the page in pixels (1280)
--dark             ask the page and JobGloss for their dark look
--help             print this`;

const sample = path.join(root, 'test', 'pages', 'usajobs', 'sample.html');
const sampleControlNumber = '990000100';

/** Files named on the command line are meant from where the command was typed, not from where npm runs it. */
const fromHere = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
const isAddress = (text) => /^https?:\/\//i.test(text);

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        headless: { type: 'boolean', default: false },
        screenshot: { type: 'string' },
        json: { type: 'string' },
        width: { type: 'string', default: '1280' },
        dark: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new SetupProblem(`${error.message.split('. ')[0]}. \`npm start -- --help\` lists what there is.`);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1)
    throw new SetupProblem(`One SOURCE at a time, not ${positionals.join(' and ')}.`);
  const width = Number(values.width);
  if (!Number.isInteger(width) || width < 200 || width > 4000) {
    throw new SetupProblem(`--width takes a number of pixels from 200 to 4000, not ${values.width}.`);
  }
  return { ...values, width, source: positionals[0] };
}

/** Control number that a saved page gives itself, from its own address or from its Overview. */
function controlNumberIn(html) {
  const own = html.match(/usajobs\.gov(?::\d+)?\/(?:job|GetJob\/ViewDetails)\/(\d{6,})/i);
  const printed = html.match(/Control number\s*(?:<[^>]*>\s*)*(\d{6,})/i);
  return own?.[1] ?? printed?.[1] ?? sampleControlNumber;
}

/** What to open: `{address, html}`, with html null for a live page. */
function readSource({ source, url }) {
  if (url !== undefined && !(isAddress(url) && URL.canParse(url))) {
    throw new SetupProblem(
      `--url takes a whole address such as https://www.usajobs.gov/job/880695200, not ${url}.`,
    );
  }
  if (source !== undefined && isAddress(source)) {
    if (url !== undefined)
      throw new SetupProblem('--url goes with a saved file; a live page has its own address.');
    if (!URL.canParse(source)) throw new SetupProblem(`${source} is not an address.`);
    return { address: new URL(source).href, html: null };
  }
  const file = source === undefined ? sample : fromHere(source);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new SetupProblem(
      `There is no file ${file}. SOURCE is a saved HTML file or an address with https://.`,
    );
  }
  const html = readFileSync(file);
  const address = url ?? `https://www.usajobs.gov/job/${controlNumberIn(html.toString('utf8'))}`;
  return { address: new URL(address).href, html };
}

function requireOurs(address) {
  const patterns = readMatchPatterns();
  if (matchesPattern(address, patterns)) return;
  throw new SetupProblem(
    `JobGloss does not work on ${address}. It works on:\n${patterns.map((p) => `  ${p}`).join('\n')}`,
  );
}

/** Gives the saved document for its address and nothing for what that document asks for besides. */
async function serveSaved(page, { address, html }, mayLeave) {
  const head = html.subarray(0, 2048).toString('latin1');
  const contentType = /<meta[^>]+charset/i.test(head) ? 'text/html' : 'text/html; charset=utf-8';
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.isNavigationRequest() && request.url() === address) {
      return route.fulfill({ contentType, body: html });
    }
    // Following a link leaves the saved page; whoever does that in a window wants to get there.
    const leaves = mayLeave && request.isNavigationRequest() && request.frame() === page.mainFrame();
    return leaves ? route.continue() : route.abort('internetdisconnected');
  });
}

async function open(page, address) {
  let response;
  try {
    response = await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 45_000 });
  } catch (error) {
    const reason = error.message.match(/net::\w+|Timeout \d+ms/)?.[0] ?? error.message.split('\n')[0];
    throw new SetupProblem(
      `${address} could not be opened (${reason}). Save the page as HTML and pass the file.`,
    );
  }
  if (response && response.status() >= 400) {
    throw new SetupProblem(`${address} answers ${response.status()} ${response.statusText()}`.trim());
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function writeFiles({ screenshot, json }, page, state) {
  if (json !== undefined) {
    const mentions = state.mentions.map(({ kind, code, text, section, drawn }) => ({
      kind,
      code,
      text,
      section,
      drawn,
    }));
    const content = { posting: plainFacts(state.posting), mentions, timingsMs: state.timingsMs };
    await writeFile(fromHere(json), `${JSON.stringify(content, null, 2)}\n`);
    say(`Wrote ${json}`);
  }
  if (screenshot !== undefined) {
    await page.screenshot({ path: fromHere(screenshot), fullPage: true, animations: 'disabled' });
    say(`Wrote ${screenshot}`);
  }
}

async function start() {
  const asked = readArguments();
  if (asked.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const source = readSource(asked);
  await ensureDependencies();
  const executablePath = await findBrowser();
  await build();
  requireOurs(source.address);

  const headless = asked.headless || !hasDisplay();
  if (headless && !asked.headless) say('There is no display here, so no window is opened.');
  say(`Opening ${source.address} …`);
  // A window is the reader's own: it can be resized and takes the system's colors unless asked otherwise.
  const look = headless
    ? { viewport: { width: asked.width, height: 900 }, colorScheme: asked.dark ? 'dark' : 'light' }
    : {
        viewport: null,
        colorScheme: asked.dark ? 'dark' : null,
        switches: [`--window-size=${asked.width},900`],
      };
  const { context, worker } = await launch({ executablePath, headless, ...look });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    if (source.html) await serveSaved(page, source, !headless);
    await open(page, source.address);
    requireOurs(page.url());
    const state = await settledPageState(worker, page.url());
    if (!state) throw new SetupProblem(`JobGloss gave no answer from ${page.url()} within 20 seconds.`);
    if (!state.posting)
      throw new SetupProblem(`${source.address} does not show a job posting that JobGloss can read.`);
    process.stdout.write(`${summarize(state, page.url())}\n`);
    await writeFiles(asked, page, state);
    if (!headless) {
      say('The browser stays open; close it to end.');
      await context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await context.close();
  }
}

await start().catch(reportFailure);
