/**
 * The part of DuckDB's client that the peer uses. Types are checked in every clone, also where the peers are not installed.
 */
declare module '@duckdb/node-api' {
  export interface DuckDBAppender {
    appendInteger(value: number): void;
    endRow(): void;
    flushSync(): void;
    closeSync(): void;
  }

  export interface DuckDBChunk {
    readonly rowCount: number;
    getColumns(): readonly (readonly unknown[])[];
  }

  export interface DuckDBConnection {
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
    stream(sql: string): Promise<{ fetchChunk(): Promise<DuckDBChunk | null> }>;
    createAppender(table: string): Promise<DuckDBAppender>;
  }

  export const DuckDBInstance: {
    create(path: string, options?: Readonly<Record<string, string>>): Promise<{ connect(): Promise<DuckDBConnection> }>;
  };
}
