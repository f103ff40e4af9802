import { resolve } from 'node:path';
import { compile } from '../recognize/compile.ts';
import { datasetFiles } from '../schema/dataset.ts';
import { makeKeys } from './keys.ts';
import { readDataset } from './read.ts';
import { makeSeed } from './seed.ts';

const dictionaryModule = 'virtual:jobgloss/dictionary';
const seedModule = 'virtual:jobgloss/seed';

/**
 * The part of a Vite plugin that this one is. Named here, because the build tool and the tests may bring different
 * versions of Vite, whose own plugin types do not fit each other.
 */
interface DatasetPlugin {
  name: string;
  resolveId(source: string): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): string | undefined;
}

/**
 * Gives the build the dataset as two modules: `virtual:jobgloss/dictionary` (all that the page gets,
 * compiled) and `virtual:jobgloss/seed` (all of it, as text). The dataset is read and checked at each load, so a wrong record
 * stops the build with the file, record and field. `dir` is the data/ folder.
 *
 * Both are bundled and not fetched: a page's or the extension's content policy can then forbid every request.
 */
export function dataset(dir: string = resolve(import.meta.dirname, '../../data')): DatasetPlugin {
  const files = [...Object.values(datasetFiles).map(({ file }) => file), 'manifest.json'].map((file) =>
    resolve(dir, file),
  );
  return {
    name: 'jobgloss:dataset',
    resolveId(source) {
      return source === dictionaryModule || source === seedModule ? `\0${source}` : undefined;
    },
    load(id) {
      if (id !== `\0${dictionaryModule}` && id !== `\0${seedModule}`) return undefined;
      for (const file of files) this.addWatchFile(file);
      const records = readDataset(dir);
      const seed = makeSeed(records);
      if (id === `\0${seedModule}`) {
        const { version } = seed;
        return `export const version = ${literal(version)};\nexport default ${literal(JSON.stringify(seed))};\n`;
      }
      const dictionary = compile({ ...makeKeys(records), version: seed.version });
      return `export default ${literal(dictionary)};\n`;
    },
  };
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}
