// Keeps what goes wrong on a page, from before its first line, in the one way that every engine knows.
(() => {
  const wrong = (window.__wrong = []);
  const name = (at) => at.src || at.href || at.localName;
  addEventListener("error", (event) => wrong.push(event.target && event.target !== window ? `failed: ${name(event.target)}` : `error: ${event.message}`), true);
  addEventListener("unhandledrejection", (event) => wrong.push(`rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => wrong.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  const error = console.error;
  console.error = (...said) => {
    wrong.push(`console: ${said.join(" ")}`);
    error(...said);
  };
})();
