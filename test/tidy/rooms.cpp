#include <algorithm>
#include <string>

#include "base/text.h"
#include "tidy/cpp_text.h"
#include "tidy/rules.h"

namespace slm::tidy {
namespace {

bool is_code(std::string_view path) {
  return ends_with(path, ".cpp") || ends_with(path, ".h");
}

// The path inside the quotes of `#include "…"`, or "".
std::string_view included(std::string_view line) {
  constexpr std::string_view k_start = "#include \"";
  if (!starts_with(line, k_start)) return {};
  line.remove_prefix(k_start.size());
  return line.substr(0, line.find('"'));
}

std::string describe(const Room& room) {
  return room.name + " (floor " + format_uint(room.floor) + ")";
}

std::string complaint(const Tree& tree, const std::vector<Room>& rooms, const Room& room,
                      std::string_view header) {
  const std::string target = "src/" + std::string(header);
  if (tree.count(target) == 0) return {};
  const Room* other = room_of(rooms, target);
  if (other == nullptr || other->folder == room.folder) return {};
  if (other->floor >= room.floor) {
    return describe(room) + " includes " + describe(*other) +
           "; arrows point to lower floors only, so move what is shared down or hand it in as an argument";
  }
  if (room.is_pure && !other->is_pure) {
    return describe(room) + " is pure and includes " + other->name +
           ", which is not; take the value as an argument";
  }
  return {};
}

}  // namespace

std::vector<Room> read_rooms(const Tree& tree) {
  std::vector<Room> rooms;
  for (const auto& row : read_table(text_of(tree, "test/tidy/rooms.txt"), 4)) {
    rooms.push_back(
        {static_cast<unsigned>(parse_uint(row[0]).value_or(0)), row[1], "src/" + row[2], row[3] == "pure"});
  }
  return rooms;
}

const Room* room_of(const std::vector<Room>& rooms, std::string_view path) {
  const Room* best = nullptr;
  for (const Room& room : rooms) {
    if (starts_with(path, room.folder + "/") &&
        (best == nullptr || room.folder.size() > best->folder.size())) {
      best = &room;
    }
  }
  return best;
}

Findings check_includes(const Tree& tree) {
  Findings findings;
  const std::vector<Room> rooms = read_rooms(tree);
  for (const auto& [path, file] : tree) {
    if (!starts_with(path, "src/") || !is_code(path)) continue;
    const Room* room = room_of(rooms, path);
    if (room == nullptr) {
      findings.push_back({"includes", path, 0, "stands in no room; add its folder to test/tidy/rooms.txt"});
      continue;
    }
    const std::string code = blank_out(file.text, Keep::code_and_strings);
    std::size_t number = 0;
    for (const std::string_view line : split_lines(code)) {
      ++number;
      const std::string_view header = included(line);
      if (header.empty()) continue;
      if (std::string message = complaint(tree, rooms, *room, header); !message.empty()) {
        findings.push_back({"includes", path, number, std::move(message)});
      }
    }
  }
  return findings;
}

Findings check_architecture(const Tree& tree) {
  constexpr const char* k_page = "ARCHITECTURE.md";
  Findings findings;
  const std::string_view text = text_of(tree, k_page);
  for (const Room& room : read_rooms(tree)) {
    const std::string folder = room.folder.substr(4);
    const std::string row = "| " + format_uint(room.floor) + " | `" + folder + "` |";
    if (text.find(row) == std::string_view::npos) {
      findings.push_back(
          {"architecture", k_page, 0, "its table lacks the row \"" + row + " …\" of test/tidy/rooms.txt"});
    }
    if (text.find("[" + folder + "]") == std::string_view::npos) {
      findings.push_back({"architecture", k_page, 0, "its drawing lacks the box [" + folder + "]"});
    }
  }
  std::size_t number = 0;
  for (const std::string_view line : split_lines(text)) {
    ++number;
    const std::vector<std::string_view> cells = split(line, '|');
    if (cells.size() < 4 || !parse_uint(trim(cells[1]))) continue;
    std::string folder = std::string(trim(cells[2]));
    folder = "src/" + replace_all(folder, "`", "");
    const std::vector<Room> rooms = read_rooms(tree);
    if (std::none_of(rooms.begin(), rooms.end(), [&](const Room& room) { return room.folder == folder; })) {
      findings.push_back(
          {"architecture", k_page, number, "names " + folder + ", which test/tidy/rooms.txt does not"});
    }
  }
  return findings;
}

}  // namespace slm::tidy
