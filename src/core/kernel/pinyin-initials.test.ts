import { expect, it } from 'vitest'
import { isFoundBy, pinyinInitials } from './pinyin-initials.ts'

it.each([
  ['稳定、企业改制', 'wd、qygz'],
  ['预算编制', 'ysbz'],
  ['国资局本级', 'gzjbj'],
  ['商务发展服务中心', 'swfzfwzx'],
  ['工业企业服务中心', 'gyqyfwzx'],
  ['人员与定额', 'ryyde'],
  ['绩效目标', 'jxmb'],
  ['审核', 'sh'],
  ['控制数', 'kzs'],
  ['任务 Jobs', 'rw jobs'],
])('the initials of %s are %s', (text, initials) => expect(pinyinInitials(text)).toBe(initials))

it('finds by characters, codes and initials, in any mixture', () => {
  const text = '403002 工业企业服务中心'
  for (const question of ['企业', '403002', 'gyqy', '4030 fwzx', 'GYQY'])
    expect(isFoundBy(question, text)).toBe(true)
  expect(isFoundBy('gyqy 403001', text)).toBe(false)
})
