import { describe, expect, it } from 'vitest'
import { actsIn, correctionsIn, judgementsOf, lastJudgements, othersIn } from './acts.ts'

const judgement = (finding: string, verdict: string): string =>
  JSON.stringify({
    act: 'judgement',
    finding,
    verdict,
    reason: '',
    at: '2024-11-07T00:00:00.000Z',
    about: {},
  })

describe('a journal', () => {
  const lines = [
    judgement('a', 'accepted'),
    '{"act":"judgement","finding":"b","verd',
    JSON.stringify({ act: 'correction', place: { page: 3 }, from: '1', to: '2', at: '' }),
    JSON.stringify({ act: 'comparison', others: ['x'], at: '' }),
    judgement('a', 'open'),
    JSON.stringify({ act: 'comparison', others: ['y', 'z'], at: '' }),
    '"text"',
    'null',
    JSON.stringify({ act: 'something else', at: '' }),
  ]

  it('is read line by line; one that a crash cut off is no act', () => {
    expect(actsIn(lines).map((one) => one.act)).toEqual([
      'judgement',
      'correction',
      'comparison',
      'judgement',
      'comparison',
    ])
  })

  it('keeps every judgement, and the last one counts', () => {
    const acts = actsIn(lines)
    expect(judgementsOf(acts, 'a').map((one) => one.verdict)).toEqual(['accepted', 'open'])
    expect(lastJudgements(acts).get('a')?.verdict).toBe('open')
    expect(lastJudgements(acts).has('b')).toBe(false)
  })

  it('tells the corrections, and the files compared with that were chosen last', () => {
    expect(correctionsIn(actsIn(lines))).toMatchObject([{ from: '1', to: '2' }])
    expect(othersIn(actsIn(lines))).toEqual(['y', 'z'])
    expect(othersIn([])).toEqual([])
  })
})
