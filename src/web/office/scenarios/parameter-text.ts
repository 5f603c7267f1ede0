/** A parameter of a scenario in words, and percentages as people type them. */
import type { ScenarioChangeRequest, ScenariosResponse } from '../../../api/scenarios/contract.ts'
import { tenThousandYuan } from '../../ui/amounts.ts'
import type { useScenarioWords } from './scenario-words.ts'

type Choices = ScenariosResponse['choices']

export function parameterText(
  change: ScenarioChangeRequest,
  { units, projects, ceilings }: Choices,
  own: ReturnType<typeof useScenarioWords>,
): string {
  const projectName = (code: string): string => projects.find((one) => one.code === code)?.name ?? code
  switch (change.kind) {
    case 'scale': {
      const unit = units.find((one) => one.code === change.unit)?.name ?? own.allUnits
      return own.scaleText(unit, own.natures[change.nature], percentText(change.basisPoints))
    }
    case 'project':
      return own.projectText(projectName(change.project), tenThousandYuan(change.amountFen))
    case 'rank':
      return own.rankText(projectName(change.project), change.to)
    case 'cut':
      return own.cutText(tenThousandYuan(change.amountFen))
    case 'ceiling': {
      const found = ceilings.find(
        (one) => one.unitCode === change.unit && one.fund === change.fund && one.nature === change.nature,
      )
      return own.ceilingText(
        found?.unitName ?? change.unit,
        found?.name ?? '',
        tenThousandYuan(change.amountFen),
      )
    }
  }
}

/** `−5%`, `+2.5%` */
export function percentText(basisPoints: number): string {
  const digits = String(Math.abs(basisPoints)).padStart(3, '0')
  const part = digits.slice(-2).replace(/0+$/, '')
  const sign = basisPoints < 0 ? '−' : basisPoints > 0 ? '+' : ''
  return `${sign}${digits.slice(0, -2)}${part === '' ? '' : `.${part}`}%`
}

/** `-5`, `−5 %`, `2.5`: in hundredths of a percent; undefined of what is no percentage, or takes more than all away. */
export function basisPointsOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '').replace(/[−–]/g, '-')
  const match = /^([-+]?)(\d{1,3})(?:\.(\d{1,2}))?$/.exec(plain)
  if (match === null) return undefined
  const [, sign = '', whole = '', part = ''] = match
  const size = Number.parseInt(`${whole}${part.padEnd(2, '0')}`, 10)
  const points = sign === '-' ? -size : size
  return points < -10_000 ? undefined : points
}
