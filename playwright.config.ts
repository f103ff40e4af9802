import { defineConfig } from '@playwright/test';

/** The built extension in Chromium. No retries: a test that passes the second time is a bug that shows itself. */
export default defineConfig({
  testDir: 'test/e2e',
  retries: 0,
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
