# Completes `kiosk` in bash. Written by build.py: change that, or the table of commands.
_kiosk() {
    local word=${COMP_WORDS[COMP_CWORD]} names="" options="" line
    case "${COMP_WORDS[1]} ${COMP_WORDS[2]}" in
    "new "*) options="--help --language --theme" ;;
    "import "*) options="--help --to --replace" ;;
    "edit "*) options="--help --windowed --screen --start --on-top" ;;
    "check "*) options="--help --json --strict --render" ;;
    "outline "*) options="--help --json --why" ;;
    "export "*) options="--help --to --size --fps" ;;
    "gallery "*) options="--help --to --screens --theme --format" ;;
    "play "*) options="--help --windowed --screen --start --settings --kiosk --verbose" ;;
    "service run") options="--help --settings --screen --verbose" ;;
    "service install") options="--help --settings --session --user --write" ;;
    "service status") options="--help" ;;
    "service remove") options="--help --write" ;;
    "service "*) names="run install status remove" options="--help" ;;
    "doctor "*) options="--help --settings --json" ;;
    "pin "*) options="--help --settings --stdin --remove" ;;
    "report "*) options="--help --days --json --csv" ;;
    "log "*) options="--help --since --problems" ;;
    "bench start") options="--help --runs --sections --cold --size --no-backdrops --json" ;;
    "bench cycle") options="--help --minutes --settled --slides --size --no-backdrops --json" ;;
    "bench touch") options="--help --presses --size --no-backdrops --json" ;;
    "bench reload") options="--help --saves --size --no-backdrops --json" ;;
    "bench frames") options="--help --size --renderer --runs --no-snow --no-backdrops --slides --json" ;;
    "bench all") options="--help --quick --size --no-backdrops --json" ;;
    "bench "*) names="start cycle touch reload frames all" options="--help --quick --size --no-backdrops --json" ;;
    "schema "*) options="--help --to" ;;
    *) options="--help --windowed --screen --start --settings --kiosk --verbose --version" ;;
    esac
    case "${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD - 1]}" in
    "new --language") names="zh en" ;;
    "new --theme") names="rime dawn paper ink" ;;
    "export --fps") names="30 60" ;;
    "gallery --theme") names="rime dawn paper ink" ;;
    "gallery --format") names="png jpg" ;;
    "service --session") names="x11" ;;
    "bench --renderer") names="auto software opengl" ;;
    "schema schema") names="section show theme settings" ;;
    esac
    if [[ $word == -* ]]; then names=$options; fi
    local -a kind=()
    if ((COMP_CWORD == 1)); then names="new import edit check outline export gallery play service doctor pin report log bench schema $names" kind=(-d); fi
    COMPREPLY=()
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
        compgen "${kind[@]}" -W "$names" -- "$word")
}
complete -o default -o filenames -F _kiosk kiosk
