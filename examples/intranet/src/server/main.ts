import { fileURLToPath } from 'node:url';
import { runIntranet } from './run-intranet.js';

const starting = runIntranet({
  given: process.argv.slice(2),
  environment: process.env,
  folder: process.cwd(),
  clientFolder: fileURLToPath(new URL('./client', import.meta.url)),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});

// Listened for from the start: whoever reads the address may stop the program in the same moment.
const stop = () => void starting.then((intranet) => intranet?.close()).then(() => process.exit(0));
process.once('SIGINT', stop).once('SIGTERM', stop);

if ((await starting) === null) process.exitCode = 1;
