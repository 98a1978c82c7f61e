// Starts the calculator on a page that already says what to do without it.

const reasons = {
  blocked: {
    en: "The calculator could not start: the security policy of this page blocks it. Open the page in another browser, or ask whoever runs this site to allow 'wasm-unsafe-eval'.",
    "zh-Hans": "计算器无法启动：本页的安全策略阻止了它。请换一个浏览器打开，或请网站管理者允许 'wasm-unsafe-eval'。",
  },
  missing: {
    en: "The calculator could not start: one of its files did not arrive. Check your connection, then reload the page.",
    "zh-Hans": "计算器无法启动：有一个文件没有收到。请检查网络连接，然后重新加载本页。",
  },
  old: {
    en: "The calculator could not start: this browser is too old for it. Update the browser, or open the page in another one.",
    "zh-Hans": "计算器无法启动：浏览器版本过旧。请更新浏览器，或换一个浏览器打开。",
  },
  unknown: {
    en: "The calculator could not start, and cannot tell why. Reload the page; if that does not help, call the hotline.",
    "zh-Hans": "计算器无法启动，原因不明。请重新加载本页；如果仍然不行，请拨打客服热线。",
  },
  stopped: {
    en: "The calculator stopped because of a fault of its own, so what it showed was removed. Reload the page to start again.",
    "zh-Hans": "计算器因自身故障停止，已移除它显示的内容。请重新加载本页。",
  },
};

class Missing extends Error {}

const widget = document.getElementById("plainfee");
const fallback = document.getElementById("plainfee-fallback");
let policyViolated = false;

// A frozen amount is worse than none, and nothing can draw again into an element that is gone.
function giveUp(reason) {
  widget.remove();
  fallback.hidden = false;
  if (fallback.querySelector("[role=alert]")) return;
  const notice = document.createElement("div");
  notice.setAttribute("role", "alert");
  notice.dataset.reason = reason;
  for (const [language, sentence] of Object.entries(reasons[reason])) {
    const paragraph = document.createElement("p");
    paragraph.lang = language;
    paragraph.textContent = sentence;
    notice.append(paragraph);
  }
  fallback.append(notice);
}

// Browsers tell of a violated policy a moment after refusing what it forbids.
const policyNews = () => new Promise((resolve) => setTimeout(resolve, 100));

async function reasonFor(error) {
  await policyNews();
  if (policyViolated || /content security policy|unsafe-eval/i.test(error?.message)) return "blocked";
  // The calculator says so too, of the messages it fetches itself.
  if (error instanceof Missing || error?.name === "Missing") return "missing";
  if (error instanceof WebAssembly.RuntimeError) return "stopped";
  const old = [SyntaxError, ReferenceError, WebAssembly.CompileError, WebAssembly.LinkError];
  return old.some((kind) => error instanceof kind) ? "old" : "unknown";
}

// Browsers reject a failed import with a TypeError; nothing runs in the glue at import that could throw another.
async function loadGlue() {
  try {
    return await import("../plainfee.js");
  } catch (error) {
    throw error instanceof TypeError ? new Missing(error.message) : error;
  }
}

async function loadModule() {
  const response = await fetch(new URL("../plainfee_bg.wasm", import.meta.url)).catch((error) => {
    throw new Missing(error.message);
  });
  // Sign-in pages of public networks answer with HTML and status 200.
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  if (!response.ok || isPage) throw new Missing(`${response.url} answered ${response.status}`);
  return response;
}

// A fault of the calculator's own is a trap, without a word from Rust; nobody catches it, be it in a handler, in a
// future or while mounting, whose promise then never settles.
function stopOnTrap(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  if (widget.isConnected) console.error("Plainfee stopped because of a fault of its own");
  giveUp("stopped");
}

async function start() {
  const [{ default: init, mount }, module] = await Promise.all([loadGlue(), loadModule()]);
  await init({ module_or_path: module });
  addEventListener("error", (event) => stopOnTrap(event.error));
  addEventListener("unhandledrejection", (event) => stopOnTrap(event.reason));
  await mount(widget);
  // The calculator may have given up while mounting.
  fallback.hidden = widget.isConnected;
}

document.addEventListener("securitypolicyviolation", () => (policyViolated = true));

if (typeof WebAssembly !== "object") {
  giveUp("old");
} else {
  start().catch(async (error) => {
    console.error(error);
    giveUp(await reasonFor(error));
  });
}
