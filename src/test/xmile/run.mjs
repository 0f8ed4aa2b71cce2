// Runs an XMILE model in SDEverywhere and prints its stocks: node run.mjs MODEL WORKFOLDER > stocks.csv
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateCode, parseModel } from '@sdeverywhere/compile'
import { createSynchronousModelRunner } from '@sdeverywhere/runtime'

const [file, folder] = process.argv.slice(2)
const text = await readFile(file, 'utf8')
const names = [...text.matchAll(/<stock name="(stock_[^"]+)"/g)].map(match => match[1])

const parsed = parseModel(text, 'xmile', folder)
const spec = { inputVars: [], outputVars: names.map(name => `_${name}`), outputVarNames: names }
const code = generateCode(parsed, {
  spec,
  operations: ['generateJS'],
  extData: new Map(),
  directData: new Map(),
  modelDirname: folder
})
const generated = join(folder, 'model.mjs')
await writeFile(generated, code)

const { default: loadModel } = await import(pathToFileURL(generated))
const runner = createSynchronousModelRunner(await loadModel())
const outputs = runner.runModelSync([], runner.createOutputs())

const lines = ['stock,time,rounds']
for (const series of outputs.varSeries) {
  for (const { x, y } of series.points) {
    lines.push(`${series.varId.slice('_stock_'.length)},${x},${y}`)
  }
}
process.stdout.write(lines.join('\n') + '\n')
