import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { isSameUnit, isShortFor, isUnitName, placesOf } from './unit-name.ts'

describe('the name of a unit', () => {
  test.each([
    '武汉市江汉区工业企业服务中心',
    '上海市普陀区财政局（本级）',
    '某市图书馆（虚构，仅供演示）',
    '某县人民法院',
    '城关镇人民政府',
    '市委办公室',
    '中国共产主义青年团某市委员会',
    '第一中学',
    '某市妇女联合会',
    '某市公安局交通警察支队',
    '文化街街道办事处',
  ])('is %s', (name) => expect(isUnitName(name)).toBe(true))

  test.each([
    '上海市普陀区',
    '本单位',
    '本部门',
    '预算单位',
    '万元',
    '部门整体支出绩效目标',
    '2023年度某局',
    '局',
    '负责全区国有企业的监督管理局',
    '第一部分某局概况',
  ])('is not %s', (name) => expect(isUnitName(name)).toBe(false))
})

describe('a shorter way to print a name', () => {
  test.each([
    ['江汉区工业企业服务中心', '武汉市江汉区工业企业服务中心'],
    ['国资局', '江汉区国有资产监督管理局'],
    ['江汉区国有资产监督管理局', '武汉市江汉区人民政府国有资产监督管理局'],
    ['市场监管局', '武汉市江汉区市场监督管理局'],
    ['武汉市江汉区工业企业服务', '武汉市江汉区工业企业服务中心'],
    ['上海市普陀区财政局(本级)', '上海市普陀区财政局'],
    ['武汉市 汉阳区企业服务中心', '武汉市汉阳区企业服务中心'],
  ])('is %s for %s', (short, full) => expect(isShortFor(short, full)).toBe(true))

  test.each([
    ['上海市普陀区财政局', '上海市普陀区财政局财政所'],
    ['某县教育局', '某县水利局'],
    ['汉阳区财政局', '武汉市江汉区财政局'],
    ['江汉区人民政府', '江汉区人民政府国有资产监督管理局'],
    ['商务发展服务中心', '武汉市江汉区工业企业服务中心'],
    ['某县第一中学', '某县第二中学'],
    ['财政局', '某县国有资产监督管理局'],
  ])('is not %s for %s', (short, full) => expect(isSameUnit(short, full)).toBe(false))

  test('is always one for itself, and nothing is for each other but equals', () => {
    const name = fc
      .array(fc.constantFrom(...'武汉市江汉区工业企业服务中心财政局'), { minLength: 3, maxLength: 14 })
      .map((characters) => characters.join(''))
    fc.assert(fc.property(name, (one) => isShortFor(one, one)))
    fc.assert(
      fc.property(name, name, (a, b) => !(isShortFor(a, b) && isShortFor(b, a)) || a.length === b.length),
    )
  })
})

test('the places before a name, the smallest last', () => {
  expect(placesOf('上海市普陀区财政局')).toEqual(['上海市', '普陀区'])
  expect(placesOf('武汉市江汉区 2023 年部门预算')).toEqual(['武汉市', '江汉区'])
  expect(placesOf('江汉区市场监督管理局')).toEqual(['江汉区'])
  expect(placesOf('财政局')).toEqual([])
})
