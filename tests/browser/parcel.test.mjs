// What the page fetches later: its other modules.

import assert from "node:assert/strict";
import { test } from "node:test";

import { card, field, fill, trouble, withCalculator } from "./calculator.mjs";

const parcel = "**/parcel-*/*.wasm";
const remit = { service: "remit", destination: "MX MXN", amount: "5000" };
const aside = (page) => page.locator(".plainfee-considered, .plainfee-others").first();

test("the parcel is fetched once, and what is in it works", async () => {
  const asked = [];
  const prepare = (page) => page.route(parcel, (route) => (asked.push(route.request().url()), route.continue()));
  await withCalculator(
    { lang: "en" },
    async (page) => {
      await fill(page, remit);
      await aside(page).waitFor();
      await field(page, "tariff").selectOption("wechat-pay");
      await page.locator(".plainfee-form").waitFor();
      // The parcel, and what it shares with that of the other question; nothing of the latter.
      const names = asked.map((url) => url.split("/").at(-1)).sort();
      assert.deepEqual(names.map((name) => name.replace(/\d+/, "")), ["chunk_.wasm", "split_advice.wasm"]);
    },
    { prepare },
  );
});

for (const [what, answer] of Object.entries({
  "is missing": (route) => route.fulfill({ status: 404, body: "" }),
  "is dropped by the network": (route) => route.abort("internetdisconnected"),
  "is a sign-in page": (route) => route.fulfill({ contentType: "text/html", body: "<p>Sign in</p>" }),
  "is cut short": (route) => route.fulfill({ contentType: "application/wasm", body: "\0asm\x01\0\0\0\x01" }),
})) {
  test(`when the parcel ${what}, the page says so where it needs it, and asks for it again`, async () => {
    let broken = true;
    const prepare = (page) => page.route(parcel, (route) => (broken ? answer(route) : route.continue()));
    await withCalculator(
      { lang: "en" },
      async (page) => {
        // The demonstration wallet has promotions, and these are in the parcel.
        await fill(page, remit);
        await trouble(page).waitFor();
        assert.equal(await card(page).count(), 0);
        broken = false;
        await trouble(page).getByRole("button").click();
        await aside(page).waitFor();
        assert.equal(await card(page).locator("dl data").count(), 2);
        assert.equal(await page.locator("#plainfee-fallback [role=alert]").count(), 0);
      },
      { prepare, expected: [/Error/, /404/, /ERR_/] },
    );
  });
}

test("a tariff without promotions is answered without the parcel", async () => {
  const prepare = (page) => page.route(parcel, (route) => route.abort("internetdisconnected"));
  await withCalculator(
    { lang: "en", tariff: "m-pesa-kenya" },
    async (page) => {
      await fill(page, { amount: "1000" });
      await card(page).locator("dl data").first().waitFor();
      assert.equal(await trouble(page).count(), 0);
      assert.equal(await aside(page).count(), 0);
    },
    { prepare, expected: [/Error/, /ERR_/] },
  );
});
