// Opens FOLDER/report.html from disk and prints what was found as JSON.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, overflow, violations } from "./browser.mjs";

const folder = process.argv[2];
const browser = await launch();
const found = { console: [], requests: [], violations: [], overflow: {}, tips: [], shortage: [], flow: [], folded: 0, openInPrint: 0 };

async function open(options) {
  const page = await browser.newPage(options);
  page.on("console", (message) => found.console.push(message.text()));
  page.on("pageerror", (error) => found.console.push(String(error)));
  page.on("request", (request) => found.requests.push(request.url()));
  await page.goto(pathToFileURL(resolve(folder, "report.html")).href);
  return page;
}

async function check(name, options) {
  const page = await open(options);
  found.overflow[name] = await overflow(page);
  for (const violation of await violations(page)) {
    if (violation.impact === "serious" || violation.impact === "critical") {
      found.violations.push(name + ": " + violation.id + ": " + violation.nodes[0].html.slice(0, 200));
    }
  }
  await page.screenshot({ path: resolve(folder, name + ".png"), fullPage: true });
  return page;
}

// puts the pointer on one point of one plot of a chart and returns what is shown there
async function hover(page, figure, plot, point) {
  const chart = page.locator("#figure-" + figure + " .chart");
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  const data = JSON.parse(await chart.locator("script").textContent()).plots[plot];
  const scale = box.width / (await chart.locator("svg").evaluate((svg) => svg.viewBox.baseVal.width));
  await page.mouse.move(box.x + data.points[point].x * scale, box.y + ((data.top + data.bottom) / 2) * scale);
  return chart.locator(".tip > *").allInnerTexts();
}

const page = await check("wide", { viewport: { width: 1100, height: 800 } });
found.folded = await page.locator("details:not([open])").count();
const stock = page.locator(".chart").first();
await stock.scrollIntoViewIfNeeded();
const box = await stock.boundingBox();
for (const share of [0.2, 0.5, 0.8]) {
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  found.tips.push(await stock.locator(".tip > *").allInnerTexts());
}
await stock.screenshot({ path: resolve(folder, "hover.png") });
found.shortage = await hover(page, 3, 0, 8);
found.flow = await hover(page, 6, 1, 30);
await page.evaluate(() => {
  addEventListener("beforeprint", () => {
    window.openInPrint = document.querySelectorAll("details:not([open])").length;
  });
});
await page.pdf({ path: resolve(folder, "report.pdf"), preferCSSPageSize: true, printBackground: true });
found.openInPrint = await page.evaluate(() => window.openInPrint ?? -1);
await check("narrow", { viewport: { width: 390, height: 800 } });
await check("dark", { viewport: { width: 1100, height: 800 }, colorScheme: "dark" });
await check("narrow-dark", { viewport: { width: 390, height: 800 }, colorScheme: "dark" });
await browser.close();
process.stdout.write(JSON.stringify(found) + "\n");
