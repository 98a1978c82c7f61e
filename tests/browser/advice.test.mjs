// Ways to pay less are followed, and promise what they give; promotions count when their code is named; the curve has a
// twin in figures.

import assert from "node:assert/strict";
import { test } from "node:test";

import { card, field, fill, languages, unfold, withCalculator } from "./calculator.mjs";
import { axe, screenshot } from "./harness.mjs";

const remit = { service: "remit", destination: "US USD", amount: "8000", method: "debit-card" };
const ways = (page) => page.locator(".plainfee-ways > li");
const byAmount = (page) => page.locator(".plainfee-by-amount:not(.plainfee-versions)");
const beside = (page) => page.locator(".plainfee-beside");
const calm = (page) => page.locator(".plainfee-advice:not([aria-busy])").waitFor();

/** In hundredths, so that nothing is lost. */
const cents = (text) => {
  const [whole, rest = ""] = text.split(".");
  return BigInt(whole) * 100n + BigInt(rest.padEnd(2, "0"));
};

/** The two totals of the answer in hundredths of their currencies. */
async function totals(page) {
  const figures = await card(page).locator("dl data").evaluateAll((data) => data.map((one) => one.value));
  return figures.map(cents);
}

for (const lang of languages) {
  test(`following the first way changes the method and saves exactly what it promised (${lang})`, async () => {
    await withCalculator({ lang }, async (page) => {
      await fill(page, remit);
      await calm(page);
      // 0.6 % of 8,000.00 and 5.00 are 53.00, and with 6 % VAT 56.18; from the balance the first two are free.
      const first = ways(page).first();
      const promised = cents(await first.locator("button").getAttribute("data-saving"));
      assert.equal(promised, 5618n);
      const [paid, arrives] = await totals(page);
      assert.equal(paid, 805618n);
      await first.locator("button").click();
      await calm(page);
      assert.equal(await page.locator("input[type=radio]:checked[name$=method]").inputValue(), "balance");
      const [paidThen, arrivesThen] = await totals(page);
      assert.equal(paid - paidThen, promised);
      assert.equal(arrivesThen, arrives);
      await screenshot(page, `advice-followed-${lang}`);
    });
  });
}

test("every way with a button gives what it promises, whatever it changes", async () => {
  const requests = [
    remit,
    { ...remit, amount: "1000" },
    { service: "withdraw", amount: "500.50", method: "agent" },
    { service: "send", amount: "5000", method: "credit-card" },
  ];
  let compared = 0;
  for (const request of requests) {
    await withCalculator({ lang: "en" }, async (page) => {
      await fill(page, request);
      await calm(page);
      const count = await ways(page).locator("button").count();
      for (let place = 0; place < count; place += 1) {
        await page.reload();
        await fill(page, request);
        await calm(page);
        const way = ways(page).locator("button").nth(place);
        // One payment in place of two is compared with two, which the page does not show.
        if (/paid again soon/.test(await ways(page).nth(place).innerText())) continue;
        const promised = cents(await way.getAttribute("data-saving"));
        const kept = ([paid, arrives]) => paid - arrives;
        const inOneCurrency = request.service !== "remit";
        const before = await totals(page);
        await way.click();
        await calm(page);
        const after = await totals(page);
        const saved = inOneCurrency ? kept(before) - kept(after) : before[0] - after[0];
        // Where another amount arrives in another currency, the saving is no difference of totals.
        if (!inOneCurrency && before[1] !== after[1]) continue;
        assert.equal(saved, promised, JSON.stringify({ request, place }));
        compared += 1;
      }
    });
  }
  assert.ok(compared >= 4, `only ${compared} ways were compared`);
});

test("a promotion counts once its code is ticked, and says why it does not before", async () => {
  await withCalculator({ lang: "en" }, async (page) => {
    await fill(page, remit);
    await unfold(page);
    const welcome = page.locator(".plainfee-promotion", { hasText: "Welcome" });
    assert.match(await welcome.innerText(), /needs the code HELLO/);
    const [paid] = await totals(page);
    await page.locator(".plainfee-codes label", { hasText: "HELLO" }).locator("input").check();
    // All of 53.00 up to 50.00 comes off, and the VAT on it.
    assert.match(await welcome.innerText(), /applied; it saves 53\.00/);
    const [paidThen] = await totals(page);
    assert.equal(paid - paidThen, 5300n);
    assert.match(await beside(page).innerText(), /Without promotions: 8,056\.18/);
  });
});

test("the time of day decides from when a transfer counts", async () => {
  await withCalculator({ lang: "en" }, async (page) => {
    await fill(page, { ...remit, method: "balance" });
    await unfold(page);
    // 15 June 2026 is a Monday; 19 to 21 June are holidays.
    await field(page, "time").fill("14:59");
    assert.match(await beside(page).innerText(), /between 16 June 2026 and 17 June 2026/);
    await field(page, "time").fill("15:00");
    assert.match(await beside(page).innerText(), /between 17 June 2026 and 18 June 2026/);
    await field(page, "date").fill("2026-06-18");
    assert.match(await beside(page).innerText(), /between 23 June 2026 and 24 June 2026/);
  });
});

test("the curve is closed at first, and says in figures what it draws", async () => {
  await withCalculator({ lang: "zh-Hans" }, async (page) => {
    await fill(page, remit);
    await calm(page);
    assert.deepEqual(await byAmount(page).evaluateAll((all) => all.map((one) => one.open)), [false, false]);
    for (const part of await byAmount(page).all()) await part.locator("summary").click();
    await page.locator("svg.plainfee-curve").waitFor();
    const picture = page.locator("svg.plainfee-curve");
    assert.equal(await picture.getAttribute("role"), "img");
    const methods = await page.locator(".plainfee-legend li").count();
    assert.equal(await picture.locator("polyline").count() >= methods, true);
    assert.equal(await page.locator(".plainfee-scroll thead th").count(), methods + 1);
    const row = page.locator(".plainfee-scroll tbody tr", { hasText: "8,000.00" });
    assert.equal(await row.locator("td").count(), methods);
    await axe(page);
    await screenshot(page, "advice-curve-zh");
  });
});

test("on a phone nothing is wider than the screen", async () => {
  await withCalculator(
    { lang: "en" },
    async (page) => {
      await fill(page, remit);
      await calm(page);
      for (const part of await byAmount(page).all()) await part.locator("summary").click();
      await page.locator("svg.plainfee-curve").waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(wide <= 360, true, `${wide} pixels`);
    },
    { viewport: { width: 360, height: 740 } },
  );
});
