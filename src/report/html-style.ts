/** The style of the html report: light and dark, wide and narrow, on screen and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --back: #fff; --fore: #1c2530; --faint: #5d6772; --line: #d9dee4; --card: #f6f8fa; --error: #c62828; --warning: #a15c00; --info: #1565c0; --style: #5f6b77; --good: #2e7d32; --gone: #fdeceb; --new: #e8f5e9; }
@media (prefers-color-scheme: dark) { :root { --back: #14181d; --fore: #e4e8ec; --faint: #97a1ac; --line: #313942; --card: #1c2229; --error: #ff7b72; --warning: #f0b75d; --info: #79b8ff; --style: #a9b4bf; --good: #7ee787; --gone: #3b1d1f; --new: #16301f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 2rem 1rem 4rem; background: var(--back); color: var(--fore); font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.5rem; } h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); font: bold 1.1rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--info); text-decoration: none; } a:hover { text-decoration: underline; }
code { font-family: ui-monospace, monospace; font-size: .92em; overflow-wrap: anywhere; } .faint { color: var(--faint); }
.error { --severity: var(--error); } .warning { --severity: var(--warning); } .info { --severity: var(--info); } .style { --severity: var(--style); }
.problems { padding: .6rem 1rem .6rem 2rem; border: 1px solid var(--error); border-radius: 6px; }
.files { margin: 1.5rem 0 0; padding: 0; list-style: none; } .files li { padding: .25rem 0; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .2rem .8rem; justify-content: space-between; } .files span { color: var(--severity); white-space: nowrap; }
.hunk { margin: 1rem 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.line { display: grid; grid-template-columns: 6ch minmax(0, 1fr); font: 13px/1.6 ui-monospace, monospace; } .line > span { padding-right: 1.5ch; color: var(--faint); text-align: right; user-select: none; }
.line code { padding-right: 1ch; font-size: inherit; white-space: pre-wrap; tab-size: 4; } .line:first-child { padding-top: .4rem; } .line:last-child { padding-bottom: .4rem; }
mark { background: none; color: inherit; font-weight: bold; text-decoration: underline wavy var(--severity); text-underline-offset: 3px; }
.finding { margin: .3rem 0; padding: .5rem .9rem; border-left: 4px solid var(--severity); background: var(--card); border-block: 1px solid var(--line); } .finding + .finding { margin-top: -.3rem; border-top: 0; } .finding:last-child { margin-bottom: 0; border-bottom: 0; }
.finding p { margin: .15rem 0; } .finding b { color: var(--severity); } .finding .rule { white-space: nowrap; }
.change { margin: .4rem 0; border: 1px solid var(--line); border-radius: 4px; background: var(--back); overflow: hidden; } .change .line { grid-template-columns: 3ch minmax(0, 1fr); padding: 0; } .gone { background: var(--gone); } .new { background: var(--new); }
figure { margin: 0; } figcaption { margin: .2rem 0 0; font-size: .85rem; color: var(--faint); }
svg { max-width: 100%; height: auto; } svg text { fill: var(--fore); font: 12px ui-monospace, monospace; } svg .name { font-weight: bold; } svg .base { fill: var(--faint); }
svg rect { fill: var(--card); stroke: var(--line); stroke-width: 1.5; } svg path { fill: none; stroke: var(--faint); } svg .copy { stroke-dasharray: 4 3; } svg marker path { fill: var(--faint); stroke: none; }
svg .ships rect { stroke-width: 2.5; } svg .ships.root rect { stroke: var(--error); } svg .ships.non-root rect { stroke: var(--good); } svg .ships.root .who { fill: var(--error); } svg .non-root .who { fill: var(--good); }
svg .unused { opacity: .55; } svg .unused rect { stroke-dasharray: 2 3; }
@media print { body { max-width: none; padding: 0; } .hunk { break-inside: avoid; } }
`;
