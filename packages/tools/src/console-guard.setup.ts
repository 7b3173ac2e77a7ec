import { failOn } from './console-guard.js';

failOn('debug', 'error', 'info', 'log', 'warn');
