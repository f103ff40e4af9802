/** What goes wrong with what is stored, as functions that are sent into a page of the extension. */

/** Preferences as no version of JobGloss writes them. */
export const brokenPreferences: [name: string, value: unknown][] = [
  ['a word', 'on'],
  ['a list', ['on', 1, null]],
  ['nothing', null],
  ['a number', 0],
  [
    'of the wrong kinds',
    { on: 'yes', kinds: [], style: 7, density: {}, hoverDelayMs: 'soon', theme: null, sitesOff: 'x' },
  ],
  ['of a later version', { on: true, style: 'neon', somethingNew: { a: 1 } }],
];

export function setPreferencesTo(preferences: unknown): Promise<void> {
  return chrome.storage.local.set({ preferences });
}

export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('jobgloss');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
    deleting.onblocked = () => reject(new Error('blocked'));
  });
}

/** Leaves the database behind as a later version of JobGloss would. */
export function makeDatabaseNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('jobgloss', 9990);
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = () => reject(opening.error);
  });
}

export async function readDatabaseVersion(): Promise<number | undefined> {
  return (await indexedDB.databases())[0]?.version;
}

/** Asks the background to save a posting with this control number; false when it did not say that it did. */
export async function askToSave(control: string): Promise<boolean> {
  const word = (value: string) => ({ value, evidence: value, where: 'Overview' });
  const data = {
    site: 'usajobs',
    sections: [],
    problems: [],
    url: `https://www.usajobs.gov/job/${control}`,
    facts: { title: word(`Posting ${control}`), controlNumber: word(control) },
  };
  const message = { id: Math.random(), type: 'savePosting', data, timestamp: Date.now() };
  const answer = await chrome.runtime.sendMessage(message).catch(() => null);
  return answer?.res?.ok === true;
}

/** Asks the background; null when no answer came. */
export async function ask([type, data]: readonly [type: string, data?: unknown]): Promise<unknown> {
  const message = { id: Math.random(), type, data, timestamp: Date.now() };
  const answer = await chrome.runtime.sendMessage(message).catch(() => null);
  return answer?.res ?? null;
}

/** Puts a record beside the saved ones that no version of JobGloss writes. */
export function addDamagedRecord(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('jobgloss');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('postings', 'readwrite');
      transaction.objectStore('postings').put({ key: 'usajobs:7', notes: 'call Ana' });
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** Has the storage of preferences give and take nothing from now on. */
export function breakStorage(): void {
  const { local } = chrome.storage;
  const fail = () => Promise.reject(new Error('IO error: Corruption'));
  Object.defineProperties(local, { get: { value: fail }, set: { value: fail } });
}

/** Makes the database that of something older, and holds it open as long as the page is. */
export function holdDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    // The background lets go when it is to be deleted. Asked for together, so that it makes no new one in between.
    indexedDB.deleteDatabase('jobgloss');
    const opening = indexedDB.open('jobgloss', 10);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      Object.assign(window, { held: opening.result });
      resolve();
    };
  });
}

/** Days on which two saved postings close. */
export const closings = ['2027-01-05', '2027-09-30'] as const;
/** Instants to which the clock jumps, and how many groups of the watchlist hold the two then. */
export const clockJumps = [
  ['2027-01-02T12:00:00Z', 2],
  ['1999-12-31T23:59:59Z', 1],
  ['2038-01-19T03:14:08Z', 1],
  ['2027-03-14T07:00:00Z', 2],
] as const;
