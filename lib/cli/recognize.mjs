#!/usr/bin/env node
/**
 * `npm run --silent recognize`: passages in, mentions out, one JSON line each. Started in plain Node, because
 * packages may still be missing; the work is in recognize.ts.
 */
import { ensureDependencies, reportFailure } from './setup.mjs';

try {
  await ensureDependencies();
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import('./recognize.ts');
  process.exitCode = await run(process.stdin, process.stdout, process.stderr);
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
