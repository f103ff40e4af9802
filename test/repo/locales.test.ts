import { describe, expect, test } from 'vitest';
import { listFiles, readText, sourceFiles } from './sources';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

const files = listFiles('public/_locales').filter((file) => file.endsWith('/messages.json'));
const locales = Object.fromEntries(
  files.map((file) => [file.split('/')[2] ?? '', JSON.parse(readText(file)) as Record<string, Message>]),
);
const english = locales.en ?? {};
const others = Object.keys(locales).filter((locale) => locale !== 'en');

/** `$1`, `$2` or `$name$` as they stand in a message, each once. */
const substitutions = ({ message }: Message) =>
  [...new Set(message.match(/\$(?:\d|[A-Za-z_@]+\$)/g) ?? [])].map((each) => each.toLowerCase()).sort();

describe('locales', () => {
  test('there is English and at least one more', () => {
    expect(Object.keys(english)).not.toEqual([]);
    expect(others).not.toEqual([]);
  });

  test.each(others)('%s says everything that English says, with the same substitutions', (locale) => {
    const translated = locales[locale] ?? {};

    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(english)) {
      expect(substitutions(translated[key] ?? { message: '' }), key).toEqual(substitutions(message));
      expect(translated[key]?.message.trim(), key).not.toBe('');
    }
  });

  test('every message that the manifest names is there', () => {
    const named = [...readText('wxt.config.ts').matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key ?? '');

    expect(named.filter((key) => !(key in english))).toEqual([]);
  });

  test('every message is used somewhere', () => {
    const sources = [...sourceFiles.filter((file) => !file.startsWith('test/')), 'wxt.config.ts'];
    const pages = listFiles('entrypoints').filter((file) => file.endsWith('.html'));
    const text = [...sources, ...pages].map(readText).join('\n');
    // Keys put together from parts (`kind_${kind}`) are used when their beginning is.
    const beginnings = [...text.matchAll(/`([a-z][A-Za-z0-9_]*)\$\{/g)].map(
      ([, beginning]) => beginning ?? '',
    );
    const isUsed = (key: string) => {
      const asked = key.replace(/_(one|other)$/, '');
      return (
        new RegExp(`['"\`]${asked}['"\`]|__MSG_${asked}__`).test(text) ||
        beginnings.some((beginning) => beginning.length > 2 && asked.startsWith(beginning))
      );
    };

    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });
});
