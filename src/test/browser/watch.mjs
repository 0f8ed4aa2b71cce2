// Saves the scenario FILE again and again, as an editor does, and prints what the page at ADDRESS showed of it as JSON;
// keeps pictures in FOLDER if one is given.
import { readFileSync, writeFileSync } from "node:fs";
import { launch, overflow, violations } from "./browser.mjs";

const [address, file, pictures] = process.argv.slice(2);
const browser = await launch();
const found = { console: [], elsewhere: [], violations: [], overflow: {}, savesMillis: [] };
const written = readFileSync(file, "utf8");
const withStock = (stock) => written.replace("triangular: [12M, 15M, 20M]", "triangular: [" + stock + "]");

const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.on("console", (message) => found.console.push(message.text()));
page.on("pageerror", (error) => found.console.push(String(error)));
page.on("request", (request) => request.url().startsWith(address) || found.elsewhere.push(request.url()));
await page.goto(address);

const lead = () => page.evaluate(() =>
  document.getElementById("report").contentDocument?.querySelector(".lead")?.textContent ?? "");
const shows = (wanted, before) => page.waitForFunction(([sentence, hidden]) => {
  const inside = document.getElementById("report").contentDocument;
  const now = inside?.querySelector(".lead")?.textContent ?? "";
  return now !== "" && now !== sentence && inside.readyState === "complete" && problem.hidden === hidden;
}, [before, wanted], { polling: 10 });

async function look(name) {
  found.overflow[name] = await overflow(page);
  found.violations.push(...(await violations(page)).map((one) => `${name}: ${one.id} ${one.nodes[0].html}`));
  if (pictures) {
    await page.screenshot({ path: `${pictures}/watch-${name}.png` });
  }
}

// Returns the first sentence of the report that a save leads to, and keeps how long that took.
async function save(text) {
  const before = await lead();
  const start = performance.now();
  writeFileSync(file, text);
  await shows(true, before);
  found.savesMillis.push(Math.round(performance.now() - start));
  return lead();
}

await shows(true, "");
found.first = await lead();
found.fresh = await save(withStock("1M, 2M, 3M"));
for (const stock of ["20M, 21M, 22M", "2M, 3M, 4M", "21M, 22M, 23M", "3M, 4M, 5M", "22M, 23M, 24M"]) {
  found.savesMillis.length > 2 || await save(withStock("30M, 31M, 32M"));
  found.last = await save(withStock(stock));
}
await look("fresh");
writeFileSync(file, withStock("12M, 15M, 3 eggs"));
await page.waitForSelector("#problem:not([hidden])");
found.problem = await page.textContent("#problem");
found.kept = await lead();
await look("wrong");
found.mended = await save(written);
found.isProblemGone = await page.isHidden("#problem");
await browser.close();
found.savesMillis.sort((a, b) => a - b);
found.medianMillis = found.savesMillis[Math.floor(found.savesMillis.length / 2)];
console.log(JSON.stringify(found));
