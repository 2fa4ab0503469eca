# Completion of brief_lint's options, their values and files, for bash 4 or later.
# Put it into ~/.local/share/bash-completion/completions/brief_lint, or source it in ~/.bashrc.
# shellcheck shell=bash

_brief_lint() {
    local word=${COMP_WORDS[COMP_CWORD]} option='' values='' argument i
    COMPREPLY=()

    # The option that the word is the value of. Bash splits --format=json into three words.
    if [[ $word == '=' ]]; then
        option=${COMP_WORDS[COMP_CWORD - 1]} word=''
    elif ((COMP_CWORD >= 2)) && [[ ${COMP_WORDS[COMP_CWORD - 1]} == '=' ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    else
        option=${COMP_WORDS[COMP_CWORD - 1]}
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        [[ ${COMP_WORDS[i]} == '--' ]] && option='' argument='file'
    done

    case $option in
        --format | -f) values='text json markdown html svg github junit sarif' ;;
        --input | -i) values='auto json-lines json csv markdown' ;;
        --language | -l) values='en fr' ;;
        --criteria | -c) values='complete successful received moore kellogg storybrand smart ipa-brief effie' ;;
        --fail-on) values='missing conflict never' ;;
        --color) values='auto always never' ;;
        --words) values='all none' ;;
        --explain) values=$("${COMP_WORDS[0]}" --list-rules 2> /dev/null | awk '/^ *[a-z][a-z0-9-]*( |$)/ { print $1 }') ;;
        --fail-under | --jobs | -j | --stdin-filename) return ;;  # any number or name
        --rules | -r | --against | --map | -m | --config) argument='file' ;;
        *) [[ $word == -* && ${argument-} != 'file' ]] && values='
            --input --map --strict --stdin-filename --jobs --criteria --rules --frameworks --against --fail-on
            --fail-under --exit-zero --format --language --all --tally --merge --line-for-line --words --color
            --quiet --list-rules --explain --schema --config --no-config --help --version' ;;
    esac

    if [[ -n $values ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
    else
        compopt -o filenames 2> /dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _brief_lint brief_lint
