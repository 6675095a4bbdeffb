#pragma once
// Reads the header of a weight file from the disk or the web, and no more of it than that needs.
//
// Not safe from several threads at once. What may be read is the caller's to say: a command reads what its
// user names, a server that strangers ask reads listed hosts, never its disk, and only so much.
//
// A start of 1 MiB is read first, which is enough for most; then twice as much each time, until the header is
// there. An index, and one file of a split GGUF model, are followed by the headers of the other files.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/tools/inspect/weights_header.h"
#include "core/tools/inspect/weights_reader.h"
#include "os/web/http_client.h"

namespace slm::app {

constexpr std::uint64_t k_first_read_bytes = 1u << 20;
constexpr std::size_t k_max_parts = 512;

/// Called with the bytes read so far.
using ReadProgress = std::function<void(std::uint64_t)>;

enum class Places : std::uint8_t { disk_and_web, web };

struct WeightsSourceOptions {
  os::HttpClientOptions http;  // where addresses may lead, and how long everything may take
  Places places = Places::disk_and_web;
  std::uint64_t most_bytes = UINT64_MAX;  // of all files of a model together
  std::size_t most_parts = k_max_parts;
  ReadProgress progress = {};
};

class WeightsSource {
 public:
  explicit WeightsSource(WeightsSourceOptions options);

  /// A file, a folder that holds one, or an http or https address.
  Result<tools::WeightsRead, tools::ReadFailure> read(const std::string& place);

 private:
  using Header = Result<tools::WeightsHeader, tools::ReadFailure>;

  Header read_one(const std::string& place);
  Header read_file(const std::string& path);
  Header read_address(const std::string& address);
  tools::HeaderFacts with_other_parts(const std::string& place, tools::HeaderFacts part);
  Result<tools::HeaderFacts, tools::ReadFailure> read_parts(const std::string& place,
                                                            const tools::WeightsHeader& index);
  std::uint64_t remaining_bytes() const;
  void report(std::uint64_t byte_count) const;
  void note(std::string text);

  WeightsSourceOptions options_;
  os::HttpClient client_;
  tools::WeightsRead read_;
};

bool is_web_address(std::string_view place);

/// Pages of Hugging Face that show a file lead to the file itself: "…/blob/main/x" -> "…/resolve/main/x".
std::string download_address(const std::string& address);

/// Names of all files of a split GGUF model, from that of any of them: "m-00002-of-00003.gguf", 3 -> three
/// names. Nothing where the name is not of this form, or for more than k_max_parts.
std::vector<std::string> gguf_part_files(std::string_view place, std::uint32_t part_count);

/// `name` beside `place`: ("https://a.org/m/index.json?x", "b") -> "https://a.org/m/b".
std::string place_beside(std::string_view place, std::string_view name);

}  // namespace slm::app
