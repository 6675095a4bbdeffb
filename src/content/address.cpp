#include "content/address.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace slm::content {
namespace {

bool is_address_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// One folder or file name as it stands in an address; letters of other scripts are kept.
std::string segment_of(std::string_view name) {
  std::string segment;
  for (const char byte : to_lower(name)) {
    if (is_address_byte(byte)) {
      segment += byte;
    } else if (!segment.empty() && segment.back() != '-') {
      segment += '-';
    }
  }
  while (!segment.empty() && (segment.back() == '-' || segment.back() == '.')) segment.pop_back();
  return segment.empty() ? "page" : segment;
}

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

}  // namespace

PageAddress address_of_source(std::string_view source) {
  std::string_view path = source;
  if (path.size() >= 3 && path.substr(path.size() - 3) == ".md") path.remove_suffix(3);
  if (file_name_of(path) == "index") path = folder_of(path);
  PageAddress result{"/", true};
  if (path.empty()) return result;
  for (const std::string_view name : split(path, '/')) {
    const std::string segment = segment_of(name);
    result.follows_rules = result.follows_rules && segment == name;
    result.address += segment;
    result.address += '/';
  }
  return result;
}

std::string address_of_folder(std::string_view path) {
  return path.empty() ? "/" : address_of_source(std::string(path) + "/index.md").address;
}

Result<std::string> parse_alias(std::string_view text) {
  if (text.empty() || text.front() != '/') return fail("a former address starts with \"/\"");
  if (text.find("//") != std::string_view::npos) return fail("a former address has no \"//\"");
  const auto is_forbidden = [](char byte) {
    return static_cast<unsigned char>(byte) <= 0x20 || byte == 0x7F ||
           std::string_view("?#\\<>\"%").find(byte) != std::string_view::npos;
  };
  if (std::any_of(text.begin(), text.end(), is_forbidden)) {
    return fail("a former address has no blanks and none of ? # % \\ < > \"");
  }
  const std::vector<std::string_view> segments = split(text, '/');
  for (const std::string_view segment : segments) {
    if (segment == "." || segment == "..") return fail("a former address has no \".\" or \"..\" in it");
  }
  std::string alias(text);
  const std::string_view last = segments.back();
  const bool names_file = last.size() > 5 && last.substr(last.size() - 5) == ".html";
  if (alias.back() != '/' && !names_file) alias += '/';
  return alias;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view file_name_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::optional<std::string> join_path(std::string_view folder, std::string_view relative) {
  std::string path;
  path.reserve(folder.size() + relative.size() + 1);
  path = folder;
  while (!relative.empty()) {
    const std::string_view part = relative.substr(0, relative.find('/'));
    relative.remove_prefix(std::min(part.size() + 1, relative.size()));
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (path.empty()) return std::nullopt;
      path.resize(folder_of(path).size());
    } else {
      if (!path.empty()) path += '/';
      path += part;
    }
  }
  return path;
}

LinkTarget split_link(std::string_view target) {
  LinkTarget parts;
  const std::size_t hash = std::min(target.find('#'), target.size());
  parts.fragment = target.substr(hash);
  target = target.substr(0, hash);
  const std::size_t question = std::min(target.find('?'), target.size());
  parts.query = target.substr(question);
  parts.path = target.substr(0, question);
  return parts;
}

bool is_external(std::string_view target) {
  if (target.substr(0, 2) == "//") return true;
  if (target.empty() || !is_ascii_letter(target[0])) return false;
  for (const char byte : target) {
    if (byte == ':') return true;
    const bool is_scheme_byte =
        is_ascii_letter(byte) || (byte >= '0' && byte <= '9') || byte == '+' || byte == '-' || byte == '.';
    if (!is_scheme_byte) return false;
  }
  return false;
}

}  // namespace slm::content
