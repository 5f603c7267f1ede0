/** The page on which people read the API: written out of the OpenAPI document, without scripts or anything from elsewhere. */

/** The parts of JSON Schema that our shapes use. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
}

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema?: Schema
  }[]
  readonly responses?: Readonly<
    Record<
      string,
      {
        readonly description?: string
        readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
      }
    >
  >
}

export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

export function documentationPage(api: ApiDocument): string {
  const routes = Object.entries(api.paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeSection(path, method, operation)),
  )
  const shapes = Object.entries(api.components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<section id="${escaped(name)}"><h3>${escaped(name)}</h3>${schemaHtml(schema)}</section>`,
  )
  const names = Object.keys(api.components?.schemas ?? {}).map(
    (name) => `<a href="#${escaped(name)}">${escaped(name)}</a>`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(api.info.title)} API ${escaped(api.info.version)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escaped(api.info.title)} API <small>${escaped(api.info.version)}</small></h1>
<p>${escaped(api.info.description ?? '')}</p>
<p><a href="/api/v1/openapi.json">OpenAPI 3.1 JSON</a></p></header>
<main>
<h2>地址 Routes</h2>
${routes.join('\n')}
<h2>结构 Shapes</h2>
<nav>${names.join(' · ')}</nav>
${shapes.join('\n')}
</main>
</body>
</html>
`
}

function routeSection(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    (one) =>
      `<tr><td><code>${escaped(one.name)}</code></td><td>${one.in === 'path' ? '路径 path' : '查询 query'}</td>` +
      `<td>${one.required === true ? '必填 required' : ''}</td><td>${typeHtml(one.schema ?? {})}</td><td>${escaped(one.description ?? '')}</td></tr>`,
  )
  const answers = Object.entries(operation.responses ?? {}).map(([status, answer]) => {
    const contents = Object.entries(answer.content ?? {}).map(
      ([type, { schema }]) => `<code>${escaped(type)}</code> ${typeHtml(schema ?? {})}`,
    )
    return `<tr><td>${escaped(status)}</td><td>${contents.join('<br>')}</td><td>${escaped(answer.description ?? '')}</td></tr>`
  })
  return `<section><h3><b>${escaped(method.toUpperCase())}</b> <code>${escaped(path)}</code></h3>
<p>${escaped(operation.summary ?? '')}</p>
${parameters.length === 0 ? '' : `<table>${parameters.join('')}</table>`}
<table>${answers.join('')}</table></section>`
}

function schemaHtml(schema: Schema): string {
  if (schema.properties === undefined) return `<p>${typeHtml(schema)}</p>`
  const rows = Object.entries(schema.properties).map(([name, property]) => {
    const isRequired = schema.required?.includes(name) === true
    return `<tr><td><code>${escaped(name)}</code>${isRequired ? '' : ' ?'}</td><td>${typeHtml(property)}</td></tr>`
  })
  return `<table>${rows.join('')}</table>`
}

function typeHtml(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return `<a href="#${escaped(name)}">${escaped(name)}</a>`
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeHtml).join(' | ')
  if (schema.enum !== undefined)
    return schema.enum.map((one) => `<code>${escaped(String(one))}</code>`).join(' | ')
  if (schema.const !== undefined) return `<code>${escaped(String(schema.const))}</code>`
  if (schema.items !== undefined) return `${typeHtml(schema.items)} []`
  if (schema.properties !== undefined) return schemaHtml(schema)
  const pattern = schema.pattern === undefined ? '' : ` <code>/${escaped(schema.pattern)}/</code>`
  return `${escaped([schema.type ?? 'any'].flat().join(' | '))}${pattern}`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `
@font-face { font-family: "Mingzhang Sans"; font-display: swap; src: url(/fonts/mingzhang-sans-400.woff2) format("woff2"); }
body { margin: 0 auto; max-width: 64rem; padding: 1rem 1.5rem 4rem; color: #1f2329; background: #fff;
  font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Mingzhang Sans", system-ui, sans-serif; }
h1 small { color: #667; font-size: 60%; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #1f4e9e; }
h3 { margin: 1.8rem 0 .3rem; overflow-wrap: anywhere; }
h3 b { color: #1f4e9e; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
td { border: 1px solid #d8dce3; padding: .25rem .6rem; vertical-align: top; overflow-wrap: anywhere; }
code { font-family: ui-monospace, Consolas, monospace; font-size: 92%; }
a { color: #1f4e9e; }
:target { outline: 2px solid #f0b429; outline-offset: 4px; }
`
