-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mixed faceted queries for wrk, each made anew: words of trade news, names, facet choices, dates, orders, pages.
-- Which of PATHS is asked: wrk ... -s mixed_queries.lua URL -- /search.json
local words = {"oil", "prices", "wheat", "bank", "rate", "dollar", "yen", "trade", "deficit", "tariffs", "grain", "coffee",
  "cocoa", "gold", "copper", "merger", "shares", "profit", "loss", "quarter", "dividend", "exports", "imports", "crop",
  "opec", "barrel", "currency", "intervention", "debt", "loans", "shipping", "strike", "steel", "sugar", "cotton",
  "inflation", "unemployment", "budget", "reserves", "bonds"}
local names = {"Japan", "United States", "Brazil", "West Germany", "France", "Iran", "Canada", "European Community",
  "Bank of England", "Federal Reserve"}
local countries = {"US", "JP", "GB", "DE", "FR", "CA", "BR", "IR", "SA", "AU"}
local months = {"1987-02", "1987-03", "1987-04", "1987-06", "1987-10"}
local sorts = {"", "", "", "&sort=newest", "&sort=oldest"}
local path = "/search.json"

local function any(list) return list[math.random(#list)] end

function init(args)
  if args[1] then path = args[1] end
  math.randomseed(tonumber(args[2] or "1"))
end

function request()
  local query = any(words)
  if math.random() < 0.6 then query = query .. "+" .. any(words) end
  if math.random() < 0.3 then query = query .. "+" .. any(names):gsub(" ", "+") end
  local address = path .. "?q=" .. query
  if math.random() < 0.4 then address = address .. "&country=" .. any(countries) end
  if math.random() < 0.2 then address = address .. "&from=" .. any(months) end
  if math.random() < 0.1 then address = address .. "&offset=10" end
  for _, facet in ipairs({"country", "organization", "month", "language", "source"}) do
    address = address .. "&facet=" .. facet
  end
  return wrk.format("GET", address .. any(sorts))
end

function done(summary, latency, requests)
  local seconds = summary.duration / 1e6
  io.write(string.format("%.0f requests a second, p50 %.1f ms, p99 %.1f ms, statuses but 2xx and 3xx %d, socket errors %d\n",
    summary.requests / seconds, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
