declare module 'virtual:jobgloss/dictionary' {
  const dictionary: import('../recognize/dictionary').Dictionary;
  export default dictionary;
}

declare module 'virtual:jobgloss/seed' {
  /** Version of the bundled seed; equals `version` inside the text. */
  export const version: string;
  /** A `Seed` (lib/dataset/seed.ts) as JSON text: parsed only when it is needed. */
  const seedText: string;
  export default seedText;
}
