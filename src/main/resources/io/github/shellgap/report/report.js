"use strict";
for (const data of document.querySelectorAll("script[type='application/json']")) {
  const hover = JSON.parse(data.textContent);
  const chart = data.parentElement;
  const rule = chart.appendChild(document.createElement("div"));
  const tip = chart.appendChild(document.createElement("div"));
  rule.className = "rule";
  tip.className = "tip";
  rule.hidden = tip.hidden = true;
  chart.addEventListener("pointermove", (event) => {
    const frame = chart.getBoundingClientRect();
    const scale = frame.width / chart.querySelector("svg").viewBox.baseVal.width;
    const x = (event.clientX - frame.left) / scale;
    rule.hidden = tip.hidden = x < hover.left - 4 || x > hover.right + 4;
    if (tip.hidden) return;
    const point = hover.points.reduce((a, b) => (Math.abs(b.x - x) < Math.abs(a.x - x) ? b : a));
    rule.style.left = point.x * scale + "px";
    rule.style.top = hover.top * scale + "px";
    rule.style.height = (hover.bottom - hover.top) * scale + "px";
    tip.replaceChildren();
    tip.appendChild(document.createElement("b")).textContent = point.when;
    hover.names.forEach((name, i) => {
      tip.appendChild(document.createElement("div")).textContent = name + ": " + point.values[i];
    });
    const left = point.x * scale + 10;
    const fits = left + tip.offsetWidth <= frame.width;
    tip.style.left = Math.max(0, fits ? left : left - 20 - tip.offsetWidth) + "px";
    tip.style.top = hover.top * scale + "px";
  });
  chart.addEventListener("pointerleave", () => {
    rule.hidden = tip.hidden = true;
  });
}
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of folded) one.open = false;
});
