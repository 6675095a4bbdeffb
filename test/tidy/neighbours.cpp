#include "base/text.h"
#include "tidy/rules.h"

namespace slm::tidy {
namespace {

std::string without_end(std::string_view path, std::string_view end) {
  return std::string(path.substr(0, path.size() - end.size()));
}

bool is_main(const std::string& path, const File& file) {
  return name_of(path) == "main.cpp" || file.text.find("\nint main(") != std::string::npos;
}

// Several sources may share one header of their room.
bool has_header(const Tree& tree, const std::string& stem, const std::string& room_folder, const File& file) {
  return tree.count(stem + ".h") != 0 ||
         file.text.find("#include \"" + room_folder.substr(4) + "/") != std::string::npos;
}

// A source may be named in the CMakeLists.txt of its folder or of one above, by its path from there.
bool is_listed(const Tree& tree, const std::string& path) {
  for (std::string folder = folder_of(path);; folder = folder_of(folder)) {
    const std::string prefix = folder.empty() ? "" : folder + "/";
    const std::string name = path.substr(prefix.size());
    const std::string_view list = text_of(tree, prefix + "CMakeLists.txt");
    for (std::size_t at = list.find(name); at != std::string_view::npos; at = list.find(name, at + 1)) {
      constexpr std::string_view k_bounds = " \t\n()/}\"";
      const bool starts = at == 0 || k_bounds.find(list[at - 1]) != std::string_view::npos;
      const std::size_t end = at + name.size();
      if (starts && (end == list.size() || k_bounds.find(list[end]) != std::string_view::npos)) return true;
    }
    if (folder.empty()) return false;
  }
}

bool has_own_sources(const Tree& tree, const Room& room) {
  for (const auto& [path, file] : tree) {
    if (folder_of(path) == room.folder && (ends_with(path, ".cpp") || ends_with(path, ".h"))) return true;
  }
  return false;
}

}  // namespace

Findings check_orphans(const Tree& tree) {
  Findings findings;
  for (const auto& [path, file] : tree) {
    if (!ends_with(path, ".cpp") || is_listed(tree, path)) continue;
    findings.push_back(
        {"orphan", path, 0, "is in no CMakeLists.txt, so nothing builds it; list it or remove it"});
  }
  return findings;
}

Findings check_neighbours(const Tree& tree) {
  Findings findings;
  const std::vector<Room> rooms = read_rooms(tree);
  for (const auto& [path, file] : tree) {
    if (!starts_with(path, "src/") || !ends_with(path, ".cpp") || ends_with(path, "_test.cpp")) continue;
    const std::string stem = without_end(path, ".cpp");
    const Room* room = room_of(rooms, path);
    if (is_main(path, file)) continue;
    if (room != nullptr && !has_header(tree, stem, room->folder, file)) {
      findings.push_back(
          {"neighbour-header", path, 0, "has no header " + name_of(stem) + ".h; say there what it is for"});
    }
    if (room != nullptr && room->is_pure && tree.count(stem + "_test.cpp") == 0) {
      findings.push_back(
          {"neighbour-test", path, 0,
           "is pure and has no " + name_of(stem) + "_test.cpp; write one, or an exception with its reason"});
    }
  }
  for (const Room& room : rooms) {
    if (!has_own_sources(tree, room) || tree.count(room.folder + "/README.md") != 0) continue;
    findings.push_back(
        {"neighbour-readme", room.folder, 0, "has no README.md; say in 15 lines what belongs here"});
  }
  return findings;
}

}  // namespace slm::tidy
