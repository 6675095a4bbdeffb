# slm_embed_assets(VARIABLE)
#
# Builds web/ (script/web) when something in it or in its WebAssembly module changed, and sets VARIABLE to the sources that put web/dist into
# the program. The sources of the page code are the one place where files are found rather than listed: every
# file there is an input.
function(slm_embed_assets variable)
  set(web ${CMAKE_SOURCE_DIR}/web)
  set(out ${CMAKE_BINARY_DIR}/generated)
  file(GLOB_RECURSE inputs CONFIGURE_DEPENDS ${web}/src/*)
  file(GLOB settings CONFIGURE_DEPENDS ${web}/*.mjs ${web}/*.json)
  # What the WebAssembly module of the search is made of.
  foreach(room base core/html core/search wasm)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${room}/*)
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$|README")
    list(APPEND inputs ${sources})
  endforeach()
  add_custom_command(
    OUTPUT ${web}/dist/assets.txt
    COMMAND ${CMAKE_SOURCE_DIR}/script/web
    DEPENDS ${inputs} ${settings} ${CMAKE_SOURCE_DIR}/script/web
    COMMENT "Building the page code"
    VERBATIM)
  add_custom_command(
    OUTPUT ${out}/embedded_assets.S ${out}/embedded_assets.inc
    COMMAND ${CMAKE_COMMAND} -DDIST=${web}/dist -DOUT=${out} -P ${CMAKE_SOURCE_DIR}/cmake/EmbedAssets.cmake
    DEPENDS ${web}/dist/assets.txt ${CMAKE_SOURCE_DIR}/cmake/EmbedAssets.cmake
    COMMENT "Embedding the page code"
    VERBATIM)
  set(${variable} ${out}/embedded_assets.S ${out}/embedded_assets.inc PARENT_SCOPE)
endfunction()
