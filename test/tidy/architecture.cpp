#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "tidy/rules.h"

namespace slm::tidy {
namespace {

constexpr const char* k_page = "ARCHITECTURE.md";

// The arrows of the drawing, by folder: "src/site" -> {"src/content", …}.
using Arrows = std::map<std::string, std::set<std::string>>;

class Drawing {
 public:
  explicit Drawing(std::string_view page) {
    for (const std::string_view line : split_lines(page)) {
      const std::size_t arrow = line.find("-->");
      if (arrow == std::string_view::npos) continue;
      for (const std::string& from : boxes(line.substr(0, arrow))) {
        for (const std::string& to : boxes(line.substr(arrow + 3))) arrows_[from].insert(to);
      }
    }
  }

  const Arrows& arrows() const { return arrows_; }

  bool leads(const std::string& from, const std::string& to) const {
    std::set<std::string> reached{from};
    std::vector<std::string> next{from};
    while (!next.empty()) {
      const auto found = arrows_.find(next.back());
      next.pop_back();
      if (found == arrows_.end()) continue;
      for (const std::string& folder : found->second) {
        if (reached.insert(folder).second) next.push_back(folder);
      }
    }
    return reached.count(to) != 0;
  }

 private:
  // "html[core/html] & os" -> "src/core/html", "src/os". A box is named in full where it is drawn first.
  std::vector<std::string> boxes(std::string_view side) {
    std::vector<std::string> folders;
    for (const std::string_view part : split(side, '&')) {
      const std::string_view box = trim(part);
      const std::size_t open = box.find('[');
      const std::string name(box.substr(0, open));
      if (open != std::string_view::npos) {
        labels_[name] = "src/" + std::string(box.substr(open + 1, box.find(']') - open - 1));
      }
      folders.push_back(labels_.count(name) != 0 ? labels_[name] : "src/" + name);
    }
    return folders;
  }

  std::map<std::string, std::string> labels_;
  Arrows arrows_;
};

const Room* named(const std::vector<Room>& rooms, const std::string& folder) {
  const auto found =
      std::find_if(rooms.begin(), rooms.end(), [&](const Room& room) { return room.folder == folder; });
  return found == rooms.end() ? nullptr : &*found;
}

void complain(Findings& findings, std::size_t line, std::string message) {
  findings.push_back({"architecture", k_page, line, std::move(message)});
}

void check_table(std::string_view page, const std::vector<Room>& rooms, Findings& findings) {
  for (const Room& room : rooms) {
    const std::string row = "| " + format_uint(room.floor) + " | `" + room.folder.substr(4) + "` |";
    if (page.find(row) == std::string_view::npos) {
      complain(findings, 0, "its table lacks the row \"" + row + " …\" of test/tidy/rooms.txt");
    }
  }
  std::size_t number = 0;
  for (const std::string_view line : split_lines(page)) {
    ++number;
    const std::vector<std::string_view> cells = split(line, '|');
    if (cells.size() < 4 || !parse_uint(trim(cells[1]))) continue;
    const std::string folder = "src/" + replace_all(trim(cells[2]), "`", "");
    if (named(rooms, folder) == nullptr) {
      complain(findings, number, "names " + folder + ", which test/tidy/rooms.txt does not");
    }
  }
}

void check_drawing(const Tree& tree, const std::vector<Room>& rooms, Findings& findings) {
  const Drawing drawing(text_of(tree, k_page));
  std::set<std::string> drawn;
  for (const auto& [from, targets] : drawing.arrows()) {
    drawn.insert(from);
    for (const std::string& to : targets) {
      drawn.insert(to);
      const Room* source = named(rooms, from);
      const Room* target = named(rooms, to);
      if (source == nullptr || target == nullptr || target->floor >= source->floor) {
        complain(findings, 0,
                 "its drawing has the arrow " + from + " --> " + to + ", which does not point down");
      }
    }
  }
  for (const Room& room : rooms) {
    if (drawn.count(room.folder) == 0) {
      complain(findings, 0, "its drawing lacks the box [" + room.folder.substr(4) + "]");
    }
  }
  std::set<std::string> missing;
  for (const Crossing& crossing : crossings_of(tree, rooms)) {
    if (crossing.to->floor >= crossing.from->floor) continue;  // check_includes' business
    if (drawing.leads(crossing.from->folder, crossing.to->folder)) continue;
    missing.insert("its drawing lacks the arrow " + crossing.from->folder + " --> " + crossing.to->folder);
  }
  for (const std::string& message : missing) complain(findings, 0, message);
}

}  // namespace

Findings check_architecture(const Tree& tree) {
  Findings findings;
  const std::vector<Room> rooms = read_rooms(tree);
  check_table(text_of(tree, k_page), rooms, findings);
  check_drawing(tree, rooms, findings);
  return findings;
}

}  // namespace slm::tidy
