import { Hono } from 'hono';

/** One answer as it left the server. */
export interface Answer {
  readonly path: string;
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** The same app, with a copy of every answer it gives: status, headers and body. */
export function recordAnswers(app: Hono): { readonly recorded: Hono; readonly answers: Answer[] } {
  const answers: Answer[] = [];
  const recorded = new Hono();
  recorded.all('*', async (context) => {
    const response = await app.fetch(context.req.raw);
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const body = await response.clone().text();
    answers.push({ path: context.req.path, status: response.status, headers, body });
    return response;
  });
  return { recorded, answers };
}
