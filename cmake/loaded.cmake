# Libraries that are loaded when something first needs them (include/examtrend/library.h):
# their headers are needed here, their files when it runs. Which files those are is asked
# of what is installed. Debian names a package after the file: libarchive.so.13 is in
# libarchive13. But libz.so.1 is in zlib1g.
add_library(examtrend_loaded INTERFACE)
foreach(name ARCHIVE ZLIB XLSXWRITER CURL FONTCONFIG)
  if(NOT ${name}_FOUND)
    target_compile_definitions(examtrend_loaded INTERFACE
      EXAMTREND_${name}_FILE="" EXAMTREND_${name}_PACKAGE="")
    continue()
  endif()
  list(GET ${name}_LINK_LIBRARIES 0 file)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${CMAKE_READELF} -d ${file}
    OUTPUT_VARIABLE dynamic)
  if(NOT dynamic MATCHES "soname: \\[([^]]+)\\]")
    message(FATAL_ERROR "found ${file}, expected a shared library")
  endif()
  set(file ${CMAKE_MATCH_1})
  string(REPLACE ".so." "" package ${file})
  string(REGEX REPLACE "^libz([0-9])$" "zlib\\1g" package ${package})
  target_compile_definitions(examtrend_loaded INTERFACE EXAMTREND_WITH_${name}
    EXAMTREND_${name}_FILE="${file}" EXAMTREND_${name}_PACKAGE="${package}")
  target_include_directories(examtrend_loaded SYSTEM INTERFACE ${${name}_INCLUDE_DIRS})
endforeach()
