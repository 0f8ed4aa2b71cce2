// The browser that all pages are looked at with, and the rules of accessibility that they are held to.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

// Returns what is not accessible on a page.
export async function violations(page) {
  // through the debugger, because a page's own policy allows no other script
  await page.evaluate(axe);
  return (await page.evaluate(() => window.axe.run(document))).violations;
}

// Returns by how many pixels a page is wider than its window.
export const overflow = (page) => page.evaluate(
  () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
);
