import { resolve } from 'node:path';
import { readDataset } from './read.ts';
import { datasetStats } from './stats.ts';

// `npm run --silent dataset:stats`: coverage of the dataset as JSON on standard output.
const dataset = readDataset(resolve(import.meta.dirname, '../../data'));
process.stdout.write(`${JSON.stringify(datasetStats(dataset), null, 2)}\n`);
