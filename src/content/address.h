#pragma once
// Addresses of pages, and the way from a file's name or a link as written to one.
//
// Pure. Paths and addresses use forward slashes; a path has no leading slash, an address always has one.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace slm::content {

struct PageAddress {
  std::string address;
  bool follows_rules = true;  // false where the file's name had to be changed to make the address
};

/// "learn/slm-vs-llm.md" -> "/learn/slm-vs-llm/", "learn/index.md" -> "/learn/", "index.md" -> "/".
/// Other characters than a-z, 0-9, "-" and "." become hyphens: "Learn/My page.md" -> "/learn/my-page/".
PageAddress address_of_source(std::string_view source);

/// Address of the folder at `path`: "" -> "/", "learn" -> "/learn/".
std::string address_of_folder(std::string_view path);

/// A former address with its final slash: "/docs/x" -> "/docs/x/", "/old.html" as it is. It must start with a
/// slash and hold no blank, "?", "#", "\", "//" or dot segments.
Result<std::string> parse_alias(std::string_view text);

/// "learn/a.md" -> "learn"; "a.md" -> "".
std::string_view folder_of(std::string_view path);

/// "learn/a.md" -> "a.md".
std::string_view file_name_of(std::string_view path);

/// `relative` as seen from `folder`, without dot segments; nothing where it leads out of the root.
/// ("learn/x", "../y.md") -> "learn/y.md".
std::optional<std::string> join_path(std::string_view folder, std::string_view relative);

/// A link as written, in its parts; the last two keep their "?" and "#".
struct LinkTarget {
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
};

/// "../a.md?x=1#b" -> {"../a.md", "?x=1", "#b"}.
LinkTarget split_link(std::string_view target);

/// Whether the link leaves the site: "https://…", "mailto:…", "//host/…".
bool is_external(std::string_view target);

}  // namespace slm::content
