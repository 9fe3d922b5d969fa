#compdef chora chora-new chora-update
# zsh completion for chora; load it with: source <(chora --completions zsh)
_chora() {
  local -a args candidates
  local word description files=''
  args=("${(@)words[2,CURRENT]}")
  case ${words[1]:t} in
    chora-new) args=(new $args) ;;
    chora-update) args=(update $args) ;;
  esac
  while IFS=$'\t' read -r word description; do
    if [[ $word == :files ]]; then files=yes; continue; fi
    [[ -n $word ]] && candidates+=("${word//:/\\:}${description:+:$description}")
  done < <("${words[1]}" complete -- "${args[@]}" 2>/dev/null)
  if (( ${#candidates} )); then
    _describe -t words chora candidates
  else
    files=yes
  fi
  [[ -z $files ]] || _files
}
compdef _chora chora chora-new chora-update
