/** Credits as they are given: by date, transaction, kind and `via`, not yet by participant. The arrays grow as needed. */
export interface CreditBuffer {
  size: number;
  participant: Int32Array;
  transaction: Int32Array;
  share: Int32Array;
  kind: Uint8Array;
  /** Null when the rules have no roll-up. */
  via: Int32Array | null;
}

/** An empty buffer. */
export function creditBuffer(rollsUp: boolean): CreditBuffer {
  const room = 64;
  return {
    size: 0,
    participant: new Int32Array(room),
    transaction: new Int32Array(room),
    share: new Int32Array(room),
    kind: new Uint8Array(room),
    via: rollsUp ? new Int32Array(room) : null,
  };
}

/** Makes room for at least one more credit. */
export function growBuffer(buffer: CreditBuffer): void {
  const room = buffer.participant.length * 2;
  const longer = (array: Int32Array) => {
    const copy = new Int32Array(room);
    copy.set(array);
    return copy;
  };
  buffer.participant = longer(buffer.participant);
  buffer.transaction = longer(buffer.transaction);
  buffer.share = longer(buffer.share);
  if (buffer.via) buffer.via = longer(buffer.via);
  const kind = new Uint8Array(room);
  kind.set(buffer.kind);
  buffer.kind = kind;
}
