import type { Command } from "../command.ts";
import { placeField } from "../field.ts";
import type { LocalCommand } from "./local.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

/** Prints a script that completes commands and options; how to use it stands in its first line. */
export const completion: LocalCommand = {
  fields: [placeField("shell", { is: "choice", choices: SHELLS }, "the shell you use")],
  async run({ input, commands }) {
    const shell = input["shell"] as Shell;
    const script = SCRIPTS[shell](commands);
    return { kind: "done", value: { shell, script }, draw: (paper) => paper.page(script) };
  },
};

const EVERYWHERE = ["--help", "--json", "--sample"];

/** The words that may follow each beginning: "" → first words, "interview" → plan, asked … */
function following(commands: readonly Command[]): ReadonlyMap<string, readonly Command[]> {
  const map = new Map<string, Command[]>();
  for (const command of commands)
    for (let length = 0; length < command.words.length; length += 1) {
      const key = command.words.slice(0, length).join(" ");
      map.set(key, [...(map.get(key) ?? []), command]);
    }
  return map;
}

function nextWords(commands: readonly Command[], length: number): string {
  return [...new Set(commands.map((command) => command.words[length] ?? ""))].join(" ");
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly Command[]) => string>> = {
  bash(commands) {
    const cases = [...following(commands)].map(([before, next]) => {
      const length = before === "" ? 0 : before.split(" ").length;
      return `    "${before}") words="${nextWords(next, length)}" ;;`;
    });
    return `# Put into ~/.bashrc:  eval "$(weakties completion bash)"
_weakties() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="" words="" at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in -*) ;; *) before="\${before:+$before }\${COMP_WORDS[at]}" ;; esac
  done
  case "$before" in
${cases.join("\n")}
  esac
  case "$word" in -*) words="${EVERYWHERE.join(" ")}" ;; esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _weakties weakties
`;
  },
  zsh(commands) {
    const cases = [...following(commands)].map(([before, next]) => {
      const length = before === "" ? 0 : before.split(" ").length;
      const seen = new Map<string, string>();
      for (const command of next) {
        const word = command.words[length] ?? "";
        if (!seen.has(word) || command.words.length === length + 1) seen.set(word, command.does);
      }
      const words = [...seen].map(([word, does]) => quoted(`${word}:${does.replace(/:/g, "\\:")}`));
      return `    ${quoted(before)}) words=(${words.join(" ")}) ;;`;
    });
    return `#compdef weakties
# Put into ~/.zshrc, after compinit:  eval "$(weakties completion zsh)"
_weakties() {
  local -a words typed
  typed=(\${\${(@)words_typed}:#-*})
  case "\${(j: :)typed}" in
${cases.join("\n")}
  esac
  if [[ "$PREFIX" == -* ]]; then
    compadd -- ${EVERYWHERE.join(" ")}
  elif (( \${#words} )); then
    _describe 'command' words
  else
    _files
  fi
}
_weakties_words() {
  local -a words_typed
  words_typed=("\${(@)words[2,CURRENT-1]}")
  _weakties
}
compdef _weakties_words weakties
`;
  },
  fish(commands) {
    const lines = [...following(commands)].flatMap(([before, next]) => {
      const length = before === "" ? 0 : before.split(" ").length;
      const seen = new Set<string>();
      return next.flatMap((command) => {
        const word = command.words[length] ?? "";
        if (seen.has(word)) return [];
        seen.add(word);
        const does = command.words.length === length + 1 ? ` -d ${quoted(command.does)}` : "";
        const when = `__weakties_after ${quoted(before)}`;
        return [`complete -c weakties -f -n ${quoted(when)} -a ${word}${does}`];
      });
    });
    const options = EVERYWHERE.map((option) => `complete -c weakties -l ${option.slice(2)}`);
    return `# Put into ~/.config/fish/config.fish:  weakties completion fish | source
function __weakties_after
  set -l typed (commandline -opc | string match -v -- '-*')
  test "$typed[2..-1]" = "$argv[1]"
end
${[...lines, ...options].join("\n")}
`;
  },
};

function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
