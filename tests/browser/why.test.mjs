// Why was I charged this: from an empty page by keyboard, every verdict, and the note for a complaint.

import assert from "node:assert/strict";
import { test } from "node:test";

import { field, languages, trouble, withCalculator } from "./calculator.mjs";
import { axe, screenshot } from "./harness.mjs";

const verdict = (page, kind) => page.locator(`.plainfee-verdict[data-verdict="${kind}"]`);
const note = (page) => page.locator(".plainfee-note-for textarea");

/** Counts the keys it presses. */
function keys(page) {
  let pressed = 0;
  return {
    press: async (key) => (pressed += 1, page.keyboard.press(key)),
    type: async (text) => {
      for (const key of text) await (pressed += 1, page.keyboard.press(key));
    },
    count: () => pressed,
  };
}

/** Tells what is known by pointer. */
async function tell(page, { amount, charged, on, seen, service, destination, method }) {
  if (amount) await field(page, "why-amount").fill(amount);
  await field(page, "why-charged").fill(charged);
  if (on) await field(page, "why-on").fill(on);
  if (seen) await field(page, "why-seen").selectOption(seen);
  if (service) await field(page, "why-service").selectOption(service);
  if (destination) await field(page, "why-destination").selectOption(destination);
  if (method) await field(page, "why-method").selectOption(method);
}

const told = {
  en: { question: /57\.00\sCNY was charged; 5,000\.00\sCNY was moved \(3 May 2026\)/, charged: /^Charged: 57\.00 CNY$/m, amount: /^Amount: 5,000\.00 CNY$/m },
  "zh-Hans": { question: /收了57\.00\s(元|CNY)费用，本金5,000\.00\s(元|CNY)（2026\s年\s5\s月\s3\s日）/, charged: /^实收费用：57\.00 (元|CNY)$/m, amount: /^本金：5,000\.00 (元|CNY)$/m },
};

for (const lang of languages) {
  test(`5,000 sent, charged 57, on 3 May: from an empty page in 12 keys at most (${lang})`, async () => {
    await withCalculator({ lang }, async (page) => {
      const { press, type, count } = keys(page);
      await press("Alt+w");
      await field(page, "why-amount").and(page.locator(":focus")).waitFor();
      await type("5000");
      await press("Tab");
      await type("57");
      await press("Tab");
      // The browser's own date field stands on the month, and today's year stays.
      await type("53");
      await verdict(page, "not-explained").waitFor();
      assert.equal(await field(page, "why-on").inputValue(), "2026-05-03");
      assert.ok(count() <= 12, `${count()} keys`);
      assert.match(await page.locator(".plainfee-verdict").innerText(), told[lang].question);
      const text = await note(page).inputValue();
      assert.match(text, told[lang].charged);
      assert.match(text, told[lang].amount);
      await screenshot(page, `why-not-explained-${lang}`);
    });
  });
}

test("a charge whose allowance was used up is explained, with its working and what must be so", async () => {
  for (const lang of languages) {
    await withCalculator({ lang, view: "why" }, async (page) => {
      // All of 5,000.00 at 0.1 % is 5.00, and 6 % of that 0.30.
      await tell(page, { amount: "5000", charged: "5.30", on: "2026-05-03", service: "withdraw" });
      await verdict(page, "explained-if").waitFor();
      const first = page.locator(".plainfee-reason").first();
      const values = await first.locator("> dl data").evaluateAll((data) => data.map((one) => one.value));
      assert.deepEqual(values, ["5.00", "0.30"]);
      assert.match(await first.locator(".plainfee-supposed").innerText(), /1,000\.00/);
      await screenshot(page, `why-explained-if-${lang}`);
      // Said, nothing is left to suppose.
      await page.locator(".plainfee-details > summary").click();
      await field(page, "why-used-withdrawn").fill("2500");
      await field(page, "why-method").selectOption("bank-card");
      await verdict(page, "explained-exactly").waitFor();
      assert.equal(await page.locator(".plainfee-supposed").count(), 0);
    });
  }
});

const states = {
  waiting: {},
  "another party": { tell: { amount: "1000", charged: "46.43", on: "2026-05-03", service: "top-up", method: "credit-card" }, kind: "another-party" },
  "another time": { tell: { amount: "5000", charged: "121.90", on: "2026-12-01", service: "remit", destination: "US USD" }, kind: "another-time" },
  "what arrived": {
    tell: { amount: "7000", charged: "964.82", on: "2026-03-17", seen: "arrived", service: "remit", destination: "US USD", method: "bank-transfer" },
    kind: "explained-if",
  },
  "no amount": { tell: { charged: "53", on: "2026-05-03", service: "send", method: "credit-card" }, kind: "explained-if" },
};

for (const [name, { tell: known, kind }] of Object.entries(states)) {
  test(`${name}: accessible in both languages and schemes, and narrow`, async () => {
    for (const lang of languages) {
      for (const [colorScheme, width] of [["light", 1280], ["dark", 320]]) {
        const options = { colorScheme, viewport: { width, height: 900 } };
        await withCalculator(
          { lang, view: "why" },
          async (page) => {
            if (known) {
              await tell(page, known);
              await verdict(page, kind).waitFor();
            }
            await axe(page);
            const overflows = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
            assert.equal(overflows, false, "it is wider than the window");
            await screenshot(page, `why-${name.replaceAll(" ", "-")}-${lang}-${width}`);
          },
          options,
        );
      }
    }
  });
}

test("amounts that give a charge are told where none was said", async () => {
  await withCalculator({ lang: "en", view: "why" }, async (page) => {
    // 1 % of 5,000.00 is 50.00 and its tax 3.00: 53.00. A fee of 50.00 is rounded from amounts around it, and no method carries more.
    await tell(page, { charged: "53", on: "2026-05-03", service: "send", method: "credit-card" });
    await verdict(page, "explained-if").or(verdict(page, "explained-exactly")).waitFor();
    assert.match(await page.locator(".plainfee-reason").first().innerText(), /between 4,999\.50\sCNY and 5,000\.00\sCNY/);
  });
});

test("the note is copied by its button, and goes with the language", async () => {
  await withCalculator({ lang: "en", view: "why" }, async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await tell(page, { amount: "5000", charged: "57", on: "2026-05-03", service: "send" });
    await verdict(page, "not-explained").waitFor();
    await page.locator(".plainfee-copied button").click();
    await page.getByText("Copied", { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await note(page).inputValue());
    await page.getByRole("button", { name: "中文" }).click();
    await page.locator(".plainfee-verdict", { hasText: "对不上" }).waitFor();
    assert.equal(await field(page, "why-charged").inputValue(), "57");
    assert.match(await note(page).inputValue(), /^应为：53\.00 元/m);
  });
});

test("the way from one question to the other is kept in the address, and back", async () => {
  await withCalculator({ lang: "en" }, async (page) => {
    await page.locator("[data-view=why]").click();
    await field(page, "why-charged").waitFor();
    assert.equal(new URL(page.url()).searchParams.get("view"), "why");
    assert.match(await page.title(), /^Why was I charged this\?/);
    await page.keyboard.press("Alt+c");
    await field(page, "amount").waitFor();
    assert.equal(new URL(page.url()).searchParams.get("view"), "cost");
  });
});

test("when what answers it does not arrive, the page says so and asks for it again", async () => {
  let broken = true;
  const prepare = (page) =>
    page.route("**/parcel-*/split_why.wasm", (route) => (broken ? route.fulfill({ status: 404, body: "" }) : route.continue()));
  await withCalculator(
    { lang: "en", view: "why" },
    async (page) => {
      await trouble(page).waitFor();
      broken = false;
      await trouble(page).getByRole("button").click();
      await field(page, "why-charged").waitFor();
    },
    { prepare, ready: trouble, expected: [/Error/, /404/, /ERR_/] },
  );
});
