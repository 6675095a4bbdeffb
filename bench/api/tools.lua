-- The paths of the file QUESTIONS, STEP further each time from FIRST on; with STEP 0 always the same.
local at, step = tonumber(os.getenv("FIRST")), tonumber(os.getenv("STEP"))
local paths = {}
for path in io.lines(os.getenv("QUESTIONS")) do paths[#paths + 1] = path end

request = function()
  at = at + step
  return wrk.format("GET", paths[at % #paths + 1])
end
