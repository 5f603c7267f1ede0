/** What a gap in the prose asks for in the words of the office: the section and what is to be written there. Files are for whoever keeps folders. */
import { describe, type Language, type Problem } from '../../core/kernel/problem.ts'

type Words = (params: Problem['params']) => string

/** By the code of what the composer found missing. */
const QUESTIONS: Readonly<Record<string, Readonly<Record<Language, Words>>>> = {
  'PUB-001': {
    zh: ({ section, key }) => `“${section}”：请写${key}。`,
    en: ({ section, key }) => `“${section}”: write ${key}.`,
  },
  'PUB-002': {
    zh: ({ section, subject, change }) => `“${section}”：${subject}${change}，请写变动的主要原因。`,
    en: ({ section, subject, change }) =>
      `“${section}”: ${subject} changed (${change}); give the main reason.`,
  },
  'PUB-004': {
    zh: ({ section, key }) => `“${section}”：还没有${key}。`,
    en: ({ section, key }) => `“${section}”: ${key} is not given yet.`,
  },
  'PUB-005': {
    zh: ({ section, code, name }) => `“${section}”：${code} ${name}主要用于什么？`,
    en: ({ section, code, name }) => `“${section}”: what is ${code} ${name} mainly used for?`,
  },
  'PUB-007': {
    zh: ({ section, code, name }) => `“${section}”：请解释科目 ${code} ${name}。`,
    en: ({ section, code, name }) => `“${section}”: explain ${code} ${name}.`,
  },
  'PUB-011': {
    zh: () => '请写联系方式。',
    en: () => 'Give the contact.',
  },
}

export const questionOf = (problem: Problem, language: Language): string =>
  QUESTIONS[problem.code]?.[language](problem.params) ?? describe(problem, language)
