/** What a clause says of the subject before it. */
import type { Claim, NarrativeContext, Statement, Time } from './claim.ts'
import type { FoundClause } from './next-clause.ts'
import type { Current } from './resolve.ts'
import type { Speaker } from './speaker.ts'
import { baseOf, directionOf, doublingOf, figureOf, listed, stageOf } from './values.ts'

export interface Spoken {
  readonly who: Current
  /** Of the amount that the clause goes on about, where it has no words of its own. */
  readonly time: Time
  readonly speaker: Speaker
  readonly context: NarrativeContext
}

export interface Stated {
  readonly said: Statement
  readonly binding: Claim['binding']
}

/** Undefined where nothing is said that could be held against anything. */
export function statementOf(
  { name, match: { groups = {} } }: FoundClause,
  spoken: Spoken,
): Stated | undefined {
  const { who, time, speaker } = spoken
  const { subject, binding } = who
  const rate = figureOf(groups.rate ?? '')
  switch (name) {
    case 'amount':
      return {
        binding,
        said: { kind: 'amount', subject, time: who.time, value: figureOf(groups.value ?? '') },
      }
    case 'bare': {
      // What such documents count in is 万元, and a nought is one in every unit.
      const value = { ...figureOf(groups.value ?? ''), unit: 'tenThousandYuan' } as const
      return {
        binding: binding === 'sure' ? 'likely' : binding,
        said: { kind: 'amount', subject, time: who.time, value },
      }
    }
    case 'count': {
      const digits = (groups.digits ?? '').replaceAll(',', '')
      return {
        binding,
        said: { kind: 'count', subject, time: who.time, digits, counter: groups.counter ?? '' },
      }
    }
    case 'change':
    case 'growth':
      return changed(groups, spoken)
    case 'doubling':
      return changed({ direction: '增长' }, spoken, doublingOf(groups.doubled ?? ''))
    case 'multiple': {
      const base = baseOf(groups.base ?? '', time, spoken.context)
      const times = { ...rate, unit: 'timesOfBase' } as const
      return { binding, said: { kind: 'change', subject, time, base, direction: 'up', rate: times } }
    }
    case 'order': {
      const { year } = who.time
      const direction = directionOf(groups.order ?? '')
      const base: Time = { year, stage: stageOf(groups.of ?? '') }
      return { binding, said: { kind: 'change', subject, time: { year, stage: 'outturn' }, base, direction } }
    }
    case 'flat': {
      const base = speaker.base()
      const isAbout = groups.about !== undefined
      return base === undefined
        ? undefined
        : { binding, said: { kind: 'flat', subject, time, base, isAbout } }
    }
    case 'share': {
      const whole = speaker.wholeOf(groups.whole ?? '', subject)
      return { binding, said: { kind: 'share', subject, time, whole, rate } }
    }
    case 'completion':
    case 'execution': {
      const of = name === 'completion' ? stageOf(groups.of ?? '') : 'adjusted'
      const { year } = who.time
      return { binding, said: { kind: 'completion', subject, time: { year, stage: 'outturn' }, of, rate } }
    }
    case 'list':
      // Of what nobody knows the items say nothing.
      return binding === 'unknown'
        ? undefined
        : { binding, said: { kind: 'list', subject, time, ...listed(groups.names ?? '') } }
    default:
      return undefined
  }
}

function changed(
  groups: Readonly<Record<string, string | undefined>>,
  { who, time, speaker }: Spoken,
  rate = groups.rate === undefined ? undefined : figureOf(groups.rate),
): Stated {
  const base = speaker.base()
  const direction = directionOf(groups.direction ?? '')
  const turned = groups.rateDirection === undefined ? direction : directionOf(groups.rateDirection)
  return {
    // Without words for the base it is taken to be the year before.
    binding: base === undefined && who.binding === 'sure' ? 'likely' : who.binding,
    said: {
      kind: 'change',
      subject: who.subject,
      time,
      base: base ?? { year: time.year - 1, stage: time.stage },
      direction,
      ...(groups.value === undefined ? {} : { value: figureOf(groups.value) }),
      ...(rate === undefined ? {} : { rate }),
      ...(turned === direction ? {} : { rateDirection: turned }),
    },
  }
}
