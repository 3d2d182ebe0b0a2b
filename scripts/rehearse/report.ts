import { escapeHtml } from './escape.ts';
import type { Figures } from './figures.ts';
import { plot } from './plot.ts';
import { textOf } from './text.ts';
import type { Moment } from './timeline.ts';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:800px;margin:2em auto;padding:0 1em;color:#222;background:#fff}
h1{font-size:1.4em}h2{font-size:1.05em;margin:1.6em 0 0}pre{background:#f4f4f4;padding:.8em;overflow-x:auto}
svg{width:100%;font-size:11px;fill:#555}.grid{stroke:#ddd}.key{margin:.2em 0}.key span{margin-right:1.5em}
.key i{display:inline-block;width:.8em;height:.8em;margin-right:.4em}.good{color:#186818}.bad{color:#a01818}`;

/** What a report is about. */
export interface ReportFacts {
  /** When the first person arrived. */
  date: Date;
  /** How it was set up, in a sentence. */
  setup: string;
  isGood: boolean;
}

/** A page with the figures and plots of a rehearsal. It needs no other file. */
export function reportOf({ date, setup, isGood }: ReportFacts, figures: Figures, timeline: readonly Moment[]): string {
  const seconds = timeline.map((moment) => moment.seconds);
  const line = (name: Exclude<keyof Moment, 'seconds'>, color: string) => ({
    name,
    color,
    values: timeline.map((moment) => moment[name]),
  });
  const judgement = isGood
    ? '<p class="good">Everybody was served, and no verdict was wrong.</p>'
    : '<p class="bad">Not everybody was served, or a verdict was wrong.</p>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Rehearsal</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Rehearsal of ${escapeHtml(date.toISOString().slice(0, 16).replace('T', ' '))} UTC</h1>
<p>${escapeHtml(setup)}</p>
${judgement}
<pre>${escapeHtml(textOf(figures))}</pre>
${plot('People', seconds, [line('waiting', '#c05a00'), line('served', '#1a7f37')])}
${plot('Submissions that are compiled or run', seconds, [line('running', '#0b62c4')])}
${plot('Replicas that have begun to work', seconds, [line('replicas', '#7a3fb0')])}
</body>
</html>
`;
}
