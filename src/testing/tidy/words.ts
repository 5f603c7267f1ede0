/** Words that do not belong into code, into a folder, or into the repository at all. */
import { type Fault, isTest, type SourceFile, type TextFile } from './source-file.ts'

interface BannedWord {
  readonly pattern: RegExp
  readonly why: string
  /** Where it is banned; everywhere in src if absent. */
  readonly within?: RegExp
  readonly except?: RegExp
  readonly isAllowedInTests?: boolean
}

const MONEY = /^src\/core\/kernel\/fen\.ts$/
const SILENT = /^src\/(core|files|store|app)\//

const IN_CODE: readonly BannedWord[] = [
  { pattern: /\bparseFloat\b/g, why: 'parseFloat loses fen; use parseAmount' },
  { pattern: /\.toFixed\b/g, why: 'toFixed rounds wrongly; use formatAmount' },
  {
    pattern: /(?<![.\w])Number\(/g,
    why: 'bare Number( reads more than numbers; use parseAmount or Number.parseInt',
    except: MONEY,
  },
  {
    pattern: /\bnew Date\(|\bDate\.now\b/g,
    why: 'core has no clock; pass the date in',
    within: /^src\/core\//,
  },
  { pattern: /\bMath\.random\b/g, why: 'core knows no chance; pass the choice in', within: /^src\/core\// },
  { pattern: /\bexport default\b/g, why: 'export by name' },
  { pattern: /\benum \w/g, why: 'use a union of texts instead of an enum' },
  {
    pattern: /\bconsole\./g,
    why: 'only commands and the server speak to people',
    within: SILENT,
    isAllowedInTests: true,
  },
  { pattern: /[\w)\]]![.[;),]/g, why: 'say what to do when it is absent instead of “!”' },
]

/** Words found in the code of a source file, not in its comments or strings. */
export const codeWordFaults = (file: SourceFile): readonly Fault[] =>
  IN_CODE.filter((word) => word.within?.test(file.path) !== false && word.except?.test(file.path) !== true)
    .filter((word) => !(word.isAllowedInTests === true && isTest(file.path)))
    .flatMap((word) =>
      matches(file.code, word.pattern).map((line) => ({ path: file.path, line, fault: word.why })),
    )

const LOCKFILE = /^package-lock\.json$/
/** This file must name what it looks for. */
const HERE = /^src\/testing\/tidy\/words\.ts$|^src\/tidy\.test\.ts$/

const IN_REPOSITORY: readonly BannedWord[] = [
  { pattern: /(?<![\w.\-/~*}])\/(work|root|home)\/\w/g, why: 'a path of somebody’s machine' },
  {
    pattern: /registry\.(npmjs|yarnpkg|npmmirror)|"resolved": "http(?!\S*registry\.)/g,
    why: 'the host of a registry',
  },
  {
    pattern: /\b(helpers?|(?<!user-)agents?|prompts?|LLM|seed0)\b|\btruth\//gi,
    why: 'the repository speaks of the product alone',
    except: LOCKFILE,
    isAllowedInTests: true,
  },
]

/** Words found anywhere in a file of the repository. */
export const repositoryWordFaults = (file: TextFile): readonly Fault[] =>
  HERE.test(file.path)
    ? []
    : IN_REPOSITORY.filter((word) => word.except?.test(file.path) !== true)
        .filter((word) => !(word.isAllowedInTests === true && isTest(file.path)))
        .flatMap((word) =>
          matches(file.text, word.pattern).map((line) => ({ path: file.path, line, fault: word.why })),
        )

/** The lines on which a pattern is found. */
const matches = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].map((match) => text.slice(0, match.index).split('\n').length)
