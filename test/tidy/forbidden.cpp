#include <cctype>

#include "base/text.h"
#include "tidy/cpp_text.h"
#include "tidy/rules.h"

namespace slm::tidy {
namespace {

bool is_word(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

// Whole words only: "rand(" is not found in "brand(" or "x.rand(".
bool contains_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const char before = at == 0 ? ' ' : line[at - 1];
    const std::size_t end = at + word.size();
    const bool starts = !is_word(word.front()) || (!is_word(before) && before != '.' && before != '>');
    const bool ends = !is_word(word.back()) || end == line.size() || !is_word(line[end]);
    if (starts && ends) return true;
  }
  return false;
}

struct Ban {
  bool in_pure_rooms_only = false;
  std::string text;
  std::string instead;
};

std::vector<Ban> read_bans(const Tree& tree) {
  std::vector<Ban> bans;
  for (const auto& row : read_table(text_of(tree, "test/tidy/forbidden.txt"), 2)) {
    const std::size_t gap = row[1].find("  ");
    const std::size_t end = gap == std::string::npos ? row[1].find(' ') : gap;
    bans.push_back({row[0] == "pure", row[1].substr(0, end), std::string(trim(row[1].substr(end)))});
  }
  return bans;
}

}  // namespace

Findings check_forbidden(const Tree& tree) {
  Findings findings;
  const std::vector<Ban> bans = read_bans(tree);
  const std::vector<Room> rooms = read_rooms(tree);
  for (const auto& [path, file] : tree) {
    if (!starts_with(path, "src/") || ends_with(path, "_test.cpp")) continue;
    if (!ends_with(path, ".cpp") && !ends_with(path, ".h")) continue;
    const Room* room = room_of(rooms, path);
    const bool is_pure = room != nullptr && room->is_pure;
    const std::string code = blank_out(file.text, Keep::code);
    std::size_t number = 0;
    for (const std::string_view line : split_lines(code)) {
      ++number;
      for (const Ban& ban : bans) {
        if ((ban.in_pure_rooms_only && !is_pure) || !contains_word(line, ban.text)) continue;
        findings.push_back({"forbidden", path, number, "\"" + ban.text + "\": " + ban.instead});
      }
    }
  }
  return findings;
}

}  // namespace slm::tidy
