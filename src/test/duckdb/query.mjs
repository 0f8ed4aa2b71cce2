// Runs the SQL of a file on the series of another, as DuckDB's shell does with -list -noheader and a space between.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [sql, series] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run(`SET VARIABLE series = '${series.replaceAll("'", "''")}'`);
const result = await connection.runAndReadAll(readFileSync(sql, "utf8"));
for (const row of result.getRows()) {
  console.log(row.map(String).join(" "));
}
