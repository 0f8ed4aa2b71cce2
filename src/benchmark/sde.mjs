// Writes the C code that SDEverywhere generates for an XMILE model: node sde.mjs LIBRARIES MODEL FOLDER
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [libraries, file, folder] = process.argv.slice(2)
const library = createRequire(join(resolve(libraries), 'package.json')).resolve('@sdeverywhere/compile')
const { generateCode, parseModel } = await import(pathToFileURL(library))
const text = await readFile(file, 'utf8')
const names = [...text.matchAll(/<stock name="(stock_[^"]+)"/g)].map(match => match[1])
const code = generateCode(parseModel(text, 'xmile', folder), {
  spec: { inputVars: [], outputVars: names.map(name => `_${name}`), outputVarNames: names },
  operations: ['generateC'],
  extData: new Map(),
  directData: new Map(),
  modelDirname: folder
})
await writeFile(join(folder, 'model.c'), code)
