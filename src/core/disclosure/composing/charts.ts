/** 图 — two years side by side, or what an amount is made of. */
import type { Chart, ChartPoint } from '../../document/disclosure.ts'
import type { Region } from '../../figures/region.ts'
import { problem } from '../../kernel/problem.ts'
import { subjectName } from '../../narrative/subject-name.ts'
import type { ChartContent } from '../document-layout.ts'
import { amountText, percentText } from './print.ts'
import { type Made, NOTHING_MADE, type Scene } from './scene.ts'
import { type Place, partsOf } from './sentences.ts'
import { type Known, known, ownTime, timeBefore } from './tell.ts'

/** `number` counts the charts of the document from 1. */
export function composeChart({ scene, section }: Place, content: ChartContent, number: number): Made {
  const title = content.title.replace('{number}', String(number))
  const about = { kind: 'chart' as const, anchor: `chart-${number}`, title, currency: '万元' }
  if (content.shape === 'years') return yearsChart(scene, section, content.regions, about)
  const [region = {}] = content.regions
  const whole = known(scene, region, ownTime(scene))
  if (whole === undefined || content.parts === undefined || whole.amount === 0n) return NOTHING_MADE
  const parts = partsOf(scene, whole, { ...content.parts, hasZeros: false })
  const shares = parts.map((part) => {
    return `${nameOf(scene, part.region)}${textOf(scene, part)}万元，占${percentText(scene, part.amount, whole.amount)}`
  })
  return {
    blocks: [
      {
        ...about,
        shape: 'shares',
        categories: parts.map((part) => nameOf(scene, part.region)),
        series: [{ name: nameOf(scene, region), points: parts.map((part) => pointOf(scene, part)) }],
        description: `${nameOf(scene, region)}${textOf(scene, whole)}万元：${shares.join('；')}。`,
      },
    ],
    problems: [],
  }
}

/** Years along the axis, one series for each region. */
function yearsChart(
  scene: Scene,
  section: string,
  regions: readonly Region[],
  about: Pick<Chart, 'kind' | 'anchor' | 'title' | 'currency'>,
): Made {
  const times = [timeBefore(scene, 'own'), ownTime(scene)]
  const all = regions.map((region) => ({ region, years: times.map((time) => known(scene, region, time)) }))
  const whole = all.flatMap(({ region, years }) => {
    const points = years.filter((one) => one !== undefined)
    return points.length === times.length ? [{ region, points }] : []
  })
  const problems = all
    .filter(({ years }) => years[0] === undefined)
    .map(({ region }) =>
      problem('PUB-012', { section, subject: nameOf(scene, region), year: String(times[0]?.year) }),
    )
  if (whole.length === 0) return { blocks: [], problems }
  const categories = times.map((time) => `${time.year}年度`)
  const said = whole.map(
    ({ region, points }) =>
      `${nameOf(scene, region)}${points.map((one) => `${one.time.year}年度${textOf(scene, one)}万元`).join('，')}`,
  )
  return {
    blocks: [
      {
        ...about,
        shape: 'columns',
        categories,
        series: whole.map(({ region, points }) => ({
          name: nameOf(scene, region),
          points: points.map((one) => pointOf(scene, one)),
        })),
        description: `${said.join('；')}。`,
      },
    ],
    problems,
  }
}

const nameOf = ({ context }: Scene, region: Region): string =>
  subjectName({ region }, context.year, context.names)
const textOf = (scene: Scene, { amount }: Known): string => amountText(scene, amount)
const pointOf = (scene: Scene, one: Known): ChartPoint => ({
  amount: one.amount,
  text: textOf(scene, one),
  region: scene.amounts.regionAt(one.region, one.time),
})
