/** Which sums are facts, and which are only what happens to be written. */
import { describe, expect, test } from 'vitest'
import { SAMPLE_FILES, sampleLedger } from '../../testing/sample-department.ts'
import { isKnown } from './known.ts'

const { figures } = sampleLedger()
const spent = (year: string, more: object = {}) => ({
  unit: '990001',
  year,
  stage: 'original',
  flow: 'expenditure',
  ...more,
})
const known = (region: object) => isKnown(figures, region, 'uses')

describe('a year that is written line by line', () => {
  test('knows what it has', () => expect(known(spent('2023', { function: '2080505' }))).toBe(true))
  test('knows that a function without lines has nothing', () =>
    expect(known(spent('2023', { function: '2210201' }))).toBe(true))
  test('knows that there is no 公务接待费', () =>
    expect(known(spent('2023', { economic: '30217' }))).toBe(true))
  test('knows that there is no other fund', () =>
    expect(known(spent('2023', { fund: 'governmentFund' }))).toBe(true))
  test('knows that nothing was brought forward', () =>
    expect(known({ ...spent('2023'), flow: 'opening' })).toBe(true))
  test('knows which projects there are', () =>
    expect(known(spent('2023', { project: '31/1', nature: 'projectSpending' }))).toBe(true))
})

describe('a year that is written by nature only', () => {
  test('knows the natures', () => expect(known(spent('2022', { nature: 'personnel' }))).toBe(true))
  test('knows their total', () => expect(known(spent('2022'))).toBe(true))
  test('does not know any function', () => expect(known(spent('2022', { function: '2080505' }))).toBe(false))
  test('does not know any economic class', () =>
    expect(known(spent('2022', { economic: '30217' }))).toBe(false))
  test('knows that no operating expenditure was planned', () =>
    expect(known(spent('2022', { nature: 'operating' }))).toBe(true))
  test('does not know the projects', () =>
    expect(known(spent('2022', { nature: 'projectSpending', project: '31' }))).toBe(false))
  test('basic expenditure alone does not tell personnel from operating', () =>
    expect(known({ ...spent('2022', { nature: 'personnel' }), unit: '990002' })).toBe(false))
  test('a tie settles what the natures leave open: personnel holds no goods', () =>
    expect(known(spent('2022', { nature: 'personnel', economic: '302' }))).toBe(true))
})

test('a class without sections leaves 三公 unknown, though the group is no part of the class', () => {
  const coarse = new Map([...SAMPLE_FILES].map(([path, text]) => [path, text.replaceAll('"30201"', '"302"')]))
  const { figures } = sampleLedger(coarse)
  const asked = (economic: string) => isKnown(figures, spent('2023', { economic }), 'uses')
  expect(['30217', 'threePublic', 'officialVehicles', 'vehiclePurchase', '303'].map(asked)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
})

describe('silence', () => {
  test('a year without any line is unknown', () => expect(known(spent('2019'))).toBe(false))
  test('revenue is unknown where only expenditure is written', () =>
    expect(isKnown(figures, { unit: '990001', year: '2021', stage: 'original', flow: 'revenue' })).toBe(
      false,
    ))
  test('the turnover is known on the side that is written', () => {
    const whole = { unit: '990001', year: '2021', stage: 'original', flow: 'turnover' }
    expect([isKnown(figures, whole, 'sources'), isKnown(figures, whole, 'uses')]).toEqual([false, true])
  })
  test('机关运行经费 of an institution is zero, and known to be', () =>
    expect(known({ ...spent('2023'), unit: '990002#administrative' })).toBe(true))
})
