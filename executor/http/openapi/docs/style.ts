import { createHash } from 'node:crypto';

export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --mark: #2a7; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; padding: 0 .75rem; overflow-x: auto; }
summary { cursor: pointer; padding: .5rem 0; }
summary b { color: var(--mark); display: inline-block; min-width: 3.5rem; text-transform: uppercase; }
code, pre { font: 14px/1.45 ui-monospace, monospace; }
pre { background: var(--soft); border-radius: 6px; padding: .75rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
`;

/** The Content-Security-Policy of the page: nothing is loaded, no script runs, and one style is allowed by its digest. */
export const DOCS_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
