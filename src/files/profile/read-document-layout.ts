/** The `document` of a profile's file: how a locality's document is made up, section by section. */
import type {
  Content,
  DocumentLayout,
  PartsLayout,
  SectionLayout,
} from '../../core/disclosure/document-layout.ts'
import { DIMENSIONS } from '../../core/figures/dimensions.ts'
import type { Region } from '../../core/figures/region.ts'
import { NODE_NAMES } from '../../core/figures/terms.ts'
import { USUAL_REASONS } from '../../core/narrative/reason-threshold.ts'
import type { FormKind } from '../../core/performance/forms/read-form.ts'
import { decimalPlaces } from '../department/words.ts'
import {
  count,
  type Entry,
  list,
  mapOf,
  optional,
  type Reader,
  type Reading,
  report,
  required,
  section,
  text,
  type Values,
  word,
  written,
  yesOrNo,
} from '../yaml/decoding.ts'
import { FORM_KINDS } from './read-form-layouts.ts'

const oneOf = <const T extends string>(words: readonly T[]): Reader<T> =>
  word(new Map(words.map((one) => [one, one])))
const LEVELS = new Map<string, 1 | 2 | 3 | 4>([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
])
const level = word(LEVELS)

/** `{ flow: expenditure, fund: generalPublic }`; nodes of the closed dimensions are held against what there is. */
const region: Reader<Region> = (tree, name, within) => {
  const read = mapOf(text)(tree, name, within)
  if (read === undefined) return undefined
  const closed: Readonly<Record<string, Readonly<Record<string, string>>>> = NODE_NAMES
  for (const [dimension, node] of read) {
    const nodes = closed[dimension]
    if (!DIMENSIONS.some((one) => one === dimension))
      report(within, 'DAT-021', { where: name, found: dimension, known: DIMENSIONS.join('、') }, tree.line)
    else if (nodes !== undefined && nodes[node] === undefined)
      report(
        within,
        'DAT-024',
        { key: dimension, found: node, known: Object.keys(nodes).join('、') },
        tree.line,
      )
  }
  return Object.fromEntries(read)
}

const PARTS = {
  by: required(oneOf(['fund', 'nature', 'economic'])),
  nodes: required(list(text)),
  shares: optional(yesOrNo),
  zeros: optional(yesOrNo),
}
const CONTENT = {
  text: optional(text),
  sentence: optional(list(text)),
  total: optional(region),
  items: optional(region),
  list: optional(region),
  units: optional(region),
  projects: optional(text),
  statement: optional(text),
  chart: optional(text),
  forms: optional(oneOf(FORM_KINDS)),
  glossary: optional(oneOf(['terms', 'subjects', 'both'])),
  contact: optional(text),
  // What those say besides.
  optional: optional(yesOrNo),
  table: optional(list(text)),
  onlyIf: optional(text),
  onlyIfNot: optional(text),
  budget: optional(yesOrNo),
  change: optional(oneOf(['own', 'outturn'])),
  shares: optional(yesOrNo),
  uses: optional(yesOrNo),
  shareOf: optional(region),
  parts: optional(section(PARTS)),
  orNothing: optional(yesOrNo),
  opens: optional(yesOrNo),
  number: optional(text),
  level: optional(level),
  heading: optional(text),
  unlisted: optional(yesOrNo),
  shape: optional(oneOf(['years', 'shares'])),
  regions: optional(list(region)),
}
const SECTION = {
  level: optional(level),
  title: optional(text),
  page: optional(yesOrNo),
  unlisted: optional(yesOrNo),
  holds: optional(list(section(CONTENT))),
}
const DOCUMENT = section({
  title: required(text),
  cover: required(list(text)),
  contents: optional(text),
  self: required(text),
  decimals: optional(decimalPlaces),
  trimZeros: optional(yesOrNo),
  rateDecimals: optional(decimalPlaces),
  trimRateZeros: optional(yesOrNo),
  reasons: optional(section({ percent: required(count), amount: required(count) })),
  sections: required(list(section(SECTION))),
})

export const documentLayout: Reader<DocumentLayout> = (tree, name, within) => {
  const values = DOCUMENT(tree, name, within)?.values
  if (values?.title === undefined || values.sections === undefined) return undefined
  const { reasons } = values
  return {
    title: values.title,
    cover: values.cover ?? [],
    ...written({ contents: values.contents }),
    self: values.self ?? '',
    numbers: {
      amount: {
        unit: 'tenThousandYuan',
        decimals: values.decimals ?? 2,
        trimZeros: values.trimZeros ?? false,
      },
      rateDecimals: values.rateDecimals ?? 2,
      trimRateZeros: values.trimRateZeros ?? false,
    },
    reasons: {
      percent: reasons?.values.percent ?? USUAL_REASONS.percent,
      amount: reasons?.values.amount ?? USUAL_REASONS.amount,
    },
    sections: values.sections.map((one) => sectionOf(one, within)),
  }
}

function sectionOf({ values }: Entry<typeof SECTION>, within: Reading): SectionLayout {
  return {
    ...written({ title: values.title }),
    level: values.level ?? 2,
    startsPage: values.page ?? false,
    isUnlisted: values.unlisted ?? false,
    holds: (values.holds ?? []).flatMap((one) => contentOf(one, within)),
  }
}

const KINDS = [
  'text',
  'sentence',
  'total',
  'items',
  'list',
  'units',
  'projects',
  'statement',
  'chart',
  'forms',
  'glossary',
  'contact',
] as const

/** What an entry holds is the one key of these that it has. */
function contentOf({ line, values }: Entry<typeof CONTENT>, within: Reading): readonly Content[] {
  const held = KINDS.filter((one) => values[one] !== undefined)
  const [kind] = held
  if (kind === undefined || held.length > 1) {
    report(within, 'PUB-020', { found: held.join('、') || '—', known: KINDS.join('、') }, line)
    return []
  }
  return contentOfKind(values, { line, within })
}

interface Where {
  readonly line: number
  readonly within: Reading
}

function contentOfKind(values: Values<typeof CONTENT>, where: Where): readonly Content[] {
  const { text, sentence, total, items, list, units, projects, statement, chart, forms, glossary, contact } =
    values
  if (text !== undefined)
    return [
      {
        hold: 'text',
        key: text,
        isOptional: values.optional ?? false,
        ...written({ columns: values.table }),
      },
    ]
  if (sentence !== undefined)
    return [
      {
        hold: 'sentence',
        clauses: sentence,
        ...written({ onlyIf: values.onlyIf, onlyIfNot: values.onlyIfNot }),
      },
    ]
  if (total !== undefined) return [totalOf(total, values)]
  if (items !== undefined)
    return [
      {
        hold: 'items',
        region: items,
        level: values.level === 1 ? 'class' : 'item',
        number: values.number ?? '{number}.',
        isWithBudget: values.budget ?? false,
        ...written({ change: values.change }),
        hasShares: values.shares ?? false,
        hasUses: values.uses ?? false,
      },
    ]
  if (list !== undefined)
    return [
      {
        hold: 'list',
        region: list,
        ...written({ number: values.number }),
        isSaidNothing: values.orNothing ?? false,
      },
    ]
  if (units !== undefined) return [{ hold: 'units', region: units }]
  if (projects !== undefined) return [{ hold: 'projects', number: projects }]
  if (chart !== undefined) return [chartOf(chart, values, where)]
  if (glossary !== undefined) return [{ hold: 'glossary', of: glossary }]
  if (contact !== undefined) return [{ hold: 'contact', words: contact }]
  const { level = 2, heading, unlisted: isUnlisted = false } = values
  if (statement !== undefined)
    return [{ hold: 'statement', statement, level, heading: heading ?? '{title}', isUnlisted }]
  if (forms !== undefined)
    return [{ hold: 'forms', form: forms satisfies FormKind, level, isUnlisted, ...written({ heading }) }]
  return []
}

function totalOf(total: Region, values: Values<typeof CONTENT>): Content {
  return {
    hold: 'total',
    region: total,
    isWithBudget: values.budget ?? false,
    ...written({
      change: values.change,
      shareOf: values.shareOf,
      parts: partsOf(values),
      number: values.number,
    }),
    isSaidNothing: values.orNothing ?? false,
    opensParts: values.opens ?? false,
  }
}

function chartOf(title: string, values: Values<typeof CONTENT>, where: Where): Content {
  if (values.regions === undefined || values.shape === undefined)
    report(
      where.within,
      'DAT-022',
      { where: title, key: values.shape === undefined ? 'shape' : 'regions' },
      where.line,
    )
  return {
    hold: 'chart',
    title,
    shape: values.shape ?? 'years',
    regions: values.regions ?? [],
    ...written({ parts: partsOf(values) }),
  }
}

function partsOf({ parts }: Values<typeof CONTENT>): PartsLayout | undefined {
  const { by, nodes, shares = false, zeros = false } = parts?.values ?? {}
  return by === undefined || nodes === undefined
    ? undefined
    : { by, nodes, hasShares: shares, hasZeros: zeros }
}
