"use strict";
const frame = document.getElementById("report");
const problem = document.getElementById("problem");
const what = document.getElementById("what");
const where = document.getElementById("where");
let shown = null;

function say(sentence, lines) {
  what.textContent = sentence;
  where.textContent = lines.join("\n");
  problem.hidden = sentence === "";
}

// The reader stays where they were: at the same height, with the same tables open.
function renew(edition) {
  const inside = frame.contentWindow;
  const height = inside.scrollY;
  const open = [...inside.document.querySelectorAll("details")].map((one) => one.open);
  frame.addEventListener("load", () => {
    frame.contentDocument.querySelectorAll("details").forEach((one, index) => {
      one.open = open[index] ?? one.open;
    });
    frame.contentWindow.scrollTo(0, height);
    document.title = frame.contentDocument.title;
  }, { once: true });
  inside.location.replace("report.html?edition=" + edition);
}

const news = new EventSource("news");
news.onmessage = (event) => {
  const [edition, ...lines] = event.data.split("\n");
  say(lines.length > 0 ? "The scenario as saved cannot be run. The report below is the last good one." : "", lines);
  if (edition !== shown) {
    shown = edition;
    renew(edition);
  }
};
news.onerror = () => say("shellgap has stopped watching. The report below is the last one.", []);
