# slm_embed_assets(VARIABLE)
#
# Builds the WebAssembly modules (script/wasm) and web/ (script/web) when something in them changed, and sets VARIABLE
# to the sources that put web/dist into the program. The sources of the page code are the one place where files are
# found rather than listed: every file there is an input.
function(slm_embed_assets variable)
  set(web ${CMAKE_SOURCE_DIR}/web)
  set(out ${CMAKE_BINARY_DIR}/generated)
  file(GLOB_RECURSE inputs CONFIGURE_DEPENDS ${web}/src/*)
  file(GLOB settings CONFIGURE_DEPENDS ${web}/*.mjs ${web}/*.json)
  # A build of its own, with its own compiler: asked each time, it knows what changed.
  set(names slm files search)
  list(TRANSFORM names REPLACE "(.+)" "${CMAKE_SOURCE_DIR}/build/wasm/src/wasm/\\1.wasm" OUTPUT_VARIABLE modules)
  add_custom_target(wasm_modules
    COMMAND ${CMAKE_SOURCE_DIR}/script/wasm
    BYPRODUCTS ${modules}
    COMMENT "Building the WebAssembly modules"
    VERBATIM)
  add_custom_command(
    OUTPUT ${web}/dist/assets.txt
    COMMAND ${CMAKE_SOURCE_DIR}/script/web
    DEPENDS ${inputs} ${settings} ${modules} ${CMAKE_SOURCE_DIR}/script/web
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
