#pragma once
// What may stand next on the command line.
//
// Made from the commands themselves, so that it never lags behind them.

#include <CLI/CLI.hpp>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slm::cli {

/// Values of a flag that only a catalogue knows: (command, flag without dashes) -> ids; empty where any text
/// goes.
using ValueSource = std::function<std::vector<std::string>(std::string_view command, std::string_view flag)>;

/// `words` are those after the program's name; the last is being typed and may be empty.
/// {"size", "--kv"} -> {"--kv-type"}; {"size", "--kv-type", ""} -> {"F16", "Q8_0", "Q4_0"}.
std::vector<std::string> complete(const CLI::App& app, std::span<const std::string> words,
                                  const ValueSource& values);

/// The script that makes a shell ask: for "bash", "zsh" or "fish".
std::string completion_script(std::string_view shell);

}  // namespace slm::cli
