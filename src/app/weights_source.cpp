#include "app/weights_source.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "core/tools/inspect/gguf_facts.h"
#include "core/tools/inspect/safetensors_facts.h"
#include "os/file.h"

namespace slm::app {
namespace {

using tools::ReadFailure;
using tools::WeightsHeader;
using tools::WeightsRead;

Unexpected<ReadFailure> world_failure(std::string message) {
  return {ReadFailure{ReadFailure::Kind::world, std::move(message)}};
}

// What another reader's reach may allow is refused, not failed.
Unexpected<ReadFailure> fetch_failure(const std::string& message) {
  const bool is_out_of_reach = message.find("what may be read here is ") != std::string::npos;
  return {ReadFailure{is_out_of_reach ? ReadFailure::Kind::refused : ReadFailure::Kind::world, message}};
}

Unexpected<ReadFailure> broken_file(const std::string& place, const std::string& why) {
  return {ReadFailure{ReadFailure::Kind::broken, place + ": " + why}};
}

// The start of a file while it grows: parsed whenever as much is there as the last try asked for.
class GrowingStart {
 public:
  explicit GrowingStart(std::uint64_t most_bytes) : most_bytes_(most_bytes) {}

  std::string bytes;
  std::optional<std::uint64_t> file_bytes;

  std::uint64_t wanted_bytes() const {
    const std::uint64_t wanted = std::max<std::uint64_t>(std::min(wanted_bytes_, most_bytes_), 1);
    return file_bytes ? std::min(wanted, std::max<std::uint64_t>(*file_bytes, 1)) : wanted;
  }
  bool is_decided() const { return header_.has_value() || !refusal_.empty() || is_over_limit_; }

  /// Parses what is there and sets what is wanted next.
  void parse() {
    Result<WeightsHeader, formats::HeaderStop> header = tools::read_weights_header({bytes, file_bytes});
    if (header) {
      header_ = std::move(*header);
    } else if (header.error().needs_more()) {
      wanted_bytes_ = std::max<std::uint64_t>(header.error().needed_bytes, 2 * std::uint64_t{bytes.size()});
      is_over_limit_ = header.error().needed_bytes > most_bytes_ || bytes.size() >= most_bytes_;
    } else {
      refusal_ = header.error().message;
    }
  }

  Result<WeightsHeader, ReadFailure> take(const std::string& place) {
    if (is_over_limit_) {
      return Unexpected{ReadFailure{ReadFailure::Kind::refused,
                                    place + ": its header is longer than all that is read here"}};
    }
    if (!header_) return broken_file(place, refusal_);
    return std::move(*header_);
  }

 private:
  std::uint64_t most_bytes_;
  std::uint64_t wanted_bytes_ = k_first_read_bytes;
  bool is_over_limit_ = false;
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

std::string five_digits(std::uint32_t number) {
  const std::string digits = format_uint(number);
  return digits.size() < 5 ? std::string(5 - digits.size(), '0') + digits : digits;
}

// Without what follows the path of a web address.
std::string_view path_of(std::string_view place) {
  return is_web_address(place) ? place.substr(0, place.find_first_of("?#")) : place;
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

std::vector<std::string> gguf_part_files(std::string_view place, std::uint32_t part_count) {
  const std::string_view path = path_of(place);
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  const std::string tail = "-of-" + five_digits(part_count) + ".gguf";
  constexpr std::size_t k_digits = 5;
  if (part_count > k_max_parts || !name.ends_with(tail) || name.size() < tail.size() + k_digits) return {};
  const std::string_view stem = name.substr(0, name.size() - tail.size() - k_digits);
  std::vector<std::string> files;
  for (std::uint32_t i = 1; i <= part_count; ++i) files.push_back(std::string(stem) + five_digits(i) + tail);
  return files;
}

std::string place_beside(std::string_view place, std::string_view name) {
  const std::string_view path = path_of(place);
  const std::size_t slash = path.rfind('/');
  return (slash == std::string_view::npos ? "" : std::string(path.substr(0, slash + 1))) + std::string(name);
}

WeightsSource::WeightsSource(WeightsSourceOptions options)
    : options_(std::move(options)), client_(options_.http) {}

Result<WeightsRead, ReadFailure> WeightsSource::read(const std::string& place) {
  read_ = {};
  if (options_.places == Places::web && !is_web_address(place)) {
    return Unexpected{ReadFailure{ReadFailure::Kind::refused,
                                  "found \"" + place + "\", expected an address that begins with https://"}};
  }
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
  } else if (header.facts.part_count > 1) {
    header.facts = with_other_parts(file, std::move(header.facts));
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
  GrowingStart start(remaining_bytes());
  start.file_bytes = entry->byte_count;
  while (!start.is_decided()) {
    Result<std::string> bytes = os::read_start(path, start.wanted_bytes());
    if (!bytes) return world_failure(bytes.error().message);
    // Shorter than a moment ago: what is there is all there is.
    if (bytes->size() < start.wanted_bytes()) start.file_bytes = bytes->size();
    start.bytes = std::move(*bytes);
    report(start.bytes.size());
    start.parse();
  }
  read_.read_bytes += start.bytes.size();
  return start.take(path);
}

WeightsSource::Header WeightsSource::read_address(const std::string& address) {
  GrowingStart start(remaining_bytes());
  std::string from = address;
  while (!start.is_decided()) {
    const std::uint64_t before = start.bytes.size();
    const os::ByteSink sink = [&](const os::HttpAnswer& answer, std::string_view bytes) {
      if (!start.file_bytes) start.file_bytes = answer.total_bytes;
      start.bytes += bytes;
      report(start.bytes.size());
      // Without ranges the one answer goes on until the header is there.
      if (!answer.is_range && start.bytes.size() >= start.wanted_bytes()) start.parse();
      return start.is_decided() ? os::Flow::stop : os::Flow::go_on;
    };
    const auto answer = client_.get(from, {before, start.wanted_bytes() - before}, sink);
    if (!answer) return fetch_failure(hint_for(answer.error().message));
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
  if (files.size() > options_.most_parts) {
    return broken_file(place, "the index names " + format_uint(files.size()) + " files, at most " +
                                  format_uint(options_.most_parts) + " are read here");
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

// A single part that was downloaded alone is worth a report, too.
tools::HeaderFacts WeightsSource::with_other_parts(const std::string& place, tools::HeaderFacts part) {
  if (part.part_count > options_.most_parts) {
    note("of " + format_uint(part.part_count) + " parts only this one was read");
    return part;
  }
  const std::vector<std::string> files = gguf_part_files(place, part.part_count);
  std::vector<tools::HeaderFacts> parts;
  for (std::uint32_t i = 0; i < files.size(); ++i) {
    if (i == part.part_index) {
      parts.push_back(part);
      continue;
    }
    Header other = read_one(place_beside(place, files[i]));
    const bool is_expected =
        other && other->facts.part_count == part.part_count && other->facts.part_index == i;
    if (!is_expected) {
      note(other ? files[i] + ": is not part " + format_uint(i + 1) + " of this model"
                 : other.error().message);
      return part;
    }
    parts.push_back(std::move(other->facts));
  }
  return parts.empty() ? part : tools::merged_gguf_facts(parts, files);
}

std::uint64_t WeightsSource::remaining_bytes() const {
  return options_.most_bytes - std::min(options_.most_bytes, read_.read_bytes);
}

void WeightsSource::report(std::uint64_t byte_count) const {
  if (options_.progress) options_.progress(read_.read_bytes + byte_count);
}

void WeightsSource::note(std::string text) {
  if (std::find(read_.notes.begin(), read_.notes.end(), text) == read_.notes.end()) {
    read_.notes.push_back(std::move(text));
  }
}

}  // namespace slm::app
