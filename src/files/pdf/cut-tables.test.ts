import { expect, test } from 'vitest'
import { grids } from './testing/drawn.ts'
import { readPages } from './testing/sample-table.ts'
import { cellTexts, strokeLine } from './testing/tiny-pdf.ts'

const YS = [700, 680, 660, 640]
const XS = [60, 200, 300, 400]
const cells = cellTexts(XS, YS, [
  ['科目', '合计', '对个人和'],
  ['行政运行', '1,511.89', '8.36'],
  ['信息化建设', '135.25', ''],
])
const downTo = (last: number): string =>
  XS.filter((x) => x <= last)
    .map((x) => strokeLine(x, 700, x, 640))
    .join('')
const across = YS.map((y) => strokeLine(60, y, 500, y)).join('')

test('a table that runs over the edge is uncertain there, which is told', async () => {
  const document = await readPages({ content: `q 0 0 400 842 re W n ${downTo(300)}${across}${cells} Q` })
  const unsure = grids(document)[0]?.rows.flatMap((row) =>
    row.cells.flatMap(({ text, isUncertain }) => (isUncertain === true ? [text] : [])),
  )
  expect(unsure).toEqual(['对个人和', '8.36'])
  expect(document.problems).toEqual([{ code: 'RDG-065', params: { pages: '1' } }])
})

test('a table whose lines are trimmed at its own border is whole', async () => {
  const document = await readPages({ content: `q 0 0 400 842 re W n ${downTo(400)}${across}${cells} Q` })
  expect(document.problems).toEqual([])
})
