/** 语境 — who is being spoken of in a paragraph, of what it is a part, and against what it is compared. */
import { meet, type Region, regionKey } from '../figures/region.ts'
import { ownStage, type Subject, type Time } from './claim.ts'
import { type Current, followed, type Ground, itself, named } from './resolve.ts'
import { namesItem, type Phrase, readPhrase, SPACE } from './subject.ts'

export interface Speaker {
  /** Nobody where the last words had nothing to do with money. */
  current(): Current | undefined
  /** The subject that the words before a clause name; by themselves they may name none. */
  speak(words: string): Current
  /** Words that no clause follows: names standing by themselves, a year, and other text. */
  pass(words: string): void
  /** What there is none of; undefined where the words do not say. */
  none(words: string, before: string): Current | undefined
  endSentence(): void
  /** 其中 — what follows is part of it. */
  divide(whole: Current | undefined): void
  divided(): Subject | undefined
  /** 占……: without words it is what is being divided. */
  wholeOf(words: string, part: Subject): Subject
  compareWith(base: Time): void
  base(): Time | undefined
  goBackTo(current: Current | undefined): void
  /** A name for what nobody knows, so that what is said of it stays together. */
  unnamed(): Subject
}

interface Whole {
  readonly subject: Subject
  readonly time?: Time
}

/** `lead` is what the paragraph above left to be divided. */
export function speaker(ground: Ground, paragraph: number, lead: Subject | undefined): Speaker {
  const { context } = ground
  const own: Time = { year: context.year, stage: ownStage(context.kind) }
  const start: readonly Whole[] = lead === undefined ? [] : [{ subject: lead }]
  let current: Current | undefined
  /** The outermost first; 其中 of an adjusted budget are parts of that budget. */
  let wholes = start
  let base: Time | undefined
  let year: number | undefined
  let fund: string | undefined
  let nameless = 0
  /** Nothing has been said yet of the parts that 其中 has opened. */
  let isJustDivided = false

  const divided = (): Subject | undefined => wholes.at(-1)?.subject
  const unnamed = (): Subject => {
    nameless += 1
    return { measure: `said:${paragraph}:${nameless}` }
  }

  function speak(words: string): Current {
    const phrase = readPhrase(words, context)
    if (phrase.opensParts) divide(current)
    // 项目支出100万元，其中上年结转20万元: a balance out of which that expenditure is paid, not all of it.
    const isPaidFrom = isJustDivided && isBalance(phrase.region) && !mayHold(divided(), phrase.region)
    isJustDivided = false
    // What cannot be part of the last whole is again one of the whole before it.
    while (wholes.length > 0 && !mayHold(divided(), phrase.region)) wholes = wholes.slice(0, -1)
    const spoken = phrase.year ?? year
    const usual = wholes.at(-1)?.time ?? own
    const time: Time = { year: spoken ?? usual.year, stage: phrase.stage ?? usual.stage }
    if (phrase.unknown !== '' || isPaidFrom) current = { subject: unnamed(), time, binding: 'unknown', words }
    else if (refersBack(phrase)) {
      const saysTime = phrase.stage !== undefined || spoken !== undefined
      current = followed(current ?? itself(ground, own), phrase.region, time, saysTime)
    } else {
      current = named(phrase, {
        ground,
        parent: divided(),
        time,
        words,
        ...(fund === undefined ? {} : { fund }),
      })
      fund = treasuryFund(phrase.region) ?? fund
    }
    return current
  }

  /** 支出决算 alone is that of what was named, or, where nothing was, all of it. */
  const refersBack = ({ isBare, region }: Phrase): boolean =>
    isBare && (current !== undefined || region?.flow === undefined)

  function divide(whole: Current | undefined): void {
    if (whole !== undefined && divided() !== whole.subject) wholes = [...wholes, whole]
    isJustDivided = true
  }

  return {
    current: () => current,
    speak,
    pass: (words) => {
      const phrase = readPhrase(words, context)
      if (phrase.isBare) year = phrase.year ?? year
      else if (phrase.unknown !== '')
        // What is said after an item that nobody knows is of that item, and not of all.
        current = namesItem(words) ? { subject: unnamed(), time: own, binding: 'unknown', words } : undefined
      else {
        speak(words)
        if (/中$/.test(words)) divide(current)
      }
    },
    none: (words, before) => {
      const phrase = readPhrase(words, context)
      if (phrase.unknown !== '' || phrase.isBare) return undefined
      const spoken = phrase.year ?? readPhrase(before, context).year ?? year ?? own.year
      return named(phrase, { ground, parent: undefined, time: { ...own, year: spoken }, words })
    },
    endSentence: () => {
      base = undefined
      year = undefined
      fund = undefined
      wholes = start
    },
    divide,
    divided,
    wholeOf: (words, part) => {
      const phrase = readPhrase(words, context)
      if (phrase.isBare)
        return (
          wholes.findLast((one) => one.subject !== part && mayHold(one.subject, part.region))?.subject ?? {}
        )
      if (phrase.unknown !== '') return {}
      const around = { parent: undefined, time: own, words }
      const plain = named(phrase, { ...around, ground: { context } }).subject
      return withOthers(plain, named(phrase, { ...around, ground }).subject)
    },
    compareWith: (time) => {
      base = time
    },
    base: () => base,
    goBackTo: (before) => {
      current = before
    },
    unnamed,
  }
}

/** Of the treasury's budgets a sentence tells what came in, what was spent and what is left; of other funds only the first. */
const treasuryFund = (region: Region | undefined): string | undefined =>
  region?.fund !== undefined && SPACE.contains('fund', 'fiscal', region.fund) ? region.fund : undefined

const isBalance = (region: Region | undefined): boolean =>
  region?.flow === 'opening' || region?.flow === 'closing'

const mayHold = (outer: Subject | undefined, inner: Region | undefined): boolean =>
  outer?.region === undefined || inner === undefined || meet(SPACE, outer.region, inner) !== undefined

/** A whole means what its words say, but may also be that of the section. */
function withOthers(plain: Subject, here: Subject): Subject {
  const regions = [
    ...(plain.others ?? []),
    ...(here.region === undefined ? [] : [here.region]),
    ...(here.others ?? []),
  ]
  const others = new Map(regions.map((region) => [regionKey(region), region]))
  return others.size === 0 ? plain : { ...plain, others: [...others.values()] }
}
