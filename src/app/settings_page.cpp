#include "app/settings_page.h"

#include "app/settings.h"

namespace slm::app {

std::string format_settings_page() {
  std::string page =
      "# Settings\n\n"
      "What `slmhub serve` can be told, as a flag, as an environment variable, or as a line `name: value` of "
      "the\n"
      "YAML or JSON file that `--config FILE` names. Flags win over the environment, the environment over "
      "the file.\n"
      "This page is made from the table in `src/app/settings.cpp`; a test compares the two.\n\n"
      "| flag | environment | default | what it does |\n|---|---|---|---|\n";
  for (const Setting& setting : setting_table()) {
    const std::string value_name(setting.value_name);
    const std::string text = default_text(setting);
    page += "| `--" + std::string(setting.name) + (value_name.empty() ? "" : " " + value_name) + "` | `" +
            environment_name(setting.name) + "` | " + (text.empty() ? "" : "`" + text + "`") + " | " +
            std::string(setting.help) + " |\n";
  }
  return page;
}

}  // namespace slm::app
