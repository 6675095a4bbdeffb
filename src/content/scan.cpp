#include "content/scan.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "os/file.h"

namespace slm::content {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class Scanner {
 public:
  Scanner(const std::string& folder, std::string real_root)
      : folder_(folder), real_root_(std::move(real_root)) {}

  Scan run(std::vector<os::Entry> root_entries);

 private:
  void take_entries(const std::string& folder, std::vector<os::Entry> entries);
  void take_entry(const std::string& source, const os::Entry& entry);
  void take_folder(const std::string& source);
  void take_link(const std::string& source);
  void take_file(const std::string& source, const os::Entry& entry);
  void report(std::string_view code, const std::string& source, std::string message, std::string hint);

  const std::string& folder_;
  std::string real_root_;
  std::vector<std::string> waiting_;  // folders still to be listed: no recursion, however deep the tree is
  Scan scan_;
};

void Scanner::report(std::string_view code, const std::string& source, std::string message,
                     std::string hint) {
  scan_.diagnostics.push_back(
      {std::string(code), Severity::error, source, {}, std::move(message), std::move(hint)});
}

Scan Scanner::run(std::vector<os::Entry> root_entries) {
  take_entries("", std::move(root_entries));
  while (!waiting_.empty()) {
    const std::string source = std::move(waiting_.back());
    waiting_.pop_back();
    Result<std::vector<os::Entry>> entries = os::list_folder(folder_ + "/" + source);
    if (entries) {
      take_entries(source, std::move(*entries));
    } else {
      report("SLM0310", source, entries.error().message, "make the folder readable");
    }
  }
  const auto by_source = [](const ScannedFile& left, const ScannedFile& right) {
    return left.source < right.source;
  };
  std::sort(scan_.pages.begin(), scan_.pages.end(), by_source);
  std::sort(scan_.static_files.begin(), scan_.static_files.end(), by_source);
  return std::move(scan_);
}

void Scanner::take_entries(const std::string& folder, std::vector<os::Entry> entries) {
  for (const os::Entry& entry : entries) {
    if (entry.name.front() == '.') continue;
    const std::string source = folder.empty() ? entry.name : folder + "/" + entry.name;
    const bool has_control = std::any_of(entry.name.begin(), entry.name.end(), [](char byte) {
      return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F || byte == '\\';
    });
    if (has_control || !is_utf8(entry.name) || source.size() > k_path_byte_limit) {
      report("SLM0306", source, "this name cannot be an address",
             "use lower-case letters, digits and hyphens, and at most " + format_uint(k_path_byte_limit) +
                 " bytes with the folders");
      continue;
    }
    take_entry(source, entry);
  }
}

void Scanner::take_entry(const std::string& source, const os::Entry& entry) {
  switch (entry.kind) {
    case os::EntryKind::folder:
      return take_folder(source);
    case os::EntryKind::symbolic_link:
      return take_link(source);
    case os::EntryKind::file:
      return take_file(source, entry);
    case os::EntryKind::other:
      return report("SLM0310", source, "this is neither a file nor a folder", "delete it");
  }
}

void Scanner::take_folder(const std::string& source) {
  if (static_cast<std::size_t>(std::count(source.begin(), source.end(), '/')) + 1 > k_folder_depth_limit) {
    return report("SLM0310", source,
                  "folders are nested more than " + format_uint(k_folder_depth_limit) + " deep",
                  "flatten them");
  }
  waiting_.push_back(source);
}

void Scanner::take_link(const std::string& source) {
  const Result<std::string> target = os::real_path(folder_ + "/" + source);
  if (!target) {
    return report("SLM0310", source, "this symbolic link leads nowhere", "delete it or mend its target");
  }
  const std::string root = real_root_ == "/" ? real_root_ : real_root_ + "/";
  const Result<os::Entry> entry = os::inspect(*target);
  if (target->compare(0, root.size(), root) != 0) {
    return report("SLM0308", source, "this symbolic link leads out of the content folder",
                  "put a copy of the file here");
  }
  if (!entry || entry->kind != os::EntryKind::file) {
    return report("SLM0308", source, "this symbolic link does not lead to a file",
                  "link single files, or move the folder here");
  }
  take_file(source, *entry);
}

void Scanner::take_file(const std::string& source, const os::Entry& entry) {
  ScannedFile file{source, folder_ + "/" + source, entry.byte_count, entry.modified_ns};
  if (source == "site.yaml") {
    scan_.has_settings = true;
  } else if (!ends_with(source, ".md")) {
    scan_.static_files.push_back(std::move(file));
  } else if (entry.byte_count > k_page_byte_limit) {
    report("SLM0309", source,
           "the page has " + format_uint(entry.byte_count) + " bytes, at most " +
               format_uint(k_page_byte_limit) + " are read",
           "split it into several pages, or move data into a file of its own");
  } else {
    scan_.pages.push_back(std::move(file));
  }
}

}  // namespace

Result<Scan> scan_folder(const std::string& folder) {
  SLM_TRY(std::string real_root, os::real_path(folder));
  SLM_TRY(std::vector<os::Entry> entries, os::list_folder(folder));
  return Scanner(folder, std::move(real_root)).run(std::move(entries));
}

}  // namespace slm::content
