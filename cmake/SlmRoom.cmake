# slm_room(NAME SOURCES … [TESTS …] [ROOMS …] [LIBRARIES …] [LABELS …])
#
# One folder under src/ is one room: a static library `slm_NAME` that links exactly the rooms it may include.
# TESTS become one executable `NAME_test`, run by ctest. Sources are listed, never globbed.
# ROOMS are passed on to those who link this room; LIBRARIES (third parties) stay private, so that
# their headers stay inside one room. LABELS threads: the tests also run under the thread sanitizer.
add_custom_target(unit_tests COMMENT "Every room's tests")
add_custom_target(threads_tests COMMENT "Tests of the rooms that use threads")

function(slm_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;TESTS;ROOMS;LIBRARIES;LABELS" ${ARGN})
  list(TRANSFORM ROOM_ROOMS PREPEND slm_)
  if(ROOM_SOURCES)
    add_library(slm_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(slm_${name} PUBLIC slm_flags ${ROOM_ROOMS} PRIVATE ${ROOM_LIBRARIES})
  else()
    add_library(slm_${name} INTERFACE)
    target_link_libraries(slm_${name} INTERFACE slm_flags ${ROOM_ROOMS})
  endif()
  if(SLM_TESTS AND ROOM_TESTS)
    find_package(GTest REQUIRED)
    add_executable(${name}_test ${ROOM_TESTS})
    target_link_libraries(${name}_test PRIVATE slm_${name} ${ROOM_LIBRARIES} GTest::gtest_main)
    target_compile_definitions(${name}_test PRIVATE SLM_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name}_test --gtest_brief=1)
    set_tests_properties(${name} PROPERTIES LABELS "unit;${ROOM_LABELS}"
      ENVIRONMENT "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/test/leaks.txt:print_suppressions=0")
    add_dependencies(unit_tests ${name}_test)
    if("threads" IN_LIST ROOM_LABELS)
      add_dependencies(threads_tests ${name}_test)
    endif()
  endif()
endfunction()
