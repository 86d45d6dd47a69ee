# What `cmake --install` puts where; DESTDIR is honoured. The tree may be moved afterwards:
# the command looks for its data beside itself, the CMake package and the pkg-config files
# compute their prefix from where they are.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/examtrend)
set_target_properties(examtrend examtrend_plots PROPERTIES
  VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
if(BUILD_SHARED_LIBS)
  file(RELATIVE_PATH to_lib ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
  set_target_properties(examtrend examtrend_plots PROPERTIES INSTALL_RPATH "$ORIGIN")
  set_target_properties(examtrend_command PROPERTIES INSTALL_RPATH "$ORIGIN/${to_lib}")
endif()

install(TARGETS examtrend_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS examtrend examtrend_plots EXPORT examtrend-targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/examtrend DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.h")
install(DIRECTORY datasets DESTINATION ${CMAKE_INSTALL_DATADIR}/examtrend
        PATTERN "*.py" EXCLUDE)
install(FILES analysis/cli/examtrend.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES analysis/cli/examtrend.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME examtrend)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# ---- what the libraries themselves link -----------------------------------------------

# Static libraries pass it on. OUT_modules: those of pkg-config as NAME=module, the target
# being PkgConfig::NAME; OUT_libraries: others, by path.
function(libraries_of target OUT)
  get_target_property(linked ${target} LINK_LIBRARIES)
  foreach(item IN LISTS linked)
    if(item MATCHES "^PkgConfig::(.*)$")
      list(APPEND modules "${CMAKE_MATCH_1}=${${CMAKE_MATCH_1}_MODULE_NAME}")
    elseif(IS_ABSOLUTE "${item}")
      list(APPEND libraries "${item}")
    endif()
  endforeach()
  set(${OUT}_modules "${modules}" PARENT_SCOPE)
  list(JOIN libraries " " libraries)
  set(${OUT}_libraries "${libraries}" PARENT_SCOPE)
endfunction()
libraries_of(examtrend core)
libraries_of(examtrend_plots plots)

# ---- CMake package -----------------------------------------------------------------

set(modules "")
if(NOT BUILD_SHARED_LIBS)
  set(modules ${core_modules} ${plots_modules})
  list(REMOVE_DUPLICATES modules)
endif()
install(EXPORT examtrend-targets NAMESPACE examtrend:: DESTINATION ${package_dir})
configure_package_config_file(cmake/examtrend-config.cmake.in
  ${PROJECT_BINARY_DIR}/examtrend-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/examtrend-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/examtrend-config.cmake
              ${PROJECT_BINARY_DIR}/examtrend-config-version.cmake
        DESTINATION ${package_dir})

# ---- pkg-config ----------------------------------------------------------------------

# What static libraries need is public: --static is easily forgotten.
foreach(room core plots)
  list(TRANSFORM ${room}_modules REPLACE "^.*=" "" OUTPUT_VARIABLE requires)
  list(JOIN requires ", " requires)
  string(STRIP "${${room}_libraries} -pthread -lm" libs)
  foreach(field requires libs)
    set(${room}_public_${field} "")
    set(${room}_private_${field} "")
    if(BUILD_SHARED_LIBS)
      set(${room}_private_${field} "${${field}}")
    else()
      set(${room}_public_${field} "${${field}}")
    endif()
  endforeach()
endforeach()
file(RELATIVE_PATH to_prefix
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" to_prefix "${to_prefix}")
foreach(name examtrend examtrend_plots)
  configure_file(cmake/${name}.pc.in ${PROJECT_BINARY_DIR}/${name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${name}.pc
          DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endforeach()
