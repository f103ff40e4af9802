const channelName = 'jobgloss-watchlist';

/** Tells JobGloss's own pages that the watchlist changed. Web pages cannot hear it: another origin. */
export function tellWatchlistChanged(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `listener` after every change of the watchlist made by another context; answers how to stop. */
export function watchWatchlist(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => listener();
  return () => channel.close();
}
