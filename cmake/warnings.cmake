# One interface target carries the warnings, so that no target forgets them and
# none of them reaches users of the installed libraries.
add_library(examtrend_warnings INTERFACE)
target_compile_options(examtrend_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:C>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wstrict-prototypes -Wformat=2 -Werror>
  # clang sees a va_list handed on where gcc knows that the format was checked
  $<$<AND:$<COMPILE_LANGUAGE:C>,$<C_COMPILER_ID:Clang>>:-Wno-format-nonliteral>
  # a*b+c must round the same way on every machine and at every optimisation level
  $<$<COMPILE_LANGUAGE:C>:-ffp-contract=off>)
