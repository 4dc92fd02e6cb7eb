"""The scripts that teach a shell to complete `kadry`.

Each runs kadry with `_KADRY_COMPLETE` naming the shell, `_KADRY_WORD` the word under the cursor and the words
before it as arguments, and reads lines of a value, a tab and a help text. Without an answer the shell offers
files.
"""

from __future__ import annotations

BASH = r"""
_kadry_completion() {
    local line value word="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=()
    while IFS= read -r line; do
        value="${line%%$'\t'*}"
        # A blank is typed with a backslash, unless the user has opened a quotation mark.
        [[ $word == [\"\']* ]] || value="${value// /\\ }"
        COMPREPLY+=("$value")
    done < <(_KADRY_COMPLETE=bash _KADRY_WORD="$word" \
        "$1" "${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o default -F _kadry_completion kadry
"""

ZSH = r"""
#compdef kadry
_kadry() {
    local line
    local -a lines items
    lines=("${(@f)$(_KADRY_COMPLETE=zsh _KADRY_WORD="${(Q)words[CURRENT]}" \
        "${words[1]}" "${(@Q)words[2,CURRENT-1]}" 2>/dev/null)}")
    for line in $lines; do
        items+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done
    if (( $#items )); then
        _describe kadry items
    else
        _files
    fi
}
if [[ $funcstack[1] == _kadry ]]; then
    _kadry "$@"
else
    compdef _kadry kadry
fi
"""

FISH = r"""
function __kadry_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    set -l lines (env _KADRY_COMPLETE=fish _KADRY_WORD="$word" $words[1] $words[2..-1] 2>/dev/null)
    if test (count $lines) -gt 0
        printf '%s\n' $lines
    else
        __fish_complete_path "$word"
    end
end
complete -c kadry -f -a '(__kadry_complete)'
"""

POWERSHELL = r"""
Register-ArgumentCompleter -Native -CommandName kadry -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    $encoding = [Console]::OutputEncoding
    $env:_KADRY_COMPLETE = 'powershell'
    $env:_KADRY_WORD = $wordToComplete
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        kadry @words 2>$null | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            if (-not $help) { $help = $value }
            $typed = if ($value -match '\s') { "'$value'" } else { $value }
            [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $help)
        }
    } finally {
        [Console]::OutputEncoding = $encoding
        Remove-Item Env:_KADRY_COMPLETE, Env:_KADRY_WORD -ErrorAction SilentlyContinue
    }
}
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH, "powershell": POWERSHELL}
INSTALL = {
    "bash": 'додайте до ~/.bashrc рядок: eval "$(kadry completion bash)"',
    "zsh": 'додайте до ~/.zshrc рядок після compinit: eval "$(kadry completion zsh)"',
    "fish": "виконайте: kadry completion fish > ~/.config/fish/completions/kadry.fish",
    "powershell": "додайте до $PROFILE рядок: kadry completion powershell | Out-String | Invoke-Expression",
}
