#compdef latent-explorer
# The completion of bash, which zsh can emulate: it lies beside this file's folder, or where the package put it.
autoload -Uz bashcompinit && bashcompinit
() {
  local here=${1:A:h}
  local file
  for file in $here/../../bash-completion/completions/latent-explorer \
      /usr/share/bash-completion/completions/latent-explorer; do
    if [[ -r $file ]]; then
      source $file
      return
    fi
  done
} ${(%):-%x}
_bash_complete -o default -F _complete_latent-explorer
