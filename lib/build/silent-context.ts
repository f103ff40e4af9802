/**
 * Stands in for the context that the framework makes for every content script (wxt.config.ts). That one tells
 * its older copies by a message and an event of the page that it started: every page would hear of JobGloss, and could
 * end it by saying the same. This one says nothing; how long a script works in its page, lib/session/life.ts knows.
 */
export class ContentScriptContext {}
