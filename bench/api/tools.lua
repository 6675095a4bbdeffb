-- One tool, asked STEP further each time from FIRST on; with STEP 0 always the same.
local tool, at, step = os.getenv("TOOL"), tonumber(os.getenv("FIRST")), tonumber(os.getenv("STEP"))
local devices = { "rtx-4090", "raspberry-pi-5-8gb", "apple-m2-max", "rtx-3060-12gb", "rtx-4070" }
local quantizations = { "q4_k_m", "q5_k_m", "q6_k", "q8_0", "q3_k_m", "iq4_xs", "ggml-q4_0", "q2_k" }
local models = {}
for id in os.getenv("MODELS"):gmatch("%S+") do models[#models + 1] = id end

local function one_of(list, number) return list[number % #list + 1] end

local questions = {
  size = function(n) return "model=smollm2-1.7b" .. "&context=" .. 1024 + n % 15000 end,
  fit = function(n) return "device=" .. one_of(devices, n) .. "&context=" .. 1024 + n % 15000 end,
  simulate = function(n)
    return "model=smollm2-1.7b&device=" .. one_of(devices, n) .. "&prompt-tokens=" .. 1 + n % 4000 .. "&output-tokens=" .. 1 + n % 997
  end,
  explore = function(n)
    return "model=" .. one_of(models, n) .. "&device=" .. one_of(devices, math.floor(n / #models)) ..
      "&quantization=" .. one_of(quantizations, math.floor(n / #models / #devices))
  end,
}

request = function()
  at = at + step
  return wrk.format("GET", "/api/v1/tools/" .. tool .. "?" .. questions[tool](at))
end
