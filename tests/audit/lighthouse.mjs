// Addresses and a number of runs -> one line of JSON per page: the medians of Lighthouse's mobile figures.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, runs, ...addresses] = process.argv.slice(2);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const address of addresses) {
  const seen = [];
  for (let run = 0; run < Number(runs); run += 1) {
    // A new browser each time: nothing is kept from the run before.
    const chrome = await launch({ chromePath, chromeFlags: FLAGS });
    try {
      const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error", output: "json" });
      const requests = lhr.audits["network-requests"].details.items.filter((item) => item.url.startsWith("http"));
      seen.push({
        ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(100 * lhr.categories[name].score)])),
        lcp: lhr.audits["largest-contentful-paint"].numericValue,
        tbt: lhr.audits["total-blocking-time"].numericValue,
        cls: lhr.audits["cumulative-layout-shift"].numericValue,
        bytes: requests.reduce((sum, item) => sum + item.transferSize, 0),
        requests: requests.length,
        failed: Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === "binary").map((audit) => audit.id),
      });
    } finally {
      await chrome.kill();
    }
  }
  const figures = Object.keys(seen[0]).filter((key) => key !== "failed");
  console.log(JSON.stringify({ address, ...Object.fromEntries(figures.map((key) => [key, median(seen.map((one) => one[key]))])), failed: seen[0].failed }));
}
