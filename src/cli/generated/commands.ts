/** made by npm run generate; do not edit: one entry per file of ../commands. */
export const COMMANDS = {
  'compute': () => import('../commands/compute.ts'),
  'load': () => import('../commands/load.ts'),
} as const
