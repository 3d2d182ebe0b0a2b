import type { Document, OperationObject } from '../document.ts';
import type { ResponseObject } from '../response.ts';
import { Html, html } from './html.ts';
import { schemaHtml, typeHtml } from './schema.ts';
import { STYLE } from './style.ts';

function contentHtml(content: ResponseObject['content'] = {}): Html {
  const rows = Object.entries(content).map(
    ([type, { schema }]) => html`<div><code>${type}</code>: ${typeHtml(schema)}</div>`,
  );
  return html`${rows}`;
}

function requestHtml({ requestBody }: OperationObject): Html {
  if (requestBody === undefined) return html``;
  const [media] = Object.values(requestBody.content);
  const examples = Object.entries(media?.examples ?? {}).map(
    ([name, example]) => html`<details><summary>Example “${name}”: ${example.summary} (${example['x-status']})</summary>
<pre>${JSON.stringify(example.value, null, 2)}</pre></details>
`,
  );
  return html`<h4>Request</h4>${contentHtml(requestBody.content)}${examples}`;
}

function responseHtml(status: string, response: ResponseObject): Html {
  const headers = Object.keys(response.headers ?? {}).join(', ');
  return html`<tr><td>${status}</td><td>${response.description}</td><td>${contentHtml(response.content)}</td>
<td>${headers}</td></tr>
`;
}

/** Resolves a reference to one of the document's responses. */
function resolve(response: OperationObject['responses'][string], { components }: Document): ResponseObject {
  if ('description' in response) return response;
  const found = components.responses[response.$ref.slice(response.$ref.lastIndexOf('/') + 1)];
  if (found === undefined) throw new RangeError(`${response.$ref} leads nowhere`);
  return found;
}

function operationHtml(path: string, method: string, operation: OperationObject, document: Document): Html {
  const responses = Object.entries(operation.responses).map(([status, response]) =>
    responseHtml(status, resolve(response, document)),
  );
  return html`<details id="${operation.operationId}"><summary><b>${method}</b> <code>${path}</code> ${operation.summary}</summary>
${requestHtml(operation)}
<h4>Answers</h4>
<table><tr><th>status</th><th></th><th>body</th><th>headers</th></tr>
${responses}</table>
</details>
`;
}

function tagHtml({ name, description }: Document['tags'][number], document: Document): Html {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.tags.includes(name))
      .map(([method, operation]) => operationHtml(path, method, operation, document)),
  );
  return html`<h2>${name}</h2>
<p>${description}</p>
${operations}`;
}

/** The document as a page: folded, without scripts, and with nothing to load. */
export function docsPage(document: Document): string {
  const { info, components } = document;
  const schemas = Object.entries(components.schemas).map(([name, schema]) => schemaHtml(name, schema));
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${info.title}</title><style>${new Html(STYLE)}</style></head>
<body>
<h1>${info.title} ${info.version}</h1>
<p>${info.description} For programs: <a href="/openapi.json">/openapi.json</a>.</p>
${document.tags.map((tag) => tagHtml(tag, document))}
<h2>schemas</h2>
${schemas}
</body>
</html>
`.text;
}
