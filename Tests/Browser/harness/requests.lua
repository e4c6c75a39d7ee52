-- Asks for each page in turn and looks at each answer: it must be whole. Arguments: the addresses of the pages.

local threads = {}

function setup(thread)
  thread:set("wrong", 0)
  table.insert(threads, thread)
end

function init(arguments)
  addresses = arguments
  turn = 0
end

function request()
  turn = turn % #addresses + 1
  return wrk.format("GET", addresses[turn])
end

function response(status, headers, body)
  local isWhole = body:find("^%s*<!doctype html>") and body:find("</html>%s*<script [^>]*></script>%s*$")
  if status ~= 200 or not isWhole then wrong = wrong + 1 end
end

function done(summary)
  local wrong = 0
  for _, thread in ipairs(threads) do wrong = wrong + thread:get("wrong") end
  local errors = summary.errors
  local lost = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("\nanswers %d wrong %d lost %d microseconds %d\n", summary.requests, wrong, lost, summary.duration))
end
