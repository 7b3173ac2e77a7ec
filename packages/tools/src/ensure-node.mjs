const wanted = { major: 20, minor: 19 };

/**
 * True when a Node version can run the tools of this repository.
 *
 * @param {string} version for example `20.20.2`
 */
export function isNodeRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > wanted.major || (major === wanted.major && minor >= wanted.minor);
}

/** Ends the process with one plain sentence when Node is too old. */
export function ensureNode() {
  if (isNodeRecent(process.versions.node)) return;
  console.error(
    `Paceline needs Node ${wanted.major}.${wanted.minor} or newer; this is ${process.versions.node}. ` +
      'Install a newer Node, then run the same command again.',
  );
  process.exit(1);
}
