import { useEffect, useState } from 'preact/hooks';
import { ask, unreached } from './messages/ask';
import { watchWatchlist } from './messages/watchlist-channel';

/** How many postings are saved, counted again whenever the watchlist changes; null while it is not known. */
export function useSavedCount(): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const read = async () => {
      const saved = await ask('countSaved').catch(unreached);
      if (saved.ok) setCount(saved.value);
    };
    void read();
    return watchWatchlist(() => void read());
  }, []);
  return count;
}
