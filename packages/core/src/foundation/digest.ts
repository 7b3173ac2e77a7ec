import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text, as `length` hexadecimal digits. The same on every machine. */
export function digestText(text: string, length = 16): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);
}

/** HMAC-SHA-256 of a text under a host's secret: without the secret nobody can find the text by trying. */
export function sealText(text: string, secret: string, length = 16): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text))).slice(0, length);
}

/** Plain JSON with its keys in order, so that equal documents have equal texts. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalText(each)}`).join(',')}}`;
}
