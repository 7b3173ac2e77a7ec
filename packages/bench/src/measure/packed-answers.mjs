/**
 * Answers as bytes, to hand them from one process to another through a file: a million transactions make 16 MB.
 *
 * @typedef {import('../pay/answers.mjs').Answers} Answers
 */

const lengths = 3;
const bytesOfHeader = lengths * Float64Array.BYTES_PER_ELEMENT;

/**
 * @param {Answers} answers
 * @returns {Uint8Array}
 */
export function packAnswers({ months, own, override }) {
  const bytes = new Uint8Array(bytesOfHeader + months.byteLength + own.byteLength + override.byteLength);
  new Float64Array(bytes.buffer, 0, lengths).set([months.length, own.length, override.length]);
  let at = bytesOfHeader;
  for (const column of [months, own, override]) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  return bytes;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Answers}
 */
export function unpackAnswers(bytes) {
  const { buffer } = new Uint8Array(bytes);
  const [monthCount = 0, ownCount = 0, overrideCount = 0] = new Float64Array(buffer, 0, lengths);
  const ownAt = bytesOfHeader + monthCount * Float64Array.BYTES_PER_ELEMENT;
  return {
    months: new Float64Array(buffer, bytesOfHeader, monthCount),
    own: new Int32Array(buffer, ownAt, ownCount),
    override: new Int32Array(buffer, ownAt + ownCount * Int32Array.BYTES_PER_ELEMENT, overrideCount),
  };
}
