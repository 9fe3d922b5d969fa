# fish completion for chora; load it with: chora --completions fish | source
function __chora_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    switch (basename $program)
        case chora-new
            set words new $words
        case chora-update
            set words update $words
    end
    set -l found ($program complete -- $words 2>/dev/null)
    string match -v ':files' -- $found
    if test (count $found) -eq 0; or contains -- ':files' $found
        __fish_complete_path (commandline -ct)
    end
end
for program in chora chora-new chora-update
    complete -c $program -f -a '(__chora_complete)'
end
