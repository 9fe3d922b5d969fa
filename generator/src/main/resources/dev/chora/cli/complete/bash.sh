# bash completion for chora; load it with: source <(chora --completions bash)
_chora() {
  local words=("${COMP_WORDS[@]:1:COMP_CWORD}") name=${COMP_WORDS[0]##*/} line
  # bash breaks words at "=" and ":": join KEY = VALUE and chora : python again
  local joined=() word glue=''
  for word in "${words[@]}"; do
    if [[ $word == [=:] ]] && [ ${#joined[@]} -gt 0 ]; then
      joined[${#joined[@]}-1]+=$word; glue=1
    elif [ -n "$glue" ]; then
      joined[${#joined[@]}-1]+=$word; glue=''
    else
      joined+=("$word")
    fi
  done
  case $name in chora-new) joined=(new "${joined[@]}") ;; chora-update) joined=(update "${joined[@]}") ;; esac
  local current=${joined[${#joined[@]}-1]} cut='' files=''
  case $current in
    *[=:]*) case ${COMP_WORDBREAKS} in *=*:*|*:*=*) cut=${current%"${current##*[=:]}"} ;; *=*) cut=${current%%=*}= ;; esac ;;
  esac
  COMPREPLY=()
  while IFS=$'\t' read -r line _; do
    if [ "$line" = :files ]; then files=yes; continue; fi
    [ -n "$line" ] && COMPREPLY+=("${line#"$cut"}")
  done < <("${COMP_WORDS[0]}" complete -- "${joined[@]}" 2>/dev/null)
  if [ -n "$files" ] && [ ${#COMPREPLY[@]} -gt 0 ]; then
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
    compopt -o filenames
  elif [ ${#COMPREPLY[@]} -eq 0 ]; then
    compopt -o default
  elif [[ ${COMPREPLY[0]} == *= ]]; then
    compopt -o nospace
  fi
}
complete -F _chora chora chora-new chora-update copier
