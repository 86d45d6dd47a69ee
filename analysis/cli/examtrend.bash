# bash completion for examtrend. Commands, options and kinds of charts are asked of the
# program itself, names of subjects, maps, schemes and profiles of the registry, so that
# they are those of the version installed; --lang=en|vi offers en and vi.

# The registry of a program, as far as it can be found without running it.
_examtrend_registry()
{
  local folder program
  program=$(type -P "$1") || return
  program=$(readlink -f "$program")
  for folder in "${EXAMTREND_DATASETS-}" "${program%/*/*}/share/examtrend/datasets" \
    "${program%/*/*/*}/datasets"; do
    [ -r "$folder/subjects.csv" ] && printf '%s\n' "$folder" && return
  done
}

_examtrend_first_column() # of a file of the registry
{
  awk -F, '/^#/ { next } seen++ && !($1 in names) { names[$1]; print $1 }' \
    "$1" 2>/dev/null
}

_examtrend_commands() # of the program
{
  "$1" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p'
}

_examtrend_choices() # option, help: what the help says, "svg|png|pdf|txt"
{
  sed -n "s/.* $1=\([a-z0-9]*|[a-z0-9|]*\)\( .*\)\{0,1\}$/\1/p" <<<"$2" | head -n 1 |
    tr '|' ' '
}

_examtrend_words() # option, registry, help: what may stand behind the option
{
  case $1 in
    --format | -f) local choices
      choices=$(_examtrend_choices --format "$3")
      echo "${choices:-text csv tsv json jsonl md xlsx}" ;;
    --scale | -S) echo relative z raw ;;
    --reference) echo units candidates ;;
    --size) echo 1080p 4k square a4 ;;
    --unit | -u) echo nation region cluster province ;;
    --subject | -s) _examtrend_first_column "$2/subjects.csv"
      _examtrend_first_column "$2/combinations.csv"
      echo overall ;;
    --combine) echo all
      _examtrend_first_column "$2/combinations.csv" ;;
    --clusters | -c) _examtrend_first_column "$2/clusters.csv" ;;
    --show) echo p10 p90 skewness kurtosis lean essay bell upper_tail ;;
    --map | -m) _examtrend_first_column "$2/provinces.csv" ;;
    --profile) basename -s .ini -a "$2"/profiles/*.ini 2>/dev/null ;;
    --*) _examtrend_choices "$1" "$3" ;;
  esac
}

_examtrend()
{
  local program=$1 word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}
  local help option words before=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "help --help --version $(_examtrend_commands \
      "$program")" -- "$word")
    return
  fi
  case $command in help | --help)
    [ "$COMP_CWORD" -gt 2 ] || mapfile -t COMPREPLY < <(
      compgen -W "$(_examtrend_commands "$program")" -- "$word")
    return ;;
  esac
  help=$("$program" "$command" --help 2>/dev/null) || return
  # bash splits a word at `=`: the option stands before it
  option=${COMP_WORDS[COMP_CWORD-1]}
  if [ "$word" = '=' ]; then
    word=
  elif [ "$option" = '=' ]; then
    option=${COMP_WORDS[COMP_CWORD-2]}
  fi
  words=$(_examtrend_words "$option" "$(_examtrend_registry "$program")" "$help")
  if [ -z "$words" ] && [ "$COMP_CWORD" -eq 2 ]; then
    words=$(sed -n '/^Kinds:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p' <<<"$help")
  fi
  if [ -n "$words" ] && [ "${word#-}" = "$word" ]; then
    case $word in *,*) before=${word%,*},; word=${word##*,} ;; esac # of a list the last
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$words" -- "$word")
  fi
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$(grep -o -e '--[a-z][a-z-]*' <<<"$help" |
          sort -u)" -- "$word") ;;
    *) [ "${#COMPREPLY[@]}" -gt 0 ] || compopt -o default 2>/dev/null ;; # file names
  esac
}
complete -F _examtrend examtrend
