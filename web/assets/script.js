// SPDX-License-Identifier: GPL-3.0-or-later
// Comfort only: every page works without it. Keys, completions of the query, copying.
"use strict";

const byId = (id) => document.getElementById(id);
const query = byId("q");

// --- keys ---

// WCAG 2.2, 2.1.4: keys of one character can be turned off, for those whose speech or tremor would press them.
const keysSetting = "dateline-keys";

function storedKeys() {
  try {
    return localStorage.getItem(keysSetting) !== "off";
  } catch {
    return true;  // storage is refused: as on the first visit
  }
}

let keysAreOn = storedKeys();

function turnKeys(on) {
  keysAreOn = on;
  try {
    if (on) localStorage.removeItem(keysSetting);
    else localStorage.setItem(keysSetting, "off");
  } catch {
    // It holds for this page.
  }
}

function addKeysSwitch(place) {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = keysAreOn;
  box.addEventListener("change", () => turnKeys(box.checked));
  const label = document.createElement("label");
  label.className = "switch";
  label.append(box, " Keys are on");
  place.append(label);
}

if (byId("keys")) addKeysSwitch(byId("keys"));

const isTyping = (target) => target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

const titles = () => [...document.querySelectorAll(".hit h3 a")];

function step(links, by) {
  if (links.length === 0) return;
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
  links[next].focus();
  links[next].scrollIntoView({block: "center"});
}

const marks = [...document.querySelectorAll("mark[id^='hit-']")];

function open() {
  if (titles().includes(document.activeElement)) document.activeElement.click();
}

function follow(selector) {
  const link = document.querySelector(selector);
  if (link) link.click();
}

const keys = {
  "/": () => { query.focus(); query.select(); },
  "j": () => step(titles(), 1),
  "k": () => step(titles(), -1),
  "o": open,
  "n": () => step(marks, 1),
  "p": () => step(marks, -1),
  "u": () => follow("a.back"),
  "?": () => { location.href = "/help"; },
};

document.addEventListener("keydown", (event) => {
  if (!keysAreOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// --- completions of the query: a combobox with a listbox (WAI-ARIA Authoring Practices 1.2) ---

const list = document.createElement("ul");
let asked = 0;
let chosen = -1;
let timer = 0;

function close() {
  list.hidden = true;
  chosen = -1;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
}

function option(suggestion, index) {
  const item = document.createElement("li");
  item.id = "suggestion-" + index;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.text = suggestion.text;
  const label = document.createElement("bdi");
  label.textContent = suggestion.label;
  const kind = document.createElement("small");
  kind.textContent = suggestion.kind + (typeof suggestion.count === "number" ? ", " + suggestion.count.toLocaleString("en") : "");
  item.append(label, kind);
  item.addEventListener("mousedown", (event) => { event.preventDefault(); accept(item); });
  return item;
}

function accept(item) {
  query.value = item.dataset.text;
  close();
  if (!query.value.endsWith(":")) query.value += " ";
  query.focus();
}

function choose(index) {
  const items = [...list.children];
  items.forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
  chosen = index;
  if (index < 0) return query.removeAttribute("aria-activedescendant");
  query.setAttribute("aria-activedescendant", items[index].id);
  items[index].scrollIntoView({block: "nearest"});
}

async function ask() {
  const mine = ++asked;
  if (query.value.trim() === "") return close();
  try {
    const response = await fetch("/suggest.json?limit=8&q=" + encodeURIComponent(query.value));
    if (!response.ok || mine !== asked) return;
    const answer = await response.json();
    if (mine !== asked || document.activeElement !== query) return;
    list.replaceChildren(...answer.suggestions.map(option));
    if (list.children.length === 0) return close();
    list.hidden = false;
    chosen = -1;
    query.setAttribute("aria-expanded", "true");
  } catch {
    close();
  }
}

if (query) {
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Completions");
  query.after(list);
  query.setAttribute("role", "combobox");
  query.setAttribute("aria-autocomplete", "list");
  query.setAttribute("aria-controls", list.id);
  query.setAttribute("aria-expanded", "false");
  query.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  query.addEventListener("blur", close);
  query.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const count = list.children.length;
    if (event.key === "ArrowDown") choose((chosen + 1) % count);
    else if (event.key === "ArrowUp") choose(chosen <= 0 ? count - 1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) accept(list.children[chosen]);
    else return;
    event.preventDefault();
  });
}

// --- copying ---

for (const block of document.querySelectorAll("pre[id], .citation")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  block.after(button);
}

// --- facets are folded on a phone until somebody asks for them ---

const narrow = byId("narrow");
if (narrow && matchMedia("(max-width: 52rem)").matches) narrow.open = false;
