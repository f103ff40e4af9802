/** What the browser did not do with the preferences, and how every page of JobGloss that holds them says so. */
export const preferencesFaults = [
  ['cannot be read', 'unread', 'en', 'Your settings could not be read'],
  ['cannot be stored', 'unstored', 'en', 'did not let JobGloss store it'],
  ['cannot be read', 'unread', 'es', 'No se pudo leer su configuración'],
  ['cannot be stored', 'unstored', 'es', 'no permitió guardarlo'],
] as const;
