# One interface target carries the warnings, so that no target forgets them and
# none of them reaches users of the installed libraries.
add_library(examtrend_warnings INTERFACE)
target_compile_options(examtrend_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:C>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wstrict-prototypes -Wformat=2 -Werror>
  # a*b+c must round the same way on every machine and at every optimisation level
  $<$<COMPILE_LANGUAGE:C>:-ffp-contract=off>)
