import { failOn } from './console-guard.js';

// Storybook itself logs; a story must not warn or fail.
failOn('error', 'warn');
