/** How a document looks: the Typst template of all PDFs, after GB/T 9704-2012 as far as tables allow. It takes everything it shows from `/data.json`. */
import { SANS_FAMILY, SERIF_FAMILY } from '../typst/fonts.ts'

/** The last brings the signs of forms; it is part of Typst. */
const FAMILIES = (first: string, second: string): string => `("${first}", "${second}", "DejaVu Sans Mono")`

/**
 * 标题 小标宋 22 pt; 一级 is the chapter; 二级 黑体, 三级 楷体 and 四级 仿宋 加粗 of 三号 16 pt, as the standard has
 * them, in the open fonts that there are. Lines of prose stand 28 pt apart, 22 on a page.
 */
export const DOCUMENT_TEMPLATE = `
#let data = json("/data.json")
#let serif = ${FAMILIES(SERIF_FAMILY, SANS_FAMILY)}
#let sans = ${FAMILIES(SANS_FAMILY, SERIF_FAMILY)}
#let leading = 12pt
#let thin = 0.5pt + black

#set document(
  title: data.title,
  author: data.author,
  date: datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)),
)
#set text(font: serif, size: 16pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: leading, spacing: leading, justify: true, linebreaks: "simple")
#set block(spacing: leading)

#let paper(format, numbering, body) = page(
  width: format.width * 1pt,
  height: format.height * 1pt,
  margin: (top: format.top * 1pt, bottom: format.bottom * 1pt, left: format.left * 1pt, right: format.right * 1pt),
  numbering: numbering,
  footer-descent: 7mm,
  footer: if numbering == none { none } else {
    context {
      let number = counter(page).display(numbering)
      set text(font: serif, size: 14pt)
      set align(if calc.odd(counter(page).get().first()) { right } else { left })
      [— #number —]
    }
  },
  body,
)

/// The level by which a heading looks is its supplement, since that of the outline leaves out none.
#let look-of(it) = int(it.supplement.text.first())
/// Whether it is the title of the table below it.
#let is-title(it) = it.supplement.text.ends-with("t")

/// Lines of one length instead of a long one and a word.
#let even-lines(body) = context {
  let room = page.width - page.margin.left - page.margin.right
  let wanted = measure(body).width
  if wanted <= room { body } else {
    box(width: calc.min(room, wanted / calc.ceil(wanted / room) + 2em.to-absolute()), body)
  }
}

#show heading: it => {
  let level = look-of(it)
  let look = (
    (font: serif, weight: 700, size: 22pt, align: center, above: 28pt, below: 28pt, indent: 0em),
    (font: sans, weight: 500, size: 16pt, align: left, above: 18pt, below: leading, indent: 2em),
    (font: serif, weight: 700, size: 16pt, align: left, above: 15pt, below: leading, indent: 2em),
    (font: serif, weight: 700, size: 16pt, align: left, above: leading, below: leading, indent: 2em),
  ).at(level - 1)
  if is-title(it) { look += (align: center, indent: 0em, below: 8pt) }
  set text(font: look.font, weight: look.weight, size: look.size)
  set align(look.align)
  set par(justify: false)
  // A chapter that is too long for one line breaks behind its number, and is set smaller before it breaks again.
  let body = if level == 1 {
    context {
      let room = page.width - page.margin.left - page.margin.right
      let parts = it.body.text.match(regex("^(第.{1,3}[部分章节]{1,2})[ 　]+(.+)$"))
      if measure(it.body).width <= room or parts == none { it.body } else {
        let (number, name) = parts.captures
        let share = room / measure(name).width * 0.98
        number
        linebreak()
        if share >= 0.75 { text(size: look.size * calc.min(1, share), name) } else {
          // Two lines of one length instead of a long one and a word.
          let half = measure(text(size: 18pt, name)).width / 2 + 27pt
          box(width: calc.min(room, half), text(size: 18pt, name))
        }
      }
    }
  } else if is-title(it) { even-lines(it.body) } else {
    // What lacks room for a letter or two is set smaller rather than in a second line.
    context {
      let room = page.width - page.margin.left - page.margin.right - 2em.to-absolute()
      let wanted = measure(it.body).width
      if wanted > room and wanted * 0.88 <= room { text(size: (room / wanted) * 0.99 * look.size, it.body) } else { it.body }
    }
  }
  block(sticky: true, above: look.above, below: look.below, width: 100%, { h(look.indent); body })
}

#let heading-of(it) = {
  if it.startsPage { pagebreak(weak: true) }
  heading(level: it.rank, supplement: str(it.level) + if it.isTitle { "t" } else { "" }, outlined: it.isListed, bookmarked: true, it.text)
}

/// What somebody has still to write stands in a box, so that no reader takes it for text.
#let words-of(it) = for run in it.runs {
  if run.isGap { highlight(fill: luma(85%), text(font: sans, run.text)) } else { run.text }
}

#let paragraph-of(it) = if it.role == "text" {
  par(first-line-indent: (amount: 2em, all: true), words-of(it))
} else if it.role == "note" {
  block(text(size: 10.5pt, par(leading: 6pt, words-of(it))))
} else if it.role == "caption" {
  block(width: 100%, sticky: true, align(center, text(font: sans, size: 12pt, par(justify: false, words-of(it)))))
} else {
  block(above: 28pt, par(first-line-indent: (amount: 2em, all: true), words-of(it)))
}

#let chart-of(it) = block(breakable: false, width: 100%, above: 18pt, below: 18pt, {
  align(center, image("/" + it.file, alt: it.description, width: 100%))
  align(center, text(font: sans, size: 12pt, it.title))
})

#let head-of(it, line) = {
  let (left, middle, right) = line
  grid(
    columns: if middle == "" { (1fr, auto) } else { (1fr, auto, 1fr) },
    column-gutter: 8pt,
    align: if middle == "" { (start, end) } else { (start, center, end) },
    left,
    ..(if middle == "" { () } else { (middle,) }),
    right,
  )
}

/// Rows that lead to others are a header of them: Typst leaves no header alone at the end of a page.
#let lines-of(rows, cell) = {
  let children = ()
  let leading = ()
  for row in rows {
    let cells = row.cells.map(one => cell(one, row))
    if row.isLeading { leading += cells } else {
      if leading.len() > 0 { children.push(table.header(repeat: false, ..leading)) }
      leading = ()
      children += cells
    }
  }
  children + leading
}

#let table-of(it) = {
  if it.startsPage { pagebreak(weak: true) }
  set text(font: sans, size: it.size * 1pt)
  set par(leading: 0.35em, spacing: 0.35em, justify: false)
  let above = {
    if it.number != "" { block(sticky: true, above: 10pt, below: 4pt, text(size: 10.5pt, it.number)) }
    if it.title != "" {
      block(sticky: true, width: 100%, above: 6pt, below: 8pt, align(center, text(font: serif, weight: 700, size: 15pt, even-lines(it.title))))
    }
    for line in it.head {
      block(sticky: true, width: 100%, above: 4pt, below: 4pt, text(size: calc.min(it.size, 10) * 1pt, head-of(it, line)))
    }
  }
  // A box is as high as a letter, and stays with the word before it.
  show regex("[^\\s☑☐□]?[☑☐□]"): box.with(baseline: 0.12em)
  show regex("[☑☐□]"): text.with(size: 1.4em, top-edge: 0.63em, bottom-edge: -0.09em)
  let cell(one, row) = table.cell(
    colspan: one.c,
    rowspan: one.at("r", default: 1),
    fill: if "l" in one { luma(95%) },
    align: horizon + (if one.a == "right" { end } else if one.a == "center" { center } else { start }),
    breakable: "b" in one,
    inset: (x: it.pad * 1pt, y: it.rowPad * 1pt),
    {
      let body = if row.isTotal or "l" in one { text(weight: 500, one.t) } else { one.t }
      // Typst moves a bracket that begins a line to the left, by which it would begin in the cell before it.
      if "k" in one { body = { box(width: 0pt); body } }
      if "i" in one { pad(left: one.i * 1em, body) } else { body }
    },
  )
  let body = if it.widths.len() > 0 {
    table(
      columns: it.widths.map(width => width * 1pt),
      stroke: thin,
      inset: (x: it.pad * 1pt, y: it.rowPad * 1pt),
      ..(if it.header.len() == 0 { () } else {
        (table.header(repeat: true, ..it.header.map(one => table.cell(
          x: one.x,
          y: one.y,
          colspan: one.c,
          rowspan: one.r,
          align: center + horizon,
          breakable: false,
          text(weight: 500, one.t),
        ))),)
      }),
      ..lines-of(it.rows, cell),
    )
  }
  let below = for note in it.notes {
    block(above: 5pt, below: 4pt, text(size: calc.min(it.size, 10) * 1pt, note))
  }
  above
  // Notes stay with a table that is not broken.
  if it.isKept { block(width: 100%, breakable: false, above: 4pt, below: 6pt, { body; below }) } else {
    block(width: 100%, above: 4pt, below: 6pt, body)
    below
  }
}

#let block-of(it) = if it.kind == "heading" { heading-of(it) } else if it.kind == "paragraph" {
  paragraph-of(it)
} else if it.kind == "chart" { chart-of(it) } else { table-of(it) }

#paper(data.upright, none, {
  set align(center)
  set par(justify: false)
  v(1fr)
  block(text(weight: 700, size: 26pt, par(leading: 16pt, data.coverTitle)))
  v(2fr)
  for line in data.cover { block(text(size: 18pt, line)) }
  v(0.6fr)
})

#show outline.entry: it => {
  let body = it.element.body
  let number = it.page()
  let level = look-of(it.element)
  let look = if level == 1 { (font: sans, weight: 500) } else { (font: serif, weight: 400) }
  set text(size: 14pt, ..look)
  set par(justify: false, leading: 6pt)
  let indent = (level - 1) * 21pt
  // What lacks room for a letter or two is set smaller, so that leaders still go from it to its number.
  let room = page.width - page.margin.left - page.margin.right - indent - 40pt
  let wanted = measure(text(size: 14pt, ..look, body)).width
  if wanted > room and wanted * 0.85 <= room { body = text(size: (room / wanted) * 14pt, body) }
  block(above: if level == 1 { 14pt } else { 8pt }, below: 0pt, inset: (left: indent), link(
    it.element.location(),
    grid(
      columns: (auto, 1fr, auto),
      column-gutter: 4pt,
      align: (start + top, end + bottom, end + bottom),
      body,
      box(width: 100%, repeat(gap: 3pt)[.]),
      number,
    ),
  ))
}

#if data.contentsTitle != "" {
  paper(data.upright, "I", {
    counter(page).update(1)
    align(center, block(below: 24pt, text(weight: 700, size: 22pt, data.contentsTitle)))
    outline(title: none, indent: 0pt)
  })
}

#for (index, section) in data.sections.enumerate() {
  paper(section.format, "1", {
    if index == 0 { counter(page).update(1) }
    for it in section.blocks { block-of(it) }
  })
}

#context [#metadata(query(heading).map(it => counter(page).at(it.location()).first())) <answer>]
`
