import { fileURLToPath } from 'node:url';
import { runIntranet } from './run-intranet.js';

const intranet = await runIntranet({
  given: process.argv.slice(2),
  environment: process.env,
  folder: process.cwd(),
  clientFolder: fileURLToPath(new URL('./client', import.meta.url)),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});

if (intranet) {
  const stop = () => void intranet.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
} else {
  process.exitCode = 1;
}
