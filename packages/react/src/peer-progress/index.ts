export type { PeerProgressProps } from './PeerProgress.js';
export { PeerProgress } from './PeerProgress.js';
