/** Does something on the server, says what went wrong, and looks again. */
import { App } from 'antd'
import { useState } from 'react'
import { ClientError } from '../client.ts'
import { useSettings } from '../settings.tsx'

export function useAct(onDone: () => void): {
  readonly act: (what: () => Promise<unknown>) => Promise<void>
  readonly isActing: boolean
} {
  const { words } = useSettings()
  const { message } = App.useApp()
  const [isActing, setActing] = useState(false)
  return {
    isActing,
    act: async (what) => {
      setActing(true)
      try {
        await what()
      } catch (error) {
        if (!(error instanceof ClientError)) throw error
        message.error(error.fault.kind === 'problem' ? error.fault.problem.detail : words.unreachable)
      } finally {
        setActing(false)
        onDone()
      }
    },
  }
}
