// Whole cases by keyboard alone, in both languages.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAddsUp, card, field, figure, languages, pressUntil, row, statement, tabTo, withCalculator } from "./calculator.mjs";

const wechat = {
  en: { free: /1,000\.00\sCNY is free and 4,000\.00\sCNY is charged/, percent: /0\.1 % of 4,000\.00\sCNY = 4\.00\sCNY/ },
  "zh-Hans": { free: /1,000\.00\s元免费，4,000\.00\s元计费/, percent: /4,000\.00\s元的 0\.1 % 是 4\.00\s元/ },
};

for (const lang of languages) {
  test(`WeChat Pay, 5000 withdrawn with nothing used, by keyboard in ${lang}`, async () => {
    await withCalculator({ lang, tariff: "wechat-pay" }, async (page) => {
      await tabTo(page, "service");
      await pressUntil(page, "ArrowDown", "withdraw");
      await tabTo(page, "amount");
      await page.keyboard.type("5000");
      await tabTo(page, "used-withdrawn");
      await page.keyboard.type("0");
      const fee = row(page, "withdraw-fee");
      assert.equal(await figure(fee), "4.00");
      const working = await fee.locator(".plainfee-working").innerText();
      assert.match(working, wechat[lang].free);
      assert.match(working, wechat[lang].percent);
      assertAddsUp(await statement(page));
      assert.equal(await figure(card(page)), "5004.00");
      // The free amount used up: all of it is charged.
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("1000");
      assert.equal(await figure(fee), "5.00");
    });
  });

  test(`money sent to Mexico by keyboard in ${lang} adds up for every method`, async () => {
    await withCalculator({ lang, tariff: "demo-wallet" }, async (page) => {
      await tabTo(page, "service");
      await pressUntil(page, "ArrowDown", "remit");
      await tabTo(page, "destination");
      await pressUntil(page, "ArrowDown", "MX MXN");
      await tabTo(page, "amount");
      await page.keyboard.type("2,000.50");
      await tabTo(page, "method");
      const methods = await page.locator(".plainfee-comparison input").evaluateAll((radios) => radios.map((radio) => radio.value));
      assert.ok(methods.length >= 4, `only ${methods}`);
      for (const method of methods) {
        await pressUntil(page, "ArrowDown", method);
        assert.equal(await page.locator(".plainfee-comparison input:checked").inputValue(), method);
        const sections = await statement(page);
        if (sections.length === 0) {
          assert.ok(await card(page).locator(".plainfee-card-refusal").isVisible(), method);
          continue;
        }
        assertAddsUp(sections);
        assert.equal(sections.length, 3, `${method} has a part for the exchange`);
        assert.deepEqual(sections[1].map(({ kind }) => kind), ["rate", "rate", "rate"], method);
        assert.match(sections[1][0].text, /^1 (MXN|CNY) = [\d,.]+ (CNY|MXN)$/);
        assert.match(await card(page).locator("data").last().innerText(), /\sMXN$/);
      }
    });
  });
}

test("a folded basis opens by keyboard, and the amount to arrive can be asked for", async () => {
  await withCalculator({ lang: "en" }, async (page) => {
    await tabTo(page, "service");
    await pressUntil(page, "ArrowDown", "remit");
    await tabTo(page, "amount");
    await page.keyboard.type("500");
    await tabTo(page, "side");
    await pressUntil(page, "ArrowRight", "receive");
    assert.equal(await page.locator("label", { hasText: "Amount in USD" }).count(), 1);
    assert.equal(await field(page, "amount").inputValue(), "500");
    assert.equal(await figure(card(page).locator("dl > div").last()), "500.00");
    const summary = page.locator(".plainfee-basis summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    assert.ok(await page.locator(".plainfee-basis p").first().isVisible());
  });
});

test("what was typed stays when the service, the language or the tariff changes", async () => {
  await withCalculator({ lang: "en" }, async (page) => {
    await field(page, "amount").fill("1 234,5");
    for (const service of ["withdraw", "remit", "pay-abroad", "send"]) {
      await field(page, "service").selectOption(service);
      assert.equal(await field(page, "amount").inputValue(), "1 234,5");
    }
    await page.getByRole("button", { name: "中文" }).click();
    await page.locator("html:lang(zh-Hans)").waitFor();
    assert.match(await page.title(), /要花多少钱/);
    assert.equal(await field(page, "amount").inputValue(), "1 234,5");
    await field(page, "tariff").selectOption("wechat-pay");
    await row(page, "withdraw-fee").waitFor();
    assert.equal(await field(page, "amount").inputValue(), "1 234,5");
    const { searchParams } = new URL(page.url());
    assert.deepEqual(Object.fromEntries(searchParams), { lang: "zh-Hans", tariff: "wechat-pay" });
    await page.reload();
    await field(page, "amount").waitFor();
    assert.equal(await field(page, "tariff").inputValue(), "wechat-pay");
  });
});

test("the status says the answer once, after a pause", async () => {
  await withCalculator({ lang: "en", tariff: "wechat-pay" }, async (page) => {
    const status = page.getByRole("status");
    await page.evaluate(() => {
      globalThis.said = [];
      const region = document.querySelector("[role=status]");
      new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, subtree: true, characterData: true });
    });
    await field(page, "amount").pressSequentially("5000", { delay: 60 });
    await page.waitForFunction(() => document.querySelector("[role=status]").textContent.includes("5,004.00"));
    assert.equal(await status.count(), 1);
    assert.deepEqual([...new Set(await page.evaluate(() => said))], ["To a bank card: 5,004.00\u00a0CNY is paid in all, and 5,000.00\u00a0CNY arrives."]);
  });
});
