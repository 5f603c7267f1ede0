/** Problems of the command. */
export const COMMAND_PROBLEMS = {} as const
