# The style and the script of a report's page travel inside the library. The page's policy
# names the script by its hash, so that no other can run.
set(report_blob ${PROJECT_BINARY_DIR}/report.S)
set(report_style ${PROJECT_SOURCE_DIR}/plots/report.css)
set(report_script ${PROJECT_SOURCE_DIR}/plots/report.js)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${report_script})
file(SHA256 ${report_script} report_sha256)
file(GENERATE OUTPUT ${report_blob} CONTENT
".section .rodata
.globl et_report_style
et_report_style: .incbin \"${report_style}\"
style_end:
.globl et_report_script
et_report_script: .incbin \"${report_script}\"
script_end:
.balign 8
.globl et_report_style_size
et_report_style_size: .quad style_end - et_report_style
.globl et_report_script_size
et_report_script_size: .quad script_end - et_report_script
.section .note.GNU-stack,\"\",%progbits
")
set_source_files_properties(${report_blob} PROPERTIES GENERATED TRUE
  OBJECT_DEPENDS "${report_style};${report_script}")
