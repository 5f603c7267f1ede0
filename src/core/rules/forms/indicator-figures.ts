/** Whether an indicator has a number that a text promises, in its value or its name. */
import { plainWords } from '../../document/printed-words.ts'
import type { ReadIndicator } from '../../performance/forms/read-form.ts'
import { matchUnits, parseUnit, unitAtStart } from '../../performance/indicator-unit.ts'

/** Not where the number counts something else: 20次 is no answer to 20项. */
export function hasFigure({ name, target }: ReadIndicator, digits: string, unit: string): boolean {
  const printed = plainWords(`${target?.text ?? ''} ${name.text}`)
  const whole = new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?![\\d.])(\\D{0,4})`, 'g')
  const wanted = parseUnit(unit)
  return [...printed.matchAll(whole)].some(([, after = '']) => {
    const own = unitAtStart(after)?.unit
    if (own === undefined || wanted === undefined) return true
    const match = matchUnits(own, wanted)
    return match === 'same' || match === 'assumed' || /[家户个企]/.test(own.text + unit)
  })
}
