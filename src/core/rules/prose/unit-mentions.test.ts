import { expect, test } from 'vitest'
import { isShortened, misspellings } from './unit-mentions.ts'

const NAME = '武陵市临江区工业企业服务中心'

test.each([
  ['武陵市临江工业企业服务中心共有车辆', [{ printed: '武陵市临江工业企业服务中心', lost: '区' }]],
  ['武陵市临江区工业企业中心', [{ printed: '武陵市临江区工业企业中心', lost: '服务' }]],
  ['武陵市临江区工业企业服务中心', []],
  ['工业企业服务中心、服务中心、中心', []],
  ['原武陵市临江区工业企业中心', []],
  ['武陵市临江区工业企业服务心', [{ printed: '武陵市临江区工业企业服务心', lost: '中' }]],
] as const)('%s', (text, found) => {
  expect(misspellings(text, NAME)).toEqual(found)
})

test('a small word is none that is lost', () => {
  expect(misspellings('临江区发展改革局', '临江区发展和改革局')).toEqual([])
})

test('a word abbreviated or left out, not another word', () => {
  expect(isShortened('科技和经济信息化局', '科学技术和经济信息化局')).toBe(true)
  expect(isShortened('商务发展中心', '商务发展服务中心')).toBe(true)
  expect(isShortened('财政局', '财政管理局')).toBe(false)
  expect(isShortened('教育服务中心', '体育教育服务中心')).toBe(false)
})
