"use strict";
for (const data of document.querySelectorAll("script[type='application/json']")) {
  const plots = JSON.parse(data.textContent).plots;
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
    const y = (event.clientY - frame.top) / scale;
    const inside = plots.filter((one) => x >= one.left - 4 && x <= one.right + 4);
    const away = (one) => Math.max(one.top - y, y - one.bottom, 0);
    const plot = inside.reduce((a, b) => (a && away(a) <= away(b) ? a : b), undefined);
    rule.hidden = tip.hidden = !plot;
    if (!plot) return;
    const point = plot.points.reduce((a, b) => (Math.abs(b.x - x) < Math.abs(a.x - x) ? b : a));
    rule.style.left = point.x * scale + "px";
    rule.style.top = plot.top * scale + "px";
    rule.style.height = (plot.bottom - plot.top) * scale + "px";
    tip.replaceChildren();
    tip.appendChild(document.createElement("b")).textContent = point.when;
    plot.names.forEach((name, i) => {
      tip.appendChild(document.createElement("div")).textContent = name + ": " + point.values[i];
    });
    const left = point.x * scale + 10;
    const fits = left + tip.offsetWidth <= frame.width;
    tip.style.left = Math.max(0, fits ? left : left - 20 - tip.offsetWidth) + "px";
    tip.style.top = plot.top * scale + "px";
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
