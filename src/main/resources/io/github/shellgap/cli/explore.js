"use strict";
const $ = (id) => document.getElementById(id);
const marks = [[1e9, "bn"], [1e6, "M"], [1e4, "k", 1e3]];
let scenario = null;
let moved = new Map();
let usual = "";
let busy = false;
let waiting = false;
let asked = 0;

const variant = () => scenario.variants.find((one) => one.id === $("variant").value);

// Numbers as the format reads them.
function text(value, dial) {
  if (dial.kind === "DATE") {
    return new Date(value * 864e5).toISOString().slice(0, 10);
  }
  const [least, mark, by] = marks.find(([size]) => Math.abs(value) >= size) ?? [1, ""];
  return Number((value / (by ?? least)).toPrecision(6)) + mark + dial.unit;
}

function number(written, dial) {
  if (dial.kind === "DATE") {
    return Date.parse(written) / 864e5;
  }
  const found = /^(-?[\d.]+(?:e-?\d+)?)(k|M|bn)?(.*)$/.exec(written);
  const by = { k: 1e3, M: 1e6, bn: 1e9 };
  return found && found[3] === dial.unit ? Number(found[1]) * (by[found[2]] ?? 1) : NaN;
}

async function ask(name, question) {
  const answer = await fetch(name, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(question),
  });
  return answer.ok ? answer.json() : { status: answer.status };
}

const view = (set) => ({ variant: $("variant").value, stockpile: $("stockpile").value, set: Object.fromEntries(set) });

function show(id, svg) {
  const drawn = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  $(id).replaceChildren(document.adoptNode(drawn));
}

// One request is under way at any time; what was moved meanwhile is asked for next, and only as it then stands.
async function redraw() {
  asked = performance.now();
  if (busy) {
    waiting = true;
    return;
  }
  busy = true;
  do {
    waiting = false;
    const start = asked;
    let answer;
    try {
      answer = await ask("draw", view(moved));
    } catch {
      answer = { problem: "shellgap has stopped; start it again to go on.", path: "" };
    }
    if (answer.status === 409) {
      waiting = true;
    } else if (answer.sentence) {
      picture(answer, start);
    } else {
      complain(answer.path ?? "", answer.problem ?? "This view is not part of the scenario; reset it.");
    }
  } while (waiting);
  busy = false;
  remember();
}

function picture(answer, start) {
  complain("", "");
  $("sentence").textContent = answer.sentence;
  $("usual").hidden = moved.size === 0;
  $("usual").textContent = "With nothing moved: " + usual;
  $("made").textContent = `${scenario.file}; ${answer.draws.toLocaleString("en")} draws, seed ${scenario.seed}`;
  show("stock", answer.stock);
  show("shortage", answer.shortage);
  requestAnimationFrame(() => performance.measure("redraw", { start }));
}

function complain(path, problem) {
  document.querySelectorAll(".wrong").forEach((one) => one.remove());
  document.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
  const dial = [...document.querySelectorAll(".dial")].find((one) => path === one.dataset.path || path.startsWith(one.dataset.path + "."));
  $("problem").hidden = problem === "" || dial !== undefined;
  $("problem").textContent = problem;
  if (dial && problem !== "") {
    const wrong = element("p", "wrong", problem);
    wrong.setAttribute("role", "alert");
    dial.append(wrong);
    dial.querySelector("input:not([type=range]), select")?.setAttribute("aria-invalid", "true");
  }
}

function remember() {
  const state = new URLSearchParams([["variant", $("variant").value], ["stockpile", $("stockpile").value], ...moved]);
  history.replaceState(null, "", "#" + state);
}

function element(name, className, words) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words ?? "";
  return made;
}

function set(dial, value) {
  if (value === "") {
    moved.delete(dial.path);
  } else {
    moved.set(dial.path, value);
  }
  mark();
  redraw();
}

function mark() {
  document.querySelectorAll(".dial").forEach((one) => {
    const isMoved = moved.has(one.dataset.path);
    one.classList.toggle("moved", isMoved);
    one.querySelector("button").hidden = !isMoved;
  });
  const all = variant().dials.length;
  $("count").textContent = moved.size === 0
    ? `${all} uncertain inputs, all as in the scenario`
    : `${moved.size} of ${all} inputs differ from the scenario`;
  $("reset-all").hidden = moved.size === 0;
  $("change").hidden = true;
  $("save").hidden = true;
}

function dialBox(dial, index) {
  const box = element("div", "dial");
  box.dataset.path = dial.path;
  const name = element("div", "name");
  const label = element("label", "", dial.title);
  label.htmlFor = "dial-" + index;
  const reset = element("button", "", "Reset");
  reset.type = "button";
  reset.setAttribute("aria-label", "Reset " + dial.title);
  name.append(label, reset);
  const row = element("div", "row");
  box.append(name, row);
  const place = dial.kind === "LIST" ? list(dial, box, row) : slider(dial, row);
  row.firstElementChild.id = label.htmlFor;
  if (dial.written !== "") {
    box.append(element("p", "written", "In the scenario: " + dial.written));
  }
  place(moved.get(dial.path) ?? "");
  reset.addEventListener("click", () => {
    place("");
    set(dial, "");
    row.firstElementChild.focus();
  });
  return box;
}

function list(dial, box, row) {
  box.classList.add("list");
  const select = element("select", "");
  select.append(new Option(`as in the scenario: any of ${dial.options.length}`, ""));
  dial.options.forEach((option) => select.append(new Option(option, option)));
  select.addEventListener("change", () => set(dial, select.value));
  row.append(select);
  return (value) => { select.value = value; };
}

function slider(dial, row) {
  const range = element("input", "");
  range.type = "range";
  range.min = dial.low;
  range.max = dial.high;
  range.step = dial.step;
  const field = element("input", "");
  field.setAttribute("aria-label", dial.title + ", written");
  field.placeholder = "uncertain";
  field.autocomplete = "off";
  field.spellcheck = false;
  const ends = element("div", "ends");
  ends.append(element("span", "", text(dial.low, dial)), element("span", "", text(dial.high, dial)));
  range.addEventListener("input", () => {
    field.value = text(range.valueAsNumber, dial);
    range.setAttribute("aria-valuetext", field.value);
    set(dial, field.value);
  });
  field.addEventListener("change", () => {
    const value = number(field.value.trim(), dial);
    range.value = Number.isNaN(value) ? dial.middle : value;
    set(dial, field.value.trim());
  });
  row.append(range, field, ends);
  return (value) => {
    const at = value === "" ? NaN : number(value, dial);
    range.value = Number.isNaN(at) ? dial.middle : at;
    range.setAttribute("aria-valuetext", value === "" ? "uncertain, median " + text(dial.middle, dial) : value);
    field.value = value;
  };
}

function options(select, items, wanted) {
  select.replaceChildren(...items.map((item) => new Option(item.title, item.id)));
  select.value = items.some((item) => item.id === wanted) ? wanted : items[0].id;
}

// Shows what can be moved in the chosen variant; what cannot be moved there stays as the variant has it.
async function choose(stockpile) {
  options($("stockpile"), variant().stockpiles, stockpile);
  const isOne = variant().stockpiles.length === 1;
  $("stockpile").hidden = isOne;
  document.querySelector("label[for=stockpile]").hidden = isOne;
  $("sets").hidden = variant().sets.length === 0;
  $("sets").textContent = "This variant sets " + variant().sets.join("; ");
  const known = new Set(variant().dials.map((dial) => dial.path));
  moved = new Map([...moved].filter(([path]) => known.has(path)));
  const groups = new Map();
  variant().dials.forEach((dial, index) => {
    if (!groups.has(dial.section)) {
      const group = element("fieldset", "");
      group.append(element("legend", "", dial.section));
      groups.set(dial.section, group);
    }
    groups.get(dial.section).append(dialBox(dial, index));
  });
  $("dials").replaceChildren(...groups.values());
  mark();
  usual = "";
  let answer = { status: 409 };
  while (answer.status === 409) {
    answer = await ask("draw", view(new Map()));
  }
  usual = answer.sentence ?? "";
  await redraw();
}

async function open(state) {
  scenario = await ask("scenario", {});
  document.title = scenario.title + ": explore";
  $("title").textContent = scenario.title;
  moved = new Map([...state].filter(([key]) => key.includes(".")));
  options($("variant"), scenario.variants, state.get("variant"));
  const isOne = scenario.variants.length === 1;
  $("variant").hidden = isOne;
  document.querySelector("label[for=variant]").hidden = isOne;
  await choose(state.get("stockpile"));
}

const saved = () => ({ ...view(moved), id: $("id").value.trim(), title: $("name").value });

$("controls").addEventListener("submit", (event) => event.preventDefault());
$("variant").addEventListener("change", () => choose($("stockpile").value));
$("stockpile").addEventListener("change", () => choose($("stockpile").value));
$("reset-all").addEventListener("click", () => {
  moved = new Map();
  choose($("stockpile").value);
  $("variant").focus();
});
["id", "name"].forEach((id) => $(id).addEventListener("input", () => {
  $("change").hidden = true;
  $("save").hidden = true;
}));
$("show").addEventListener("click", async () => {
  const answer = await ask("change", saved());
  $("saved").textContent = answer.problem ?? "";
  $("change").hidden = $("save").hidden = !answer.lines;
  $("change").replaceChildren(...(answer.lines ?? []).map((line) => element("span", line.startsWith("+") ? "new" : "", line)));
});
$("save").addEventListener("click", async () => {
  const answer = await ask("save", saved());
  if (answer.saved) {
    const stockpile = $("stockpile").value;
    await open(new URLSearchParams([["variant", answer.saved], ["stockpile", stockpile]]));
    $("id").value = $("name").value = "";
    $("saved").textContent = `Saved as variant ${answer.saved} in ${scenario.file}.`;
  } else {
    $("saved").textContent = answer.problem ?? "It could not be saved.";
  }
});
open(new URLSearchParams(location.hash.slice(1)));
