import { plainLine } from './html';
import { isObject } from './json-ld';

/** The first text in a value: a string, a number, what a list holds first, the name or value of an object. */
export function wordsOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return plainLine(value);
  if (typeof value === 'number') return String(value);
  if (depth > 4) return '';
  if (Array.isArray(value)) {
    for (const item of value) {
      const text = wordsOf(item, depth + 1);
      if (text) return text;
    }
    return '';
  }
  if (!isObject(value)) return '';
  return wordsOf(value.name ?? value.value ?? value['@value'] ?? '', depth + 1);
}
