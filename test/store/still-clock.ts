import { afterEach, beforeEach, vi } from 'vitest';

/** Time stands until a test moves it on: no deadline passes because the machine is slow. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());
