"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const DAY = 86400;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const byId = (id) => document.getElementById(id);
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const shade = (i) => css("--s" + (i % 13));
  const usd = (v) => (v == null ? "unknown" : v.toLocaleString("en-US", { maximumFractionDigits: 0 }) + " USD");
  const percent = (v) => (v == null ? "unknown" : (100 * v).toFixed(2) + " %");
  const day = (d) => new Date(d * DAY * 1000).toISOString().slice(0, 10);
  const DASHES = [[], [6, 3], [2, 3], [9, 3, 2, 3], [1, 2], [12, 4]];
  const times = data.days.map((d) => d * DAY);
  let isLog = false;
  let charts = [];

  // lines by uPlot
  const axis = (extra) => ({
    stroke: css("--soft"), grid: { stroke: css("--grid"), width: 1 }, ticks: { stroke: css("--grid"), width: 1 }, ...extra,
  });
  const lines = (id, series, height, format, scale) => {
    const place = byId(id);
    place.textContent = "";
    const plot = new uPlot({
      width: place.clientWidth, height,
      tzDate: (ts) => uPlot.tzDate(new Date(ts * 1000), "Etc/UTC"),
      cursor: { sync: { key: "days" }, focus: { prox: 24 } },
      focus: { alpha: 0.35 },
      scales: { x: { time: true }, y: scale },
      axes: [axis({}), axis({ size: 64, values: (u, ticks) => ticks.map((t) => (t == null ? "" : format(t, true))) })],
      series: [
        { label: "day", value: (u, ts) => (ts == null ? "–" : day(Math.round(ts / DAY))) },
        ...series.map((s, i) => ({
          label: s.label, stroke: shade(s.shade ?? i), width: i === 0 ? 2 : 1.3, dash: DASHES[i % DASHES.length],
          fill: s.fill ? shade(i) + "22" : undefined, spanGaps: false, points: { show: false },
          value: (u, v) => (u.cursor.idx == null ? "–" : format(v, false)),
        })),
      ],
    }, [times, ...series.map((s) => s.values)], place);
    charts.push(plot);
    place.onkeydown = (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const at = plot.cursor.idx ?? times.length - 1;
      const to = Math.max(0, Math.min(times.length - 1, at + step * (event.shiftKey ? 20 : 1)));
      plot.setCursor({ left: plot.valToPos(times[to], "x"), top: plot.over.clientHeight / 2 });
    };
  };
  const short = (v) => (Math.abs(v) >= 1e6 ? (v / 1e6).toFixed(Math.abs(v) >= 1e7 ? 0 : 2) + " M" : Math.abs(v) >= 1e3
    ? (v / 1e3).toFixed(0) + " k" : v.toFixed(0));

  // bars by SVG
  const SVG = "http" + "://www.w3.org/2000/svg";
  const node = (parent, name, attributes, text) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text != null) made.textContent = text;
    parent.append(made);
    return made;
  };
  const sheet = (id, width, height) => {
    const place = byId(id);
    place.textContent = "";
    return node(place, "svg", { viewBox: `0 0 ${width} ${height}`, width, height });
  };
  const key = (id, labels) => {
    const list = document.createElement("ul");
    list.className = "key";
    labels.forEach(([label, colour]) => {
      const item = document.createElement("li");
      const box = document.createElement("span");
      box.style.background = colour;
      item.append(box, label);
      list.append(item);
    });
    byId(id).append(list);
  };
  const sideways = (id, groups) => {
    if (!groups.length) {
      byId(id).textContent = "The run reaches into none of them.";
      return;
    }
    const width = byId(id).clientWidth;
    const names = Object.keys(groups[0].made);
    const bar = 13, gap = 30, room = 64;
    const height = groups.length * (names.length * bar + gap) + 8;
    const all = groups.flatMap((g) => Object.values(g.made));
    const low = Math.min(0, ...all), high = Math.max(0, ...all);
    const x = (v) => room + ((v - low) / (high - low || 1)) * (width - 2 * room);
    const svg = sheet(id, width, height);
    groups.forEach((group, g) => {
      const top = g * (names.length * bar + gap);
      node(svg, "text", { x: 0, y: top + 16, "font-weight": 600 }, group.label);
      names.forEach((name, i) => {
        const value = group.made[name];
        const y = top + 22 + i * bar;
        const rect = node(svg, "rect", { x: Math.min(x(0), x(value)), y, width: Math.abs(x(value) - x(0)), height: bar - 3, fill: shade(i) });
        node(rect, "title", {}, `${group.label}, ${name}: ${usd(value)}`);
        const end = value < 0 ? { x: x(value) - 4, "text-anchor": "end" } : { x: x(value) + 4 };
        node(svg, "text", { ...end, y: y + bar - 4, class: "axis", style: "font-size:11px" }, short(value));
      });
    });
    node(svg, "line", { x1: x(0), x2: x(0), y1: 20, y2: height });
    key(id, names.map((name, i) => [name, shade(i)]));
  };
  const stacked = (id, groups) => {
    const width = byId(id).clientWidth, height = 280, left = 52, foot = 22;
    const names = Object.keys(groups[0].made).filter((n) => groups.some((g) => g.made[n] !== 0));
    const sum = (g, sign) => names.reduce((s, n) => s + Math.max(0, sign * g.made[n]), 0);
    const high = Math.max(...groups.map((g) => sum(g, 1)), 1), low = -Math.max(...groups.map((g) => sum(g, -1)), 0);
    const y = (v) => 8 + ((high - v) / (high - low)) * (height - foot - 16);
    const svg = sheet(id, width, height);
    const slot = (width - left) / groups.length;
    const raw = (high - low) / 5;
    const unit = 10 ** Math.floor(Math.log10(raw));
    const step = unit * [1, 2, 5, 10].find((m) => m * unit >= raw);
    for (let t = Math.ceil(low / step) * step; t <= high; t += step) {
      node(svg, "line", { x1: left, x2: width, y1: y(t), y2: y(t) });
      node(svg, "text", { x: left - 6, y: y(t) + 4, "text-anchor": "end", class: "axis" }, short(t));
    }
    const every = Math.ceil(34 / slot);
    groups.forEach((group, g) => {
      let up = 0, down = 0, total = 0;
      names.forEach((name, i) => {
        const value = group.made[name];
        const from = value < 0 ? down : up;
        const to = from + value;
        if (value < 0) down = to; else up = to;
        total += value;
        const rect = node(svg, "rect", {
          x: left + g * slot + slot * 0.14, width: slot * 0.72, y: Math.min(y(from), y(to)), height: Math.abs(y(to) - y(from)), fill: shade(i),
        });
        node(rect, "title", {}, `${group.label}, ${name}: ${usd(value)}`);
      });
      const mark = node(svg, "rect", { x: left + g * slot + slot * 0.05, width: slot * 0.9, y: y(total) - 1.5, height: 3, fill: css("--ink") });
      node(mark, "title", {}, `${group.label}, change of equity: ${usd(total)}`);
      if (g % every === 0) {
        node(svg, "text", { x: left + (g + 0.5) * slot, y: height - 4, "text-anchor": "middle", class: "axis" }, group.label);
      }
    });
    key(id, [...names.map((name, i) => [name, shade(i)]), ["change of equity", css("--ink")]]);
  };
  const STATES = { inactive: ["--line", 0.6], armed: ["--s4", 1], active: ["--s0", 1], monetising: ["--s2", 1], cooling: ["--s3", 1] };
  const timeline = (id) => {
    const labels = Object.keys(data.layers);
    if (!labels.length) {
      byId(id).textContent = "This run has no hedge layers.";
      return;
    }
    const width = byId(id).clientWidth, row = 38;
    const first = data.days[0], last = data.days[data.days.length - 1] + 1;
    const x = (d) => ((d - first) / (last - first)) * width;
    const svg = sheet(id, width, labels.length * row + 20);
    const seen = new Map();
    labels.forEach((label, i) => {
      node(svg, "text", { x: 0, y: i * row + 13 }, label);
      data.layers[label].forEach(([state, from, to, days]) => {
        const [name, opacity] = STATES[state] ?? ["--s7", 1];
        seen.set(state, css(name));
        const rect = node(svg, "rect", {
          x: x(from), y: i * row + 18, width: Math.max(0.8, x(to + 1) - x(from)), height: 14, fill: css(name), opacity,
        });
        node(rect, "title", {}, `${label} ${state}: ${day(from)} to ${day(to)}, ${days} trading days`);
      });
    });
    const years = (last - first) / 365.25;
    const every = Math.max(1, Math.ceil(years / (width / 44)));
    for (let year = new Date(first * DAY * 1000).getUTCFullYear() + 1; Date.UTC(year, 0) / 1000 / DAY < last; year++) {
      const at = x(Date.UTC(year, 0) / 1000 / DAY);
      node(svg, "line", { x1: at, x2: at, y1: 0, y2: labels.length * row });
      if (year % every === 0) {
        node(svg, "text", { x: at + 2, y: labels.length * row + 14, class: "axis" }, year);
      }
    }
    key(id, [...seen]);
  };

  const draw = () => {
    charts.forEach((chart) => chart.destroy());
    charts = [];
    const shown = data.curves.filter((c) => c.role !== "settlement reading");
    const tall = innerWidth < 640 ? 240 : 340;
    lines("equity-chart", shown.map((c) => ({ label: c.label, values: isLog ? c.values.map((v) => (v > 0 ? v : null)) : c.values })), tall,
      (v, isTick) => (isTick ? short(v) : usd(v)), isLog ? { distr: 3 } : {});
    lines("fall-chart", shown.map((c, i) => ({ label: c.label, values: c.falls, fill: i === 0 })), tall * 0.55,
      (v, isTick) => (isTick ? (100 * v).toFixed(0) + " %" : percent(v)), {});
    lines("margin-chart", [{ label: "margin / equity", values: data.margin, fill: true }], tall * 0.6,
      (v, isTick) => (isTick ? (100 * v).toFixed(0) + " %" : percent(v)), { range: (u, low, high) => [0, (high || 1) * 1.05] });
    sideways("crisis-bars", data.crises);
    sideways("calm-bars", data.calm);
    timeline("layer-bars");
    stacked("part-bars", data.parts);
    document.documentElement.dataset.drawn = charts.length;
  };

  // tables
  document.querySelectorAll("table.sortable").forEach((table) => {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.onclick = () => {
        const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        [...table.tHead.rows[0].cells].forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        const read = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent;
        const rows = [...table.tBodies[0].rows].map((row) => [read(row), row]);
        rows.sort(([a], [b]) => {
          const known = a !== "" && b !== "" && !isNaN(a) && !isNaN(b);
          return sign * (known ? a - b : a.localeCompare(b, "en", { numeric: true }));
        });
        table.tBodies[0].append(...rows.map(([, row]) => row));
      };
    });
  });
  const filter = byId("filter");
  const trades = byId("trade-table").tBodies[0];
  filter.oninput = () => {
    const wanted = filter.value.toLowerCase();
    let count = 0;
    for (const row of trades.rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      count += row.hidden ? 0 : 1;
    }
    byId("shown").textContent = `${count} of ${trades.rows.length}`;
  };
  filter.oninput();
  byId("days").addEventListener("toggle", (event) => {
    const place = event.currentTarget;
    if (!place.open || place.querySelector("table")) return;
    const box = document.createElement("div");
    box.className = "scroll";
    box.tabIndex = 0;
    const table = document.createElement("table");
    table.createCaption().textContent = "Equity in USD, drawdown and margin over equity in percent";
    const head = table.createTHead().insertRow();
    const titles = ["day", ...data.curves.flatMap((c) => [c.label, "drawdown"]), "margin"];
    titles.forEach((title) => {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = title;
      head.append(cell);
    });
    const body = table.createTBody();
    data.days.forEach((d, i) => {
      const row = body.insertRow();
      const cells = [day(d), ...data.curves.flatMap((c) => [usd(c.values[i]), percent(c.falls[i])]), percent(data.margin[i])];
      cells.forEach((text) => (row.insertCell().textContent = text));
    });
    box.append(table);
    place.append(box);
  });
  byId("log").onclick = (event) => {
    isLog = !isLog;
    event.currentTarget.setAttribute("aria-pressed", isLog);
    draw();
  };
  dark.addEventListener("change", draw);
  let width = byId("main").clientWidth;
  new ResizeObserver(() => {
    if (byId("main").clientWidth !== width) {
      width = byId("main").clientWidth;
      draw();
    }
  }).observe(byId("main"));
  draw();
})();
