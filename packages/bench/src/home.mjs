import { fileURLToPath } from 'node:url';

/** The folder of this package, wherever the repository was cloned. */
export const home = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
