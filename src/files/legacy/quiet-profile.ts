/** Settings under which LibreOffice runs no macros, follows no links and asks no address of the net. */

interface Setting {
  readonly path: string
  readonly name: string
  readonly value: string
}

const SCRIPTING = '/org.openoffice.Office.Common/Security/Scripting'
const INTERNET = '/org.openoffice.Inet/Settings'

const SETTINGS: readonly Setting[] = [
  { path: SCRIPTING, name: 'MacroSecurityLevel', value: '3' },
  { path: SCRIPTING, name: 'DisableMacrosExecution', value: 'true' },
  { path: SCRIPTING, name: 'BlockUntrustedRefererLinks', value: 'true' },
  // Never, in the numbers of each program.
  { path: '/org.openoffice.Office.Calc/Content/Update', name: 'Link', value: '1' },
  { path: '/org.openoffice.Office.Writer/Content/Update', name: 'Link', value: '0' },
  // A proxy that is not there.
  { path: INTERNET, name: 'ooInetProxyType', value: '2' },
  { path: INTERNET, name: 'ooInetHTTPProxyName', value: '127.0.0.1' },
  { path: INTERNET, name: 'ooInetHTTPProxyPort', value: '9' },
  { path: INTERNET, name: 'ooInetHTTPSProxyName', value: '127.0.0.1' },
  { path: INTERNET, name: 'ooInetHTTPSProxyPort', value: '9' },
]

export const QUIET_PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${SETTINGS.map(
  ({ path, name, value }) =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
).join('\n')}
</oor:items>
`
