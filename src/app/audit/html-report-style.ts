/** How the HTML report of an audit looks: the colours of the product, on paper always the light ones. */

export const REPORT_STYLE = `
:root { color-scheme: light dark; --text: #1d2129; --soft: #4e5969; --paper: #fff; --line: #d5d9e0; --head: #f2f4f7; --link: #1b5faa;
  --error: #b42318; --error-ground: #fef0ee; --warning: #7a4f00; --warning-ground: #fff5db;
  --rounding: #0b5c6b; --rounding-ground: #e8f6f8; --note: #1f4e79; --note-ground: #eef4fa }
@media screen and (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --soft: #a3acba; --paper: #15181d; --line: #2c313a; --head: #22262d; --link: #7db3f0;
  --error: #ff9c90; --error-ground: #2a1614; --warning: #f2c14e; --warning-ground: #2a2210;
  --rounding: #6fd0df; --rounding-ground: #10272b; --note: #7db3f0; --note-ground: #16222f } }
* { box-sizing: border-box }
body { font: 14px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; color: var(--text); background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.45rem } h2 { font-size: 1.15rem; margin: 2.5rem 0 .2rem; overflow-wrap: anywhere } h3 { font-size: 1rem; margin: 1.6rem 0 .4rem }
a { color: var(--link) } p { margin: .25rem 0 } .about, .head { color: var(--soft) } .head { font-size: .86rem }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: .35rem .5rem; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere }
thead th { background: var(--head); font-weight: 600; white-space: nowrap } .count { text-align: end }
.chip { display: inline-block; padding: .1rem .6rem; margin: .2rem .5rem .2rem 0; border-radius: 4px }
.chip.error, td.error, p.error { color: var(--error) } .chip.error { background: var(--error-ground) }
.chip.warning, td.warning { color: var(--warning) } .chip.warning { background: var(--warning-ground) }
.chip.rounding, td.rounding { color: var(--rounding) } .chip.rounding { background: var(--rounding-ground) }
.chip.note, td.note { color: var(--note) } .chip.note { background: var(--note-ground) }
article { border: 1px solid var(--line); border-inline-start: 4px solid var(--own); border-radius: 4px; padding: .6rem .9rem; margin: .7rem 0 } article p, li { break-inside: avoid } article .head:first-child, .pair, summary { break-after: avoid }
article.error { --own: var(--error) } article.warning { --own: var(--warning); border-inline-start-style: dashed } article.rounding { --own: var(--rounding); border-inline-start-style: dotted } article.note { --own: var(--note); border-inline-start-width: 2px }
article.out { --own: var(--line) } .level { color: var(--own); font-weight: 600; margin-inline-end: .6em } article.out .level { color: var(--soft) }
article, .pair, li { overflow-wrap: anywhere } .pair b { font-weight: 600; font-size: 1.05rem } .judgement { background: var(--head); padding: .3rem .6rem; border-radius: 4px; white-space: pre-wrap }
details { font-size: .86rem } .roundings { margin: .7rem 0 } .roundings > summary { color: var(--rounding); font-weight: 600 } ul { margin: .2rem 0; padding-inline-start: 1.3rem } .covered { margin-top: 1rem; color: var(--soft) }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt } .chip, article { print-color-adjust: exact; -webkit-print-color-adjust: exact } section { break-before: page } h1 + section, body > section:first-of-type { break-before: auto } a { color: inherit; text-decoration: none } thead { display: table-header-group } tr { break-inside: avoid } }
`
