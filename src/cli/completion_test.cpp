#include "cli/completion.h"

#include <gtest/gtest.h>

namespace slm::cli {
namespace {

struct Program {
  Program() : app("", "slmhub") {
    CLI::App* size = app.add_subcommand("size", "Sizes");
    size->add_option("--model,model", model);
    size->add_option("--format", format)->check(CLI::IsMember({"text", "json"}));
    size->add_flag("--offload");
    app.add_subcommand("serve", "Serves");
    app.add_subcommand("complete", "Hidden")->group("");
  }
  std::vector<std::string> next(std::vector<std::string> words) {
    return complete(app, words, [](std::string_view command, std::string_view flag) {
      return command == "size" && flag == "model" ? std::vector<std::string>{"phi-4", "phi-2", "gemma"}
                                                  : std::vector<std::string>{};
    });
  }
  CLI::App app;
  std::string model, format;
};

using Words = std::vector<std::string>;

TEST(complete, knows_commands_but_not_the_hidden_one) {
  EXPECT_EQ(Program().next({""}), (Words{"size", "serve"}));
  EXPECT_EQ(Program().next({"se"}), (Words{"serve"}));
  EXPECT_EQ(Program().next({"co"}), Words{});
}

TEST(complete, knows_the_flags_of_a_command) {
  EXPECT_EQ(Program().next({"size", "--"}), (Words{"--help", "--model", "--format", "--offload"}));
  EXPECT_EQ(Program().next({"size", "--f"}), (Words{"--format"}));
}

TEST(complete, knows_the_values_of_a_flag) {
  EXPECT_EQ(Program().next({"size", "--format", ""}), (Words{"text", "json"}));
  EXPECT_EQ(Program().next({"size", "--format", "j"}), (Words{"json"}));
  EXPECT_EQ(Program().next({"size", "--model", "phi"}), (Words{"phi-4", "phi-2"}));
}

TEST(complete, knows_what_stands_without_a_flag) {
  EXPECT_EQ(Program().next({"size", "ge"}), (Words{"gemma"}));
  EXPECT_EQ(Program().next({"size", "--offload", "ge"}), (Words{"gemma"}));
}

TEST(completion_script, asks_the_program_in_every_shell) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    EXPECT_NE(completion_script(shell).find("slmhub complete -- "), std::string::npos) << shell;
  }
}

}  // namespace
}  // namespace slm::cli
