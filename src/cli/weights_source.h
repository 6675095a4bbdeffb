#pragma once
// Reads the header of a weight file from the disk or the web, and no more of it than that needs.
//
// A start of 1 MiB is read first, which is enough for most; then twice as much each time, until the header is
// there. An index is followed by the headers of its files.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/tools/inspect/header_facts.h"
#include "core/tools/inspect/weights_header.h"
#include "os/web/http_client.h"

namespace slm::cli {

constexpr std::uint64_t k_first_read_bytes = 1u << 20;
constexpr std::size_t k_max_parts = 512;

struct ReadFailure {
  enum class Kind : std::uint8_t {
    world,   // it could not be read
    broken,  // it was read and is no weight file, or a damaged one
  };
  Kind kind = Kind::world;
  std::string message;
};

struct WeightsRead {
  tools::HeaderFacts facts;
  std::uint64_t read_bytes = 0;    // of all files
  std::vector<std::string> notes;  // what was odd about the way here
};

/// Called with the bytes read so far.
using ReadProgress = std::function<void(std::uint64_t)>;

class WeightsSource {
 public:
  WeightsSource(os::HttpClientOptions options, ReadProgress progress);

  /// A file, a folder that holds one, or an http or https address.
  Result<WeightsRead, ReadFailure> read(const std::string& place);

 private:
  using Header = Result<tools::WeightsHeader, ReadFailure>;

  Header read_one(const std::string& place);
  Header read_file(const std::string& path);
  Header read_address(const std::string& address);
  Result<tools::HeaderFacts, ReadFailure> read_parts(const std::string& place,
                                                     const tools::WeightsHeader& index);
  void note(std::string text);

  os::HttpClient client_;
  ReadProgress progress_;
  WeightsRead read_;
};

bool is_web_address(std::string_view place);

/// Pages of Hugging Face that show a file lead to the file itself: "…/blob/main/x" -> "…/resolve/main/x".
std::string download_address(const std::string& address);

/// `name` beside `place`: ("https://a.org/m/index.json?x", "b") -> "https://a.org/m/b".
std::string place_beside(std::string_view place, std::string_view name);

}  // namespace slm::cli
