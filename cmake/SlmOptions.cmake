# Compiler flags that every room is built with; sanitizers, fuzzers and WebAssembly are chosen by preset.

option(SLM_TESTS "Build the unit tests" ON)
option(SLM_FUZZ "Build the libFuzzer targets (clang only)" OFF)
option(SLM_BENCH "Build the benchmarks of single rooms" OFF)
set(SLM_SANITIZE "" CACHE STRING "Sanitizers, as given to -fsanitize= (address,undefined or thread)")

add_library(slm_flags INTERFACE)
target_include_directories(slm_flags INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
target_compile_options(slm_flags INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wno-missing-field-initializers>
  # GCC 12 sees overlapping copies in "literal" + string where there are none (its bug 105651).
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict>
  -ffp-contract=off)

if(SLM_SANITIZE)
  add_compile_options(-fsanitize=${SLM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${SLM_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND SLM_SANITIZE MATCHES undefined)
    # What it writes before each function cannot be assembled before the parts of a coroutine (clang 14).
    add_compile_options(-fno-sanitize=function)
  endif()
endif()
if(SLM_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(SLM_CCACHE ccache)
if(SLM_CCACHE)
  # Paths below the checkout are hashed as relative ones, so that every checkout shares one cache.
  set(launcher env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${SLM_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
find_program(SLM_MOLD mold)
if(SLM_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()
