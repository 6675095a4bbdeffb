-- The same question again and again.
request = function()
  return wrk.format("GET", "/api/v1/models?task=code&licence=apache-2.0&memory=8&sort=-parameters&limit=20&fields=id,license,params_total")
end
