#pragma once
// What someone who mistyped a command or a flag may have meant.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace slm::cli {

/// The words after the program's name, last first, as CLI::App::parse wants them. "help", as many programs
/// have it, becomes the flag: slmhub help models -> {"--help", "models"}.
std::vector<std::string> words_for_parser(int argc, const char* const* argv);

/// The mistake in one line. Where a command is missing or not known, it says so and not only that one is
/// needed: slmhub siz -> "no command \"siz\"\n"; slmhub models -> "models needs a command: list, show\n".
std::string complaint(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv);

/// Lines to print after the mistake: the nearest known name for each unknown word, and where help is.
std::string suggest(const CLI::App& app, int argc, const char* const* argv);

}  // namespace slm::cli
