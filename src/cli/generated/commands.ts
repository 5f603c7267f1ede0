/** made by npm run generate; do not edit: one entry per file of ../commands. */
export const COMMANDS = {
  'audit': () => import('../commands/audit.ts'),
  'classification': () => import('../commands/classification.ts'),
  'compute': () => import('../commands/compute.ts'),
  'import': () => import('../commands/import.ts'),
  'load': () => import('../commands/load.ts'),
  'publish': () => import('../commands/publish.ts'),
  'read': () => import('../commands/read.ts'),
  'serve': () => import('../commands/serve.ts'),
  'template': () => import('../commands/template.ts'),
  'verify-log': () => import('../commands/verify-log.ts'),
} as const
