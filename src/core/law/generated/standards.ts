/** made by npm run generate; do not edit: the source is ../data. */
import { fen } from '../../kernel/fen.ts'
import type { ExpenditureStandard } from '../standards/standard.ts'

export const STANDARDS: readonly ExpenditureStandard[] = [
  { item: '差旅伙食补助费', words: ['伙食补助', '伙食补贴'], region: '*', limit: fen(10000n), per: ['人', '天'], validFromYear: 2014, confidence: 'sure', document: '财行〔2013〕531号', note: '各地办法同此数' },
  { item: '差旅伙食补助费', words: ['伙食补助', '伙食补贴'], place: { name: '西藏、青海、新疆', words: ['西藏', '拉萨', '青海', '西宁', '新疆', '乌鲁木齐'] }, region: '*', limit: fen(12000n), per: ['人', '天'], validFromYear: 2014, confidence: 'sure', document: '财行〔2013〕531号' },
  { item: '差旅市内交通费', words: ['市内交通'], region: '*', limit: fen(8000n), per: ['人', '天'], validFromYear: 2014, confidence: 'sure', document: '财行〔2013〕531号', note: '各地办法同此数' },
  { item: '差旅住宿费', words: ['住宿费', '住宿标准'], region: '*', limit: fen(50000n), per: ['人', '天'], validFromYear: 2016, confidence: 'likely', document: '财行〔2016〕71号', note: '其他人员；各城市中最高的限额，没有写明去哪里时用' },
  { item: '差旅住宿费', words: ['住宿费', '住宿标准'], place: { name: '北京', words: ['北京', '赴京', '进京'] }, region: '*', limit: fen(50000n), per: ['人', '天'], validFromYear: 2016, confidence: 'likely', document: '财行〔2016〕71号', note: '其他人员' },
  { item: '差旅住宿费', words: ['住宿费', '住宿标准'], place: { name: '上海', words: ['上海', '赴沪'] }, region: '*', limit: fen(50000n), per: ['人', '天'], validFromYear: 2016, confidence: 'likely', document: '财行〔2016〕71号', note: '其他人员' },
  { item: '差旅住宿费', words: ['住宿费', '住宿标准'], place: { name: '武汉', words: ['武汉', '赴汉'] }, region: '*', limit: fen(35000n), per: ['人', '天'], validFromYear: 2016, confidence: 'likely', document: '财行〔2016〕71号', note: '其他人员' },
  { item: '会议费', words: ['会议费', '会务费'], grade: { name: '一类', words: ['一类会议'] }, region: '000000', limit: fen(76000n), per: ['人', '天'], validFromYear: 2016, confidence: 'sure', document: '财行〔2016〕214号', note: '住宿500＋伙食150＋其他110' },
  { item: '会议费', words: ['会议费', '会务费'], grade: { name: '二类', words: ['二类会议'] }, region: '000000', limit: fen(65000n), per: ['人', '天'], validFromYear: 2016, confidence: 'sure', document: '财行〔2016〕214号', note: '住宿400＋伙食150＋其他100' },
  { item: '会议费', words: ['会议费', '会务费'], grade: { name: '三、四类', words: ['三类会议', '四类会议'] }, region: '000000', limit: fen(55000n), per: ['人', '天'], validFromYear: 2016, confidence: 'sure', document: '财行〔2016〕214号', note: '住宿340＋伙食130＋其他80' },
  { item: '培训费', words: ['培训费'], grade: { name: '一类', words: ['一类培训'] }, region: '000000', limit: fen(76000n), per: ['人', '天'], validFromYear: 2017, confidence: 'likely', document: '财行〔2016〕540号', note: '超过30天的部分按70%' },
  { item: '培训费', words: ['培训费'], grade: { name: '二类', words: ['二类培训'] }, region: '000000', limit: fen(65000n), per: ['人', '天'], validFromYear: 2017, confidence: 'likely', document: '财行〔2016〕540号', note: '超过30天的部分按70%' },
  { item: '培训费', words: ['培训费'], grade: { name: '三类', words: ['三类培训'] }, region: '000000', limit: fen(55000n), per: ['人', '天'], validFromYear: 2017, confidence: 'likely', document: '财行〔2016〕540号', note: '超过30天的部分按70%' },
  { item: '讲课费', words: ['讲课费', '授课费', '课酬'], grade: { name: '院士、知名专家', words: ['院士', '知名专家'] }, region: '000000', limit: fen(150000n), per: ['学时'], validFromYear: 2017, confidence: 'likely', document: '财行〔2016〕540号', note: '税后' },
  { item: '讲课费', words: ['讲课费', '授课费', '课酬'], grade: { name: '正高', words: ['正高', '教授级', '正高级'] }, region: '000000', limit: fen(100000n), per: ['学时'], validFromYear: 2017, confidence: 'likely', document: '财行〔2016〕540号', note: '税后' },
  { item: '讲课费', words: ['讲课费', '授课费', '课酬'], grade: { name: '副高', words: ['副高', '副教授'] }, region: '000000', limit: fen(50000n), per: ['学时'], validFromYear: 2017, confidence: 'likely', document: '财行〔2016〕540号', note: '税后' },
]
