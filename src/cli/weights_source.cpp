#include "cli/weights_source.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "core/tools/inspect/safetensors_facts.h"
#include "os/file.h"

namespace slm::cli {
namespace {

using tools::FileStart;
using tools::WeightsHeader;

Unexpected<ReadFailure> world_failure(std::string message) {
  return {ReadFailure{ReadFailure::Kind::world, std::move(message)}};
}

Unexpected<ReadFailure> broken_file(const std::string& place, const std::string& why) {
  return {ReadFailure{ReadFailure::Kind::broken, place + ": " + why}};
}

// The start of a file while it grows: parsed whenever as much is there as the last try asked for.
class GrowingStart {
 public:
  std::string bytes;
  std::optional<std::uint64_t> file_bytes;

  std::uint64_t wanted_bytes() const {
    return file_bytes ? std::min(wanted_bytes_, std::max<std::uint64_t>(*file_bytes, 1)) : wanted_bytes_;
  }
  bool is_decided() const { return header_.has_value() || !refusal_.empty(); }

  /// Parses what is there and sets what is wanted next.
  void parse() {
    Result<WeightsHeader, formats::HeaderStop> header = tools::read_weights_header({bytes, file_bytes});
    if (header) {
      header_ = std::move(*header);
    } else if (header.error().needs_more()) {
      wanted_bytes_ = std::max<std::uint64_t>(header.error().needed_bytes, 2 * std::uint64_t{bytes.size()});
    } else {
      refusal_ = header.error().message;
    }
  }

  Result<WeightsHeader, ReadFailure> take(const std::string& place) {
    if (!header_) return broken_file(place, refusal_);
    return std::move(*header_);
  }

 private:
  std::uint64_t wanted_bytes_ = k_first_read_bytes;
  std::optional<WeightsHeader> header_;
  std::string refusal_;
};

std::string hint_for(const std::string& message) {
  const bool is_denied =
      message.find("status 401") != std::string::npos || message.find("status 403") != std::string::npos;
  if (!is_denied || message.find("huggingface.co") == std::string::npos) return message;
  return message + "; set HF_TOKEN to a token that may read this repository";
}

// The one file of a folder that stands for the model.
Result<std::string, ReadFailure> file_of_folder(const std::string& folder) {
  for (const char* name : {"model.safetensors.index.json", "model.safetensors"}) {
    if (os::exists(folder + "/" + name)) return folder + "/" + name;
  }
  const auto entries = os::list_folder(folder);
  if (!entries) return world_failure(entries.error().message);
  std::vector<std::string> files;
  for (const os::Entry& entry : *entries) {
    if (entry.name.ends_with(".gguf") || entry.name.ends_with(".safetensors")) files.push_back(entry.name);
  }
  if (files.size() == 1) return folder + "/" + files.front();
  return world_failure(folder + " is a folder with " + format_uint(files.size()) +
                       " weight files; name one of them");
}

}  // namespace

bool is_web_address(std::string_view place) {
  const std::string start = to_lower(place.substr(0, 8));
  return start.starts_with("http://") || start.starts_with("https://");
}

std::string download_address(const std::string& address) {
  constexpr std::string_view k_host = "https://huggingface.co/";
  constexpr std::string_view k_page = "/blob/";
  if (!address.starts_with(k_host)) return address;
  const std::size_t owner_end = address.find('/', k_host.size());
  if (owner_end == std::string::npos) return address;
  const std::size_t name_end = address.find('/', owner_end + 1);
  if (name_end == std::string::npos || address.compare(name_end, k_page.size(), k_page) != 0) return address;
  return address.substr(0, name_end) + "/resolve/" + address.substr(name_end + k_page.size());
}

std::string place_beside(std::string_view place, std::string_view name) {
  const std::string_view path = is_web_address(place) ? place.substr(0, place.find_first_of("?#")) : place;
  const std::size_t slash = path.rfind('/');
  return (slash == std::string_view::npos ? "" : std::string(path.substr(0, slash + 1))) + std::string(name);
}

WeightsSource::WeightsSource(os::HttpClientOptions options, ReadProgress progress)
    : client_(std::move(options)), progress_(std::move(progress)) {}

Result<WeightsRead, ReadFailure> WeightsSource::read(const std::string& place) {
  read_ = {};
  std::string file = is_web_address(place) ? download_address(place) : place;
  if (!is_web_address(file)) {
    const auto entry = os::inspect(file);
    if (entry && entry->kind == os::EntryKind::folder) {
      SLM_TRY(file, file_of_folder(file));
    }
  }
  SLM_TRY(WeightsHeader header, read_one(file));
  if (header.facts.kind == tools::WeightFileKind::safetensors_index) {
    SLM_TRY(header.facts, read_parts(file, header));
  }
  read_.facts = std::move(header.facts);
  return std::move(read_);
}

WeightsSource::Header WeightsSource::read_one(const std::string& place) {
  return is_web_address(place) ? read_address(place) : read_file(place);
}

WeightsSource::Header WeightsSource::read_file(const std::string& path) {
  const auto entry = os::inspect(path);
  if (!entry) return world_failure(entry.error().message);
  if (entry->kind != os::EntryKind::file) return world_failure(path + " is no regular file");
  GrowingStart start;
  start.file_bytes = entry->byte_count;
  while (!start.is_decided()) {
    Result<std::string> bytes = os::read_start(path, start.wanted_bytes());
    if (!bytes) return world_failure(bytes.error().message);
    // Shorter than a moment ago: what is there is all there is.
    if (bytes->size() < start.wanted_bytes()) start.file_bytes = bytes->size();
    start.bytes = std::move(*bytes);
    progress_(read_.read_bytes + start.bytes.size());
    start.parse();
  }
  read_.read_bytes += start.bytes.size();
  return start.take(path);
}

WeightsSource::Header WeightsSource::read_address(const std::string& address) {
  GrowingStart start;
  std::string from = address;
  while (!start.is_decided()) {
    const std::uint64_t before = start.bytes.size();
    const os::ByteSink sink = [&](const os::HttpAnswer& answer, std::string_view bytes) {
      if (!start.file_bytes) start.file_bytes = answer.total_bytes;
      start.bytes += bytes;
      progress_(read_.read_bytes + start.bytes.size());
      // Without ranges the one answer goes on until the header is there.
      if (!answer.is_range && start.bytes.size() >= start.wanted_bytes()) start.parse();
      return start.is_decided() ? os::Flow::stop : os::Flow::go_on;
    };
    const auto answer = client_.get(from, {before, start.wanted_bytes() - before}, sink);
    if (!answer) return world_failure(hint_for(answer.error().message));
    const bool is_whole = !answer->is_range;
    if (is_whole) note(address + ": the server sends no ranges, so it was stopped after the bytes needed");
    if (answer->total_bytes && start.file_bytes != answer->total_bytes) {
      return world_failure("cannot read " + address + ": it changed while it was read");
    }
    if (start.bytes.size() == before && !start.is_decided() && !is_whole) {
      return world_failure("cannot read " + address + ": the server sent an empty range");
    }
    // An answer without a length, or of a length that the server does not know, ends where the file does.
    if (!start.is_decided() && start.bytes.size() < start.wanted_bytes() &&
        (is_whole || !answer->total_bytes)) {
      start.file_bytes = start.bytes.size();
    }
    from = answer->address;
    if (!start.is_decided() && start.bytes.size() >= start.wanted_bytes()) start.parse();
    if (!start.is_decided() && start.bytes.size() == start.file_bytes) start.parse();
  }
  read_.read_bytes += start.bytes.size();
  return start.take(address);
}

Result<tools::HeaderFacts, ReadFailure> WeightsSource::read_parts(const std::string& place,
                                                                  const WeightsHeader& index) {
  const std::vector<std::string>& files = index.facts.part_files;
  if (files.size() > k_max_parts) {
    return broken_file(place, "the index names " + format_uint(files.size()) + " files, at most " +
                                  format_uint(k_max_parts) + " are read");
  }
  std::vector<tools::HeaderFacts> parts;
  for (const std::string& file : files) {
    const std::string part_place = place_beside(place, file);
    SLM_TRY(WeightsHeader part, read_one(part_place));
    if (part.facts.kind != tools::WeightFileKind::safetensors) {
      return broken_file(part_place, "the index names it, but it is no safetensors file");
    }
    parts.push_back(std::move(part.facts));
  }
  return tools::merged_facts(index.index, parts);
}

void WeightsSource::note(std::string text) {
  if (std::find(read_.notes.begin(), read_.notes.end(), text) == read_.notes.end()) {
    read_.notes.push_back(std::move(text));
  }
}

}  // namespace slm::cli
