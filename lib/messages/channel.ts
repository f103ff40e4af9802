import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
