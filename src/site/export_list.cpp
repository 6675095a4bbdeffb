#include "site/export_list.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "base/text.h"
#include "os/folder_writer.h"

namespace slm::site {
namespace {

constexpr std::string_view k_first_line = "slmhub export 1";

std::string hex_of(std::uint64_t value) {
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, 16).ptr;
  return std::string(digits, end);
}

std::optional<std::uint64_t> parse_hex(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Unexpected<Error> fail_at(std::size_t line) {
  return fail(std::string(k_export_list_name) + ":" + format_uint(line) +
              ": this is not a list that slmhub wrote; choose another folder or remove this one");
}

}  // namespace

Result<ExportList> parse_export_list(std::string_view text) {
  const std::vector<std::string_view> lines = split_lines(text);
  if (lines.empty() || lines.front() != k_first_line) return fail_at(1);
  ExportList list;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    const std::vector<std::string_view> parts = split(lines[at], '\t');
    if (parts.size() != 3) return fail_at(at + 1);
    const std::optional<std::uint64_t> fingerprint = parse_hex(parts[0]);
    const std::optional<std::uint64_t> byte_count = parse_uint(parts[1]);
    if (!fingerprint || !byte_count || !os::is_safe_relative_path(parts[2])) return fail_at(at + 1);
    list.emplace(parts[2], ExportedFile{*fingerprint, *byte_count});
  }
  return list;
}

std::string format_export_list(const ExportList& list) {
  std::vector<const ExportList::value_type*> files;
  for (const auto& file : list) files.push_back(&file);
  std::sort(files.begin(), files.end(),
            [](const auto* left, const auto* right) { return left->first < right->first; });
  std::string text(k_first_line);
  text += '\n';
  for (const auto* file : files) {
    text += hex_of(file->second.fingerprint) + "\t" + format_uint(file->second.byte_count) + "\t" +
            file->first + "\n";
  }
  return text;
}

}  // namespace slm::site
