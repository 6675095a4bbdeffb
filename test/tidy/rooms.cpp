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

std::string describe(const Room& room) {
  return room.name + " (floor " + format_uint(room.floor) + ")";
}

// The path inside the quotes of `#include "…"`, or "".
std::string_view included(std::string_view line) {
  constexpr std::string_view k_start = "#include \"";
  if (!starts_with(line, k_start)) return {};
  line.remove_prefix(k_start.size());
  return line.substr(0, line.find('"'));
}

std::string complaint(const Room& from, const Room& to) {
  if (to.floor >= from.floor) {
    return describe(from) + " includes " + describe(to) +
           "; arrows point to lower floors only, so move what is shared down or hand it in as an argument";
  }
  if (from.is_pure && !to.is_pure) {
    return describe(from) + " is pure and includes " + to.name +
           ", which is not; take the value as an argument";
  }
  return {};
}

struct Library {
  std::string start;  // of the header
  std::vector<std::string> rooms;
};

std::vector<Library> read_libraries(const Tree& tree) {
  std::vector<Library> libraries;
  for (const auto& row : read_table(text_of(tree, "test/tidy/libraries.txt"), 2)) {
    Library library{row[0], {}};
    for (const std::string_view room : split(row[1], ' ')) library.rooms.emplace_back(room);
    libraries.push_back(std::move(library));
  }
  return libraries;
}

// What is wrong with one line of a room's code, or "".
std::string complaint(const std::vector<Library>& libraries, const Room& room, std::string_view line) {
  constexpr std::string_view k_start = "#include <";
  if (!starts_with(line, k_start)) return {};
  for (const Library& library : libraries) {
    if (!starts_with(line.substr(k_start.size()), library.start)) continue;
    if (std::find(library.rooms.begin(), library.rooms.end(), room.name) != library.rooms.end()) continue;
    return room.name + " includes <" + library.start + "…>; ask " + join(library.rooms, " or ") +
           ", or add the room to test/tidy/libraries.txt";
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

std::vector<Crossing> crossings_of(const Tree& tree, const std::vector<Room>& rooms) {
  std::vector<Crossing> crossings;
  for (const auto& [path, file] : tree) {
    const Room* from = room_of(rooms, path);
    if (from == nullptr || !is_code(path)) continue;
    const std::string code = blank_out(file.text, Keep::code_and_strings);
    std::size_t number = 0;
    for (const std::string_view line : split_lines(code)) {
      ++number;
      const std::string target = "src/" + std::string(included(line));
      const Room* to = room_of(rooms, target);
      if (to == nullptr || to == from || tree.count(target) == 0) continue;
      crossings.push_back({path, number, from, to});
    }
  }
  return crossings;
}

Findings check_includes(const Tree& tree) {
  Findings findings;
  const std::vector<Room> rooms = read_rooms(tree);
  for (const auto& [path, file] : tree) {
    if (!starts_with(path, "src/") || !is_code(path) || room_of(rooms, path) != nullptr) continue;
    findings.push_back({"includes", path, 0, "stands in no room; add its folder to test/tidy/rooms.txt"});
  }
  for (const Crossing& crossing : crossings_of(tree, rooms)) {
    std::string message = complaint(*crossing.from, *crossing.to);
    if (message.empty()) continue;
    findings.push_back({"includes", crossing.file, crossing.line, std::move(message)});
  }
  return findings;
}

Findings check_libraries(const Tree& tree) {
  Findings findings;
  const std::vector<Room> rooms = read_rooms(tree);
  const std::vector<Library> libraries = read_libraries(tree);
  for (const auto& [path, file] : tree) {
    const Room* room = room_of(rooms, path);
    if (room == nullptr || !is_code(path) || ends_with(path, "_test.cpp")) continue;
    std::size_t number = 0;
    for (const std::string_view line : split_lines(file.text)) {
      ++number;
      std::string message = complaint(libraries, *room, line);
      if (!message.empty()) findings.push_back({"library", path, number, std::move(message)});
    }
  }
  return findings;
}

}  // namespace slm::tidy
