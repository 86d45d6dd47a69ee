# The known answers of tests/oracles travel inside the library, so that
# `examtrend selftest` proves the shipped binary and not a source tree.
file(GLOB oracle_files CONFIGURE_DEPENDS tests/oracles/*.csv tests/oracles/*.txt)
list(SORT oracle_files)
set(oracle_blob ${PROJECT_BINARY_DIR}/oracles.S)
set(data "")
set(table "")
set(count 0)
foreach(path IN LISTS oracle_files)
  get_filename_component(name ${path} NAME)
  string(APPEND data "n${count}: .asciz \"${name}\"\n"
                     "b${count}: .incbin \"${path}\"\ne${count}: .byte 0\n")
  string(APPEND table ".balign 8\n.quad n${count}, b${count}, e${count} - b${count}\n")
  math(EXPR count "${count} + 1")
endforeach()
file(GENERATE OUTPUT ${oracle_blob} CONTENT
".section .rodata
${data}
.section .data.rel.ro,\"aw\"
.balign 8
.globl et_oracle_files
et_oracle_files:
${table}
.section .rodata
.balign 8
.globl et_oracle_file_count
et_oracle_file_count:
.quad ${count}
.section .note.GNU-stack,\"\",%progbits
")
set_source_files_properties(${oracle_blob} PROPERTIES GENERATED TRUE
  OBJECT_DEPENDS "${oracle_files}")
