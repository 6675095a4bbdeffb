#include "site/export.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "os/file.h"
#include "os/folder_writer.h"
#include "os/thread.h"
#include "site/export_list.h"

namespace slm::site {
namespace {

constexpr std::uint64_t k_max_list_bytes = 256u << 20;
constexpr std::string_view k_no_jekyll = ".nojekyll";  // keeps GitHub Pages from leaving files out
// Addresses that one thread takes at a time: neighbours share folders, and the threads end together.
constexpr std::size_t k_batch = 32;

/// What an earlier export left in the folder.
struct Earlier {
  ExportList list;
  std::int64_t written_ns = 0;  // when its list was finished
};

Result<Earlier> read_earlier(const std::string& folder) {
  const std::string path = folder + "/" + std::string(k_export_list_name);
  if (!os::exists(path)) {
    SLM_TRY(const std::vector<os::Entry> entries, os::list_folder(folder));
    if (entries.empty()) return Earlier{};
    return fail("found \"" + entries.front().name + "\" in " + folder +
                ", expected an empty folder or an earlier export; choose another --out");
  }
  SLM_TRY(const std::string text, os::read_file(path, k_max_list_bytes));
  SLM_TRY(const os::Entry entry, os::inspect(path));
  SLM_TRY(ExportList list, parse_export_list(text));
  return Earlier{std::move(list), entry.modified_ns};
}

/// The work that the threads share, and what comes of it.
class Export {
 public:
  Export(const Site& site, const std::string& folder, const Earlier& earlier)
      : site_(site), folder_(folder), earlier_(earlier), addresses_(site.addresses()) {}

  Result<void> run(unsigned thread_count) {
    std::vector<std::thread> threads;
    for (unsigned at = 1; at < thread_count; ++at) threads.emplace_back([this] { work(); });
    work();
    for (std::thread& thread : threads) thread.join();
    if (failure_) return Unexpected{*failure_};
    return {};
  }

  const ExportList& list() const { return list_; }
  std::size_t written_count() const { return written_count_; }

 private:
  void work() {
    ExportList done;
    Result<os::FolderWriter> writer = os::FolderWriter::open(folder_);
    if (!writer) return stop(writer.error());
    for (std::size_t start = next_.fetch_add(k_batch); start < addresses_.size();
         start = next_.fetch_add(k_batch)) {
      const std::size_t end = std::min(start + k_batch, addresses_.size());
      for (std::size_t at = start; at < end; ++at) {
        const Result<void> written = write_one(*writer, addresses_[at], done);
        if (!written) return stop(written.error());
      }
    }
    const std::lock_guard lock(mutex_);
    list_.merge(done);
  }

  Result<void> write_one(os::FolderWriter& writer, const std::string& address, ExportList& done) {
    const std::optional<Output> output = site_.render(address);
    if (!output) return {};
    std::string path = file_of_address(address);
    const ExportedFile file = {.fingerprint = fingerprint(output->bytes), .byte_count = output->bytes.size()};
    if (!is_unchanged(writer, path, file)) {
      SLM_TRY_DONE(writer.write(path, output->bytes));
      ++written_count_;
    }
    done.emplace(std::move(path), file);
    return {};
  }

  // The list is written last, so a file that is younger was changed by someone else or by a broken export.
  bool is_unchanged(os::FolderWriter& writer, const std::string& path, const ExportedFile& file) const {
    const auto before = earlier_.list.find(path);
    if (before == earlier_.list.end() || before->second.fingerprint != file.fingerprint) return false;
    const Result<os::FolderWriter::Stamp> stamp = writer.inspect(path);
    return stamp && stamp->byte_count == file.byte_count && stamp->modified_ns <= earlier_.written_ns;
  }

  void stop(const Error& error) {
    next_ = addresses_.size();
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = error;
  }

  const Site& site_;
  const std::string& folder_;
  const Earlier& earlier_;
  const std::vector<std::string>& addresses_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<std::size_t> written_count_ = 0;
  std::mutex mutex_;
  ExportList list_;               // under mutex_
  std::optional<Error> failure_;  // under mutex_
};

Result<std::size_t> remove_stale(os::FolderWriter& writer, const ExportList& before, const ExportList& now) {
  std::size_t removed = 0;
  for (const auto& [path, file] : before) {
    if (now.count(path) != 0) continue;
    SLM_TRY_DONE(writer.remove(path));
    ++removed;
  }
  return removed;
}

}  // namespace

std::string file_of_address(std::string_view address) {
  std::string path(address.substr(address.starts_with('/') ? 1 : 0));
  if (path.empty() || path.ends_with('/')) path += "index.html";
  return path;
}

Result<ExportSummary> export_site(const Site& site, const std::string& folder, unsigned thread_count) {
  SLM_TRY_DONE(os::make_folder(folder));
  SLM_TRY(const Earlier earlier, read_earlier(folder));
  SLM_TRY(os::FolderWriter writer, os::FolderWriter::open(folder));
  // An export that breaks off is known for what it is, and the next one mends it.
  if (earlier.list.empty()) SLM_TRY_DONE(writer.write(k_export_list_name, format_export_list({})));
  SLM_TRY_DONE(writer.write(k_no_jekyll, {}));

  Export work(site, folder, earlier);
  SLM_TRY_DONE(work.run(thread_count == 0 ? os::core_count() : thread_count));
  ExportSummary summary = {.file_count = work.list().size(), .written_count = work.written_count()};
  for (const auto& [path, file] : work.list()) summary.byte_count += file.byte_count;
  SLM_TRY(summary.removed_count, remove_stale(writer, earlier.list, work.list()));
  SLM_TRY_DONE(writer.write(k_export_list_name, format_export_list(work.list())));
  return summary;
}

}  // namespace slm::site
