/** How a published page looks: on a desk, on a phone, in the dark, on paper. One sheet, known by its hash. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fff; --desk: #f3f4f6; --ink: #1f2328; --quiet: #57606a; --line: #c4c9d0; --band: #f0f2f5; --mark: #0b57a4; --lit: #fff3c4; --gap: #ffe0e0; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16191d; --desk: #0d0f12; --ink: #e6e9ed; --quiet: #9aa4af; --line: #3b424b; --band: #20252b; --mark: #7db8f2; --lit: #4a3f12; --gap: #5a2326; }
}
* { box-sizing: border-box; }
html { background: var(--desk); scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); font: 17px/1.8 "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
main { max-width: 1060px; margin: 0 auto; padding: 48px clamp(16px, 6vw, 88px) 96px; background: var(--paper); min-height: 100vh; }
header { text-align: center; padding: 56px 0 40px; border-bottom: 1px solid var(--line); margin-bottom: 32px; }
header h1 { font-size: clamp(24px, 4vw, 34px); line-height: 1.4; margin: 0 0 24px; text-wrap: balance; }
header p { margin: 4px 0; color: var(--quiet); }
h2, h3, h4, h5 { line-height: 1.5; text-wrap: balance; break-after: avoid; }
h2 { font-size: 24px; text-align: center; margin: 64px 0 24px; }
h3, nav, .head, figcaption, summary, th, td, aside { font-family: "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; }
h3 { font-size: 19px; font-weight: 600; margin: 36px 0 12px; }
h4, h5 { font-size: 17px; margin: 24px 0 8px; }
p { margin: 0 0 .6em; }
p.text { text-indent: 2em; text-align: justify; }
p.note, p.contact { font-size: 15px; color: var(--quiet); }
p.caption { text-align: center; break-after: avoid; }
p.contact { margin-top: 32px; color: inherit; }
mark { background: var(--gap); color: inherit; }
a { color: var(--mark); }
nav ol { list-style: none; margin: 0; padding: 0; font-size: 15px; }
nav h2 { margin: 0 0 12px; font-size: 20px; }
nav a { display: block; padding: 3px 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav .l1 { margin-top: 10px; font-weight: 600; }
nav .l2 { padding-left: 1.5em; }
nav .l3 { padding-left: 3em; }
nav .l4 { padding-left: 4.5em; }
figure { margin: 24px 0; }
.head { break-after: avoid; display: flex; justify-content: space-between; gap: 16px; font-size: 13px; }
.scroll { overflow-x: auto; border: 1px solid var(--line); }
.scroll:focus-visible, a:focus-visible, data:focus-visible, summary:focus-visible, button:focus-visible { outline: 2px solid var(--mark); outline-offset: 1px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 14px; line-height: 1.45; }
figure.table figcaption { font-size: 17px; font-weight: 600; text-align: center; padding: 4px 0 10px; text-wrap: balance; break-after: avoid; }
th, td { border: solid var(--line); border-width: 0 1px 1px 0; padding: 5px 8px; text-align: left; vertical-align: middle; background: var(--paper); overflow-wrap: break-word; }
tr > :last-child { border-right-width: 0; }
thead th { text-align: center; font-weight: 600; background: var(--band); }
tbody th { font-weight: 400; }
.l { background: var(--band); text-align: center; }
.a { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.n { text-align: center; white-space: nowrap; }
.c { white-space: nowrap; }
.k { position: sticky; left: 0; z-index: 1; min-width: 9em; }
.t th, .t td { font-weight: 600; }
.i1 { padding-left: 1.6em; } .i2 { padding-left: 2.8em; } .i3 { padding-left: 4em; } .i4 { padding-left: 5.2em; } .i5 { padding-left: 6.4em; }
.chart { text-align: center; }
figcaption { font-size: 14px; }
.chart svg { max-width: 100%; height: auto; background: #fff; border-radius: 6px; padding: 8px; }
details { font-size: 14px; text-align: left; }
summary { cursor: pointer; color: var(--mark); }
data[data-region], data[data-regions] { cursor: pointer; border-radius: 3px; }
data[data-region]:hover, data[data-regions]:hover { text-decoration: underline dotted; text-underline-offset: 3px; }
.same { background: var(--lit); }
aside { position: fixed; right: 20px; bottom: 20px; z-index: 9; width: min(420px, calc(100vw - 24px)); max-height: 70vh; overflow: auto; padding: 16px 18px; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 8px 30px #0004; font-size: 14px; line-height: 1.6; }
aside[hidden] { display: none; }
aside h2 { font-size: 16px; margin: 0 32px 8px 0; text-align: left; }
aside dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0 0 10px; }
aside dt { color: var(--quiet); }
aside dd { margin: 0; }
aside ul { margin: 4px 0 0; padding-left: 1.2em; }
aside button { position: absolute; top: 8px; right: 8px; width: 32px; height: 32px; border: 0; border-radius: 6px; background: none; color: inherit; font-size: 20px; cursor: pointer; }
@media screen {
  thead th { min-width: 2.5em; }
  tbody th, tbody td { min-width: 5em; }
  tbody .a, tbody .n, tbody .c { min-width: 0; }
}
@media (max-width: 600px) {
  main { padding: 16px 16px 80px; }
  body { font-size: 16px; }
  .chart svg { padding: 4px 0; }
  .k { min-width: 7em; max-width: 42vw; box-shadow: 1px 0 0 var(--line); }
  aside { right: 0; left: 0; bottom: 0; width: auto; border-radius: 14px 14px 0 0; }
}
@page { size: A4; margin: 24mm 20mm 22mm; @bottom-center { content: "— " counter(page) " —"; font-size: 10pt; } }
@page :first { @bottom-center { content: none; } }
@page broad { size: A4 landscape; margin: 18mm; }
@media print {
  :root { --paper: #fff; --desk: #fff; --ink: #000; --quiet: #333; --line: #000; --band: #fff; --mark: #000; --lit: #fff; }
  body { font-size: 12pt; }
  main { max-width: none; padding: 0; }
  header { break-after: page; border: 0; padding-top: 35%; }
  nav { break-after: page; }
  nav a, a { color: inherit; }
  .page { break-before: page; }
  .broad { page: broad; break-inside: auto; }
  .scroll { overflow: visible; border-width: .5pt; }
  table { font-size: 9pt; }
  .w2 table { font-size: 8pt; }
  .w3 table { font-size: 6.5pt; }
  .w3 th, .w3 td { padding: 2pt; }
  th, td { border-width: 0 .5pt .5pt 0; padding: 2.5pt 4pt; }
  thead { display: table-header-group; }
  tr, .chart { break-inside: avoid; }
  .k { position: static; min-width: 0; max-width: none; box-shadow: none; }
  details, aside { display: none; }
}
`
