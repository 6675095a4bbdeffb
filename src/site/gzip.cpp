#include "site/gzip.h"

#include <zlib.h>

#include "base/check.h"

namespace slm::site {
namespace {

constexpr int k_level = 6;
constexpr int k_window = 15 + 16;  // 16 asks zlib for the gzip wrapper
constexpr int k_memory = 8;

// One for each thread: zlib clears a quarter of a megabyte for a new one, more work than packing a small
// file.
class Packer {
 public:
  Packer() {
    SLM_CHECK(deflateInit2(&stream_, k_level, Z_DEFLATED, k_window, k_memory, Z_DEFAULT_STRATEGY) == Z_OK);
  }
  ~Packer() { deflateEnd(&stream_); }
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;

  std::string pack(std::string_view bytes);

 private:
  z_stream stream_ = {};
};

std::string Packer::pack(std::string_view bytes) {
  std::string packed(deflateBound(&stream_, bytes.size()), '\0');
  // zlib reads through a pointer that it has not declared const.
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream_.avail_in = static_cast<uInt>(bytes.size());
  stream_.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream_.avail_out = static_cast<uInt>(packed.size());
  SLM_CHECK(deflate(&stream_, Z_FINISH) == Z_STREAM_END);
  packed.resize(stream_.total_out);
  SLM_CHECK(deflateReset(&stream_) == Z_OK);
  return packed;
}

}  // namespace

std::string gzip(std::string_view bytes) {
  thread_local Packer packer;
  return packer.pack(bytes);
}

}  // namespace slm::site
