// The page keeps still while one types, asks for nothing but its own files, and stores nothing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { card, field, fill, form, withCalculator } from "./calculator.mjs";
import { address } from "./harness.mjs";

for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
  test(`nothing moves while an amount is typed, ${viewport.width} px wide`, async () => {
    await withCalculator(
      { lang: "en" },
      async (page) => {
        await fill(page, { service: "remit", destination: "MX MXN" });
        const places = () =>
          page.evaluate(() =>
            [...document.querySelectorAll("h1, .plainfee-purpose, .plainfee-form > *, .plainfee-card")].map((part) => {
              const { x, y, width } = part.getBoundingClientRect();
              return [part.classList[0] ?? part.tagName, x, y + scrollY, width];
            }),
          );
        // On a phone the field may lie below the fold; going to it moves the window, and nothing in it.
        await field(page, "amount").focus();
        const before = await places();
        const heights = new Set();
        // A comma is for a moment the end of the text, and a decimal mark until more is typed.
        for (const key of "2,000.50") {
          await field(page, "amount").press(key);
          assert.deepEqual(await places(), before, `after ${key}`);
          heights.add((await card(page).boundingBox()).height);
        }
        assert.ok(Math.max(...heights) - Math.min(...heights) < 60, `the card is ${[...heights]} px high`);
      },
      { viewport },
    );
  });
}

test("nothing on the page shifts while it loads", async () => {
  await withCalculator(
    { lang: "en" },
    async (page) => {
      await page.waitForTimeout(200);
      assert.equal(await page.evaluate(() => globalThis.shift), 0);
    },
    {
      prepare: async (page) => {
        // Slow enough that the page is painted before and after each file arrives.
        await page.route("**/fee-tables/**", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 150));
          await route.continue();
        });
        await page.addInitScript(() => {
          globalThis.shift = 0;
          const add = (list) => list.getEntries().forEach((entry) => (globalThis.shift += entry.value));
          new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
        });
      },
    },
  );
});

test("the page asks for its own files only, and stores nothing", async () => {
  const asked = [];
  const prepare = async (page) => {
    page.on("request", (request) => asked.push(request.url()));
    await page.addInitScript(() => {
      const refuse = () => {
        throw new Error("storage was used");
      };
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(globalThis, name, { get: refuse });
      Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
    });
  };
  await withCalculator(
    { lang: "zh-Hans" },
    async (page) => {
      await fill(page, { service: "remit", destination: "JP JPY", amount: "5000" });
      await field(page, "tariff").selectOption("wechat-pay");
      await form(page).waitFor();
      await page.waitForTimeout(700);
      const own = /^(\?.*|plainfee(_bg)?\.(js|wasm)|static\/(messages\/)?[\w.-]+|fee-tables\/[\w./-]+\.txt|parcel-[0-9a-f]{16}\/(load\.js|split_(advice|why)\.wasm|chunk_\d+\.wasm)|snippets\/.+)$/;
      for (const url of asked) {
        assert.ok(url.startsWith(address), url);
        assert.match(url.slice(address.length), own);
      }
    },
    { prepare },
  );
});

test("an amount that a translator has touched is still replaced", async () => {
  await withCalculator({ lang: "en" }, async (page) => {
    await fill(page, { amount: "100" });
    await page.evaluate(() => {
      for (const amount of document.querySelectorAll(".plainfee-card data, .plainfee-card p")) {
        const font = document.createElement("font");
        font.textContent = amount.textContent;
        amount.replaceChildren(font);
      }
    });
    await fill(page, { amount: "250" });
    const text = await card(page).innerText();
    assert.match(text, /250\.00/);
    assert.doesNotMatch(text, /100\.00/);
  });
});

test("targets are large enough for a finger", async () => {
  await withCalculator(
    { lang: "en" },
    async (page) => {
      await fill(page, { service: "remit", amount: "5000" });
      const small = await page.locator(".plainfee").evaluate((root) =>
        [...root.querySelectorAll("button, select, summary, label:has(input), input:not([type=radio])")]
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 44)
          .map((part) => `${part.outerHTML.slice(0, 80)} ${part.getBoundingClientRect().height}`),
      );
      assert.deepEqual(small, []);
    },
    { viewport: { width: 360, height: 740 }, hasTouch: true },
  );
});
