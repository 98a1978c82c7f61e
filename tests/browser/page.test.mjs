import assert from "node:assert/strict";
import { test } from "node:test";

import { address, axe, mounted, screenshot, withPage } from "./harness.mjs";

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const anything = [/./];

test("every answer carries the security headers and its type", async () => {
  const types = {
    "": "text/html; charset=utf-8",
    "plainfee.js": "text/javascript; charset=utf-8",
    "plainfee_bg.wasm": "application/wasm",
    "static/page.js": "text/javascript; charset=utf-8",
    "static/plainfee.css": "text/css; charset=utf-8",
    "no-such-file": "text/html; charset=utf-8",
  };
  for (const [path, type] of Object.entries(types)) {
    const response = await fetch(new URL(path, address));
    await response.arrayBuffer();
    assert.equal(response.status, path === "no-such-file" ? 404 : 200, path);
    assert.equal(response.headers.get("Content-Type"), type, path);
    assert.equal(response.headers.get("Content-Security-Policy"), policy, path);
    assert.equal(response.headers.get("X-Content-Type-Options"), "nosniff", path);
    assert.equal(response.headers.get("Referrer-Policy"), "no-referrer", path);
    assert.equal(response.headers.get("Cache-Control"), "no-cache", path);
  }
});

test("the served page keeps nothing that is meant for Trunk", async () => {
  const html = await (await fetch(address)).text();
  assert.doesNotMatch(html, /trunk/i);
});

test("the widget takes the place of the fallback", async () => {
  await withPage(async (page) => {
    await mounted(page);
    assert.equal(await page.locator("#plainfee-fallback [role=alert]").count(), 0);
  });
});

test("nothing on the page moves when the widget appears", async () => {
  await withPage(
    async (page) => {
      await mounted(page);
      await page.waitForTimeout(200);
      assert.equal(await page.evaluate(() => globalThis.shift), 0);
    },
    {
      prepare: (page) =>
        page.addInitScript(() => {
          globalThis.shift = 0;
          const add = (list) => list.getEntries().forEach((entry) => (globalThis.shift += entry.value));
          new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
        }),
    },
  );
});

test("the page works in a sub-folder of a host", async () => {
  const folder = "some/sub/folder/";
  const answer = async (route) => {
    const url = route.request().url().replace(folder, "");
    await route.fulfill({ response: await route.fetch({ url }) });
  };
  const prepare = (page) => page.route(`**/${folder}**`, answer);
  // To the end, the tables among it: a page closed before its files have come leaves an answer without a reader.
  const ready = (page) => page.locator(".plainfee-form").waitFor();
  await withPage(ready, { path: folder, prepare });
});

test("without JavaScript the fallback stands alone", async () => {
  await withPage(
    async (page) => {
      assert.ok(await page.getByText("call the hotline").isVisible());
      assert.ok(await page.getByText("客服热线").isVisible());
      assert.equal(await page.locator("#plainfee > *").count(), 0);
      await screenshot(page, "fallback");
    },
    { javaScriptEnabled: false },
  );
});

const notFound = (pattern) => (page) => page.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));

const signInPage = (pattern) => (page) =>
  page.route(pattern, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Sign in</p>" }));

const underPolicy = (replacement) => (page) =>
  page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": replacement } });
  });

const withoutSupport = (page) => page.addInitScript("delete globalThis.WebAssembly");

for (const [what, reason, prepare] of [
  ["the module is missing", "missing", notFound("**/*.wasm")],
  ["the module's JavaScript is missing", "missing", notFound("**/plainfee.js")],
  ["the messages are missing", "missing", notFound("**/static/messages/*")],
  ["the network drops the module", "missing", (page) => page.route("**/*.wasm", (route) => route.abort())],
  ["a sign-in page comes instead of the module", "missing", signInPage("**/*.wasm")],
  ["a sign-in page comes instead of the JavaScript", "missing", signInPage("**/plainfee.js")],
  ["the policy forbids WebAssembly", "blocked", underPolicy("default-src 'self'; script-src 'self'; style-src 'self'")],
  ["the policy forbids scripts but the loader", "blocked", underPolicy(policy.replace("'self' 'wasm", `${address}static/ 'wasm`))],
  ["the policy forbids fetching", "blocked", underPolicy(`${policy}; connect-src 'none'`)],
  ["the browser has no WebAssembly", "old", withoutSupport],
  [
    "the browser does not know the module's instructions",
    "old",
    (page) => page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "\0asm\x09\0\0\0" })),
  ],
]) {
  test(`the fallback stays and says why when ${what}`, async () => {
    await withPage(
      async (page) => {
        const notice = page.locator("#plainfee-fallback [role=alert]");
        await notice.waitFor();
        assert.equal(await notice.getAttribute("data-reason"), reason);
        assert.ok(await page.getByText("call the hotline printed").isVisible());
        assert.equal(await page.locator("#plainfee").count(), 0);
        await axe(page);
      },
      { prepare, expected: anything },
    );
  });
}

test("the fallback stays when the loader itself is missing", async () => {
  await withPage(
    async (page) => {
      assert.ok(await page.locator("#plainfee-fallback").isVisible());
      assert.equal(await page.locator("#plainfee > *").count(), 0);
    },
    { prepare: notFound("**/static/page.js"), expected: anything },
  );
});

// (module (func (export "f") unreachable))
const trap = `new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.f`;

const stopped = async (page) => {
  const notice = page.locator("#plainfee-fallback [role=alert]");
  await notice.waitFor();
  assert.equal(await notice.getAttribute("data-reason"), "stopped");
  assert.equal(await page.locator("#plainfee").count(), 0);
  assert.ok(await page.getByText("Reload the page to start again").isVisible());
  assert.ok(await page.getByText("请重新加载本页").isVisible());
};

const trapsIn = {
  "a handler": `addEventListener("plainfee-trap", ${trap}), dispatchEvent(new Event("plainfee-trap"))`,
  "a future": `queueMicrotask(${trap})`,
};

for (const [where, happen] of Object.entries(trapsIn)) {
  test(`the widget goes at once and the fallback comes back when the module traps in ${where}`, async () => {
    await withPage(
      async (page) => {
        await mounted(page);
        // Before the page is drawn again: no frame may show the old amount beside the fallback.
        const left = "new Promise((tell) => requestAnimationFrame(() => tell(document.querySelectorAll('#plainfee').length)))";
        assert.equal(await page.evaluate(`${happen}; ${left}`), 0);
        await stopped(page);
        await axe(page);
        await screenshot(page, "stopped");
      },
      { expected: [/unreachable/, /Plainfee stopped/] },
    );
  });
}

test("the fallback comes back when the module traps in a promise", async () => {
  await withPage(
    async (page) => {
      await mounted(page);
      await page.evaluate(`void Promise.resolve().then(${trap})`);
      await stopped(page);
    },
    { expected: [/unreachable/, /Plainfee stopped/] },
  );
});

test("the fallback stays and says that the calculator stopped when it traps while mounting", async () => {
  const prepare = (page) =>
    page.addInitScript(() => {
      Node.prototype.insertBefore = () => {
        throw new Error("no");
      };
    });
  await withPage(stopped, { prepare, expected: anything });
});
