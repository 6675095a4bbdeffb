#pragma once
// The tree's own rules. Each looks at a Tree and says what to mend; none reads a file or stops at the first.

#include <string>
#include <string_view>
#include <vector>

#include "tidy/tree.h"

namespace slm::tidy {

struct Room {
  unsigned floor = 0;
  std::string name;
  std::string folder;  // "src/core/html"
  bool is_pure = false;
};

/// test/tidy/rooms.txt.
std::vector<Room> read_rooms(const Tree& tree);

/// The room that `path` stands in (the deepest folder wins), or nullptr.
const Room* room_of(const std::vector<Room>& rooms, std::string_view path);

/// An include that leads from one room into another. Points into the rooms it was found with.
struct Crossing {
  std::string file;
  std::size_t line = 0;
  const Room* from = nullptr;
  const Room* to = nullptr;
};

std::vector<Crossing> crossings_of(const Tree& tree, const std::vector<Room>& rooms);

/// "includes": arrows point to lower floors, pure rooms include pure rooms only, every folder is a room.
Findings check_includes(const Tree& tree);
/// "library": third parties' headers stay in the rooms that libraries.txt names.
Findings check_libraries(const Tree& tree);
/// "architecture": the table of ARCHITECTURE.md names the rooms of rooms.txt, floor by floor, and its drawing
/// too.
Findings check_architecture(const Tree& tree);
/// "file-length", "function-length", "readme-length", "blob".
Findings check_sizes(const Tree& tree);
/// "forbidden": test/tidy/forbidden.txt.
Findings check_forbidden(const Tree& tree);
/// "orphan": every source is named in a CMakeLists.txt.
Findings check_orphans(const Tree& tree);
/// "neighbour-header", "neighbour-test", "neighbour-readme".
Findings check_neighbours(const Tree& tree);
/// "error-code": every code has a page in docs/errors, and every page a code.
Findings check_error_codes(const Tree& tree);
/// "marker" (work left without an issue), "machine-path", "filler".
Findings check_words(const Tree& tree);
/// "link": relative links of Markdown files outside content/ lead to files.
Findings check_links(const Tree& tree);

/// All of the above without what exceptions.txt lets pass, and with its stale lines; by file and line.
Findings check_tree(const Tree& tree);

/// "src/a.cpp:3: what, and what to do"
std::string format_finding(const Finding& finding);

}  // namespace slm::tidy
