/** Problems of the server. */
export const SERVER_PROBLEMS = {} as const
