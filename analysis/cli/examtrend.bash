# bash completion for examtrend. Commands and options are asked of the program itself, so
# that they are those of the version installed; --lang=en|vi offers en and vi.
_examtrend()
{
  local program=$1 word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} help option
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "--help --version $("$program" --help 2>/dev/null |
      sed -n 's/^  \([a-z][a-z]*\) .*/\1/p')" -- "$word")
    return
  fi
  help=$("$program" "$command" --help 2>/dev/null) || return
  # bash splits a word at `=`: the option stands before it
  option=${COMP_WORDS[COMP_CWORD-1]}
  if [ "$word" = '=' ]; then
    word=
  elif [ "$option" = '=' ]; then
    option=${COMP_WORDS[COMP_CWORD-2]}
  fi
  case $option in
    --*)
      option=$(sed -n "s/.* $option=\([a-z0-9]*|[a-z0-9|]*\)\( .*\)\{0,1\}$/\1/p" \
        <<<"$help" | head -n 1)
      if [ -n "$option" ]; then
        mapfile -t COMPREPLY < <(compgen -W "${option//|/ }" -- "$word")
        return
      fi
      ;;
  esac
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$(grep -o -e '--[a-z][a-z-]*' <<<"$help" |
          sort -u)" -- "$word") ;;
    *) compopt -o default 2>/dev/null ;; # file names
  esac
}
complete -F _examtrend examtrend
