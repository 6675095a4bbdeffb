# slm_fuzzer(NAME SOURCES … [ROOMS …] [LIBRARIES …])
#
# One libFuzzer program `NAME_fuzz`. Exists only under the preset `fuzz`; script/fuzz runs it, with the inputs
# kept in fuzz/corpus/NAME.
add_custom_target(fuzzers COMMENT "Every fuzzer")

function(slm_fuzzer name)
  cmake_parse_arguments(FUZZER "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  list(TRANSFORM FUZZER_ROOMS PREPEND slm_)
  add_executable(${name}_fuzz ${FUZZER_SOURCES})
  target_link_libraries(${name}_fuzz PRIVATE slm_flags ${FUZZER_ROOMS} ${FUZZER_LIBRARIES})
  target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
  add_dependencies(fuzzers ${name}_fuzz)
endfunction()
