// Moves an input of the page at ADDRESS and prints what was found as JSON; keeps pictures in FOLDER if one is given.
import { launch, overflow, violations } from "./browser.mjs";

const [address, path, pictures] = process.argv.slice(2);
const browser = await launch();
const found = { console: [], elsewhere: [], violations: [], overflow: {} };

async function open(options, state = "") {
  const page = await browser.newPage(options);
  page.on("console", (message) => found.console.push(message.text()));
  page.on("pageerror", (error) => found.console.push(String(error)));
  page.on("request", (request) => request.url().startsWith(address) || found.elsewhere.push(request.url()));
  await page.goto(address + state);
  await page.waitForSelector("#shortage svg");
  return page;
}

const settled = (page) => page.waitForFunction(() => !busy && !waiting);
const sentence = (page) => page.textContent("#sentence");

async function check(name, options, state) {
  const page = await open(options, state);
  await settled(page);
  found.overflow[name] = await overflow(page);
  found.violations.push(...(await violations(page)).map((one) => `${name}: ${one.id} ${one.nodes[0].html}`));
  if (pictures) {
    await page.screenshot({ path: `${pictures}/${name}.png` });
    await page.screenshot({ path: `${pictures}/${name}-full.png`, fullPage: true });
  }
  await page.close();
}

const page = await open({ viewport: { width: 1280, height: 900 } });
await settled(page);
found.before = await sentence(page);
const dial = page.locator(`.dial[data-path="${path}"]`);
await dial.scrollIntoViewIfNeeded();
const box = await dial.locator("input[type=range]").boundingBox();
const across = (share) => [box.x + 8 + (box.width - 16) * share, box.y + box.height / 2];
await page.mouse.move(...across(0.5));
await page.mouse.down();
for (let move = 0; move <= 120; move++) {
  await page.mouse.move(...across(0.5 + 0.5 * Math.sin(move / 8)));
  await page.waitForTimeout(16);
}
await page.evaluate(() => performance.clearMeasures());
for (let move = 0; move <= 120; move++) {
  await page.mouse.move(...across(0.5 + 0.5 * Math.sin(move / 8)));
  await page.waitForTimeout(16);
}
await page.mouse.move(...across(0));
await page.mouse.up();
await settled(page);
await page.waitForTimeout(100);
const times = await page.evaluate(() => performance.getEntriesByName("redraw").map((one) => one.duration));
times.sort((a, b) => a - b);
found.redraws = times.length;
found.medianMillis = Math.round(times[Math.floor(times.length / 2)]);
found.p95Millis = Math.round(times[Math.floor(times.length * 0.95)]);
found.low = await sentence(page);
found.usual = await page.textContent("#usual");
found.count = await page.textContent("#count");
found.state = await page.evaluate(() => location.hash);
await page.reload();
await page.waitForSelector("#shortage svg");
await settled(page);
found.reloaded = await sentence(page);
const range = dial.locator("input[type=range]");
await range.focus();
await page.keyboard.press("End");
await settled(page);
found.high = await sentence(page);
const field = dial.locator("input:not([type=range])");
await field.fill("7 eggs");
await field.press("Tab");
await settled(page);
found.wrong = await dial.locator(".wrong").textContent();
await field.fill("");
await field.press("Tab");
await settled(page);
await range.focus();
await page.keyboard.press("Home");
await dial.locator("button").click();
await settled(page);
found.reset = await sentence(page);
await range.focus();
await page.keyboard.press("Home");
await settled(page);
await page.click("#saving summary");
await page.fill("#id", "moved-low");
await page.fill("#name", "With the least: \"so said\"");
await page.click("#show");
await page.waitForSelector("#change:not([hidden])");
found.change = await page.textContent("#change");
if (pictures) {
  await page.locator("#saving").screenshot({ path: `${pictures}/saving.png` });
}
await page.click("#save");
await page.waitForFunction(() => document.getElementById("saved").textContent !== "");
await settled(page);
found.saved = await page.textContent("#saved");
found.chosen = await page.inputValue("#variant");
found.savedSentence = await sentence(page);
const state = found.state;
await page.close();
await check("wide", { viewport: { width: 1280, height: 900 } }, state);
await check("dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }, state);
await check("narrow", { viewport: { width: 390, height: 844 } }, state);
await check("narrow-dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, state);
await browser.close();
console.log(JSON.stringify(found));
