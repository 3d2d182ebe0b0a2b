import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { docsPage } from './docs/page.ts';
import { DOCS_POLICY } from './docs/style.ts';
import { buildDocument, type DocumentDeps } from './document.ts';

/** Serves a text that never changes while the service runs. Express answers 304 to clients that have it. */
function fixed(type: string, text: string, headers: Readonly<Record<string, string>> = {}): RequestHandler {
  const body = Buffer.from(text);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  return (_req, res) => {
    res.set({ ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etag }).send(body);
  };
}

/** GET /openapi.json and GET /docs, both built once at the start. */
export function documentRoutes(deps: DocumentDeps): Router {
  const document = buildDocument(deps);
  const routes = Router();
  routes.get('/openapi.json', fixed('application/json; charset=utf-8', JSON.stringify(document)));
  routes.get(
    '/docs',
    fixed('text/html; charset=utf-8', docsPage(document), { 'Content-Security-Policy': DOCS_POLICY }),
  );
  return routes;
}
