/** 定位 — a phrase's region within its surroundings: what it is part of, and what its section is about. */
import { equal, meet, type Region, without } from '../figures/region.ts'
import { type Claim, type NarrativeContext, ownStage, type Subject, type Time } from './claim.ts'
import { type Phrase, SPACE } from './subject.ts'
import { wordAt } from './subject-words.ts'

export interface Ground {
  readonly context: NarrativeContext
  /** What the headings say that the section is about. */
  readonly section?: Region
}

/** Who is being spoken of. */
export interface Current {
  readonly subject: Subject
  readonly time: Time
  readonly binding: Claim['binding']
  readonly words: string
}

/** Funds, natures and economic subjects of headings; the inner ones within the outer ones. */
export function headingRegion(headings: readonly string[], context: NarrativeContext): Region | undefined {
  let region: Region = {}
  for (const heading of headings) {
    for (const word of wordsIn(plainHeading(heading, context))) {
      const { fund, nature, economic, unit } = word
      const part: Region = {
        ...(fund === undefined ? {} : { fund }),
        ...(nature === undefined ? {} : { nature }),
        ...(economic === undefined ? {} : { economic }),
        ...(unit === undefined ? {} : { unit }),
      }
      region = meet(SPACE, region, part) ?? region
    }
  }
  if (Object.keys(region).length === 0) return undefined
  return region.nature === undefined && region.economic === undefined
    ? region
    : { ...region, flow: 'expenditure' }
}

const plainHeading = (heading: string, { unitNames = [] }: NarrativeContext): string =>
  unitNames.reduce((text, name) => text.replace(name, ''), heading.normalize('NFKC').replace(/[\s"“”*]/g, ''))

function wordsIn(text: string): readonly Region[] {
  const found: Region[] = []
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at)
    if (word?.region !== undefined) found.push(word.region)
    at += word?.text.length ?? 1
  }
  return found
}

interface Surroundings {
  readonly ground: Ground
  readonly parent: Subject | undefined
  readonly time: Time
  readonly words: string
  /** What the sentence has spoken of so far: 本年支出 after it may be of that fund alone. */
  readonly fund?: string
}

/** What the words name, within what they are part of; the wider readings stay possible. */
export function named(phrase: Phrase, { ground, parent, time, words, fund }: Surroundings): Current {
  if (phrase.region === undefined) {
    const subject: Subject = phrase.measure === undefined ? {} : { measure: phrase.measure }
    return { subject, time, binding: phrase.measure === undefined ? 'unknown' : 'sure', words }
  }
  const own = phrase.region
  const within = [parent?.region, ground.section].flatMap((outer) => {
    const inner = outer === undefined ? undefined : meet(SPACE, outer, own)
    return inner === undefined ? [] : [inner]
  })
  const inBoth =
    parent?.region !== undefined && ground.section !== undefined
      ? meetAll([parent.region, ground.section, own])
      : undefined
  const [region = own, ...others] = distinct([
    ...(inBoth === undefined ? [] : [inBoth]),
    ...within,
    ...(fund === undefined || own.fund !== undefined ? [] : [{ ...own, fund }]),
    own,
  ])
  const all = distinct([
    ...others,
    ...[region, ...others].flatMap((one) => wider(one, ground.context)),
  ]).filter((one) => !equal(one, region))
  return { subject: { region, ...(all.length === 0 ? {} : { others: all }) }, time, binding: 'sure', words }
}

const meetAll = (regions: readonly Region[]): Region | undefined =>
  regions.reduce<Region | undefined>(
    (all, one) => (all === undefined ? undefined : meet(SPACE, all, one)),
    {},
  )

/**
 * What such words are used for as well: in budgets, where 收入 and 支出 may include what is brought forward and
 * carried on; of functional items in a section on appropriations that does not say so; of “三公”经费, whose table may be of all appropriations; of 机关运行经费, for 公用经费.
 */
function wider(region: Region, { kind }: NarrativeContext): readonly Region[] {
  const isTotal = region.flow === 'revenue' || region.flow === 'expenditure'
  return [
    ...(kind === 'budget' && isTotal ? [{ ...region, flow: 'turnover' }] : []),
    ...(region.economic !== undefined && region.economic.length !== 3
      ? [{ ...region, fund: 'fiscal' }, { ...region, fund: 'generalPublic' }, without(region, 'fund')]
      : []),
    ...(region.function !== undefined && region.fund === undefined
      ? [
          { ...region, fund: 'fiscal' },
          { ...region, fund: 'generalPublic' },
        ]
      : []),
    ...(region.unit === undefined ? [] : [without(region, 'unit')]),
  ]
}

function distinct(regions: readonly Region[]): readonly Region[] {
  return regions.filter((one, at) => regions.findIndex((other) => equal(other, one)) === at)
}

/** The same subject as before, at another time, or narrowed by 支出决算 and its like. */
export function followed(
  before: Current,
  region: Region | undefined,
  time: Time,
  saysTime: boolean,
): Current {
  const narrowed =
    before.subject.region === undefined || region === undefined
      ? undefined
      : meet(SPACE, before.subject.region, region)
  const subject = narrowed === undefined ? before.subject : { ...before.subject, region: narrowed }
  return { ...before, subject, time: saysTime ? time : before.time }
}

/** Before anything is named it is what the section is about, if that can be told. */
export function itself({ section, context }: Ground, time: Time): Current {
  const isClear = section?.nature !== undefined || section?.economic !== undefined
  return {
    subject: isClear && section !== undefined ? { region: section, others: wider(section, context) } : {},
    time: { year: time.year, stage: ownStage(context.kind) },
    binding: isClear ? 'likely' : 'unknown',
    words: '',
  }
}

export const partOf = (parent: Subject | undefined, subject: Subject): { readonly partOf?: Subject } =>
  parent === undefined || parent === subject ? {} : { partOf: parent }
