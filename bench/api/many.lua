-- 6,000 questions in turn: each memory from 1 MiB to 6000 MiB above 4 GiB is another one.
local at = 0
request = function()
  at = at % 6000 + 1
  return wrk.format("GET", "/api/v1/models?task=code&licence=apache-2.0&memory=" .. (4096 + at) .. "MiB&sort=-parameters&limit=20&fields=id,license,params_total")
end
