/** Where the store is: the options that every command shares that needs it. */
import type { StoreOptions } from '../store/store.ts'
import { type CommandOption, type Options, textOption } from './command.ts'

export const STORE_OPTIONS: Readonly<Record<string, CommandOption>> = {
  'data-dir': {
    type: 'string',
    value: 'DIR',
    text: { zh: '内嵌数据库的文件夹，默认 ./data', en: 'folder of the embedded database, ./data by default' },
  },
  'database-url': {
    type: 'string',
    value: 'URL',
    text: {
      zh: '改用别的 PostgreSQL（15 以上），也可用环境变量 DATABASE_URL',
      en: 'another PostgreSQL (15 or later); or DATABASE_URL',
    },
  },
}

export const storePlace = (
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): StoreOptions => ({
  dataDir: textOption(options, 'data-dir') ?? './data',
  databaseUrl: textOption(options, 'database-url') ?? environment.DATABASE_URL,
})
