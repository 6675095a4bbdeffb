# Run with cmake -P: writes the two files that put web/dist into the program.
#   DIST    folder with assets.txt and the files it lists
#   OUT     folder for embedded_assets.S (the bytes) and embedded_assets.inc (their names)
# The digest in the comment makes the assembler source change whenever the bytes do.

file(STRINGS ${DIST}/assets.txt lines)
set(assembly "  .section .rodata\n")
set(table "")
set(index 0)
foreach(line IN LISTS lines)
  if(NOT line MATCHES "^([^\t]+)\t([A-Za-z0-9._-]+)\t([^\t]+)$")
    message(FATAL_ERROR "${DIST}/assets.txt: found \"${line}\", expected name, file and content type parted by tabs")
  endif()
  set(name ${CMAKE_MATCH_1})
  set(file ${CMAKE_MATCH_2})
  set(type ${CMAKE_MATCH_3})
  file(SHA256 ${DIST}/${file} digest)
  string(APPEND assembly
    "/* ${digest} */\n"
    "  .global slm_asset_${index}_begin, slm_asset_${index}_end\n"
    "  .balign 16\n"
    "slm_asset_${index}_begin:\n  .incbin \"${DIST}/${file}\"\nslm_asset_${index}_end:\n  .byte 0\n")
  string(APPEND table "SLM_ASSET(${index}, \"${name}\", \"${file}\", \"${type}\")\n")
  math(EXPR index "${index} + 1")
endforeach()
string(APPEND assembly "  .section .note.GNU-stack,\"\",%progbits\n")
file(CONFIGURE OUTPUT ${OUT}/embedded_assets.S CONTENT "${assembly}" @ONLY)
file(CONFIGURE OUTPUT ${OUT}/embedded_assets.inc CONTENT "${table}" @ONLY)
